/** The outlines of data/geo that an area can be drawn with, by id. A test holds them to what the map has. */
export const OUTLINES: readonly string[] = ['extent-2024-08'];
