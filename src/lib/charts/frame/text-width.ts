/** How wide a text will be, near enough to keep labels apart: the widths of a plain sans, a little generous. */

/** Thousandths of the type size, by character; the digits are tabular. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
	[
		["iljI|\u2019\u2018'.,:;!", 280],
		['ft()[]/ -\u00a0\u2009', 330],
		['rs"\u201c\u201d*', 400],
		['ckvxyzJ', 510],
		['abdeghnopquL?\u20130123456789$+<>=~\u00b7', 570],
		['FTZEPSKXYAVB&', 680],
		['CDHNRUGOQw', 760],
		['mM%W@\u2014', 900]
	].flatMap(([characters, width]) => Array.from(String(characters)).map((one) => [one, Number(width)]))
);
const OTHER = 620;
const BOLD = 1.07;

/**
 * Estimated width in px of a text on one line.
 * @param size type size in px
 * @param bold set in the labels' bold weight?
 */
export function textWidth(text: string, size: number, bold = false): number {
	let sum = 0;
	for (const one of text) sum += WIDTHS[one] ?? OTHER;
	return (sum / 1000) * size * (bold ? BOLD : 1);
}
