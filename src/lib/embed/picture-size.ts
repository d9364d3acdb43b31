/** The sizes of the pictures of a chart, in px at 1x. */

/** The picture for articles and newsletters: as wide as a wide column. */
export const PICTURE = { width: 800, height: 640 } as const;

/** The picture for cards, as Open Graph and Twitter ask for it. */
export const CARD = { width: 1200, height: 630 } as const;
