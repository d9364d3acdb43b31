/** The sizes that everything is tried at. */
export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 800 };

/** What is left of 1280 by 1024 at a zoom of 400 %. */
export const ZOOMED = { width: 320, height: 256 };
