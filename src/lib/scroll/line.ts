/** Where the reading line lies, as a share of the viewport's height from the top. Shared by script and style. */
export const READING_LINE = 0.72;
