/** How wide a text will be, near enough to keep labels apart: as wide as the wider of the label font and its fallback. */

/** Thousandths of the type size, by character; the digits are tabular. */
const WIDTHS: Readonly<Record<string, number>> = Object.fromEntries(
	[
		["ijlI' .,:;|\u2018\u2019\u00b7\u00a0\u2009", 265],
		['f!', 300],
		['rt()[]/-"\u201c\u201d', 350],
		['cszvxyJ', 480],
		['k', 500],
		['0123456789$#?+=\u2013\u2212\u00d7L', 525],
		['abdeghnopqu', 560],
		['<>FTZ\u2264\u2265', 575],
		['ABEKPSVXY&', 630],
		['CDHNRU', 680],
		['GOQw', 730],
		['mM%', 830],
		['W', 885],
		['\u2014\u2026', 950]
	].flatMap(([characters, width]) => Array.from(String(characters)).map((one) => [one, Number(width)]))
);
const OTHER = 650;
const BOLD = 1.06;

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
