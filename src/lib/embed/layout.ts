/** How an embed is laid out, in numbers: from its texts and its drawing to the height it reserves. */
import { reserve, type Reserve, type TextBlock } from './height.ts';

/** px: padding of the page left and right together, and above and below together. */
export const PADDING = { inline: 28, block: 24 } as const;
/** px: the foot with what opens, closed. */
export const FOOT = 32;
/** px: margins between the parts. */
const GAPS = 34;
/** px: two lines under the drawing, for the caption or what a mark says. */
export const READOUT = 38;

/** The texts of an embed that stand in its height. */
export interface EmbedTexts {
	title: string;
	subtitle: string;
	caption: string;
	source: string;
	/** The title of the story that the embed links to. */
	story: string;
}

/** As set by charts.css and embed.css; the larger sizes are those of wide figures. */
const block = (length: number, size: number, line: number): TextBlock => ({ length, size, line });

/** What to reserve for an embed with these texts and this drawing. */
export function embedReserve(texts: EmbedTexts, drawing: { narrow: number; wide: number }): Reserve {
	const lines = [
		block(texts.title.length, 21, 27),
		block(texts.subtitle.length, 14, 20),
		// Never more than two lines of sources.
		{ ...block(texts.source.length + 9, 12, 17), lines: 2 },
		// The line with date and licence: about 45 letters beside the title of the story.
		block(texts.story.length + 45, 12, 17)
	];
	return reserve(lines, PADDING.block + FOOT + GAPS + READOUT, drawing, PADDING.inline);
}
