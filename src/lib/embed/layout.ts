/** How an embed is laid out, in numbers: from its texts and its drawing to the height it asks for. */
import { textWidth, type TextFace } from '../drawing/text-width.ts';
import { COLUMN, heightAt, LEAST_DRAWING, WIDE, type Reserve } from '../protocol/height.ts';

/** The texts of an embed that stand in its height. */
export interface EmbedTexts {
	title: string;
	subtitle: string;
	/** The subtitle where there is little room. */
	brief: string;
	/** The line of sources, with its first word. */
	source: string;
	/** The line with date, licence and story. */
	line: string;
}

/** All of this as embed.css sets it, in px: padding left and right together. */
const PADDING = 28;
/** Padding above and below, the margins between the parts, and the row at the foot with what opens. */
const FIXED = 24 + 30 + 32;
/** From this width of the figure on, the longer subtitle stands. */
const MEDIUM = 504;
/** What the drawing asks for on a phone, in a column and in a wide column. */
const DRAWING = { narrow: 256, column: 520, wide: 620 } as const;

/** Hosts set other faces than ours, somewhat wider ones. */
const WIDER = 1.12;
/** Heights are rounded up to this, so that a title one word longer does not make old snippets wrong. */
const STEP = 20;
/** The frames that are reckoned with, in px. */
const NARROWEST = 280;
const WIDEST = 1200;

/** What to reserve for an embed with these texts. */
export function embedReserve(texts: EmbedTexts): Reserve {
	const at = (width: number, drawing: number) =>
		Math.ceil((textHeight(texts, width) + FIXED + drawing) / STEP) * STEP;
	const reserve = {
		// One height serves all phones: that of the narrowest.
		narrow: at(NARROWEST, DRAWING.narrow),
		column: at(COLUMN, DRAWING.column),
		wide: at(WIDE, DRAWING.wide)
	};
	const lacking = Math.max(
		...Array.from({ length: (WIDEST - NARROWEST) / 10 + 1 }, (_, i) => {
			const width = NARROWEST + 10 * i;
			return textHeight(texts, width) + FIXED + LEAST_DRAWING - heightAt(reserve, width);
		})
	);
	const more = Math.max(0, Math.ceil(lacking / STEP) * STEP);
	return { narrow: reserve.narrow + more, column: reserve.column + more, wide: reserve.wide + more };
}

/** px that the words take in a frame of this width. */
function textHeight({ title, subtitle, brief, source, line }: EmbedTexts, width: number): number {
	const room = Math.min(width, WIDEST) - PADDING;
	const titleSize = Math.min(26, Math.max(19, 0.037 * room));
	const height = (words: string, leading: number, type: Type, most = Infinity) =>
		Math.min(most, lineCount(words, room / WIDER, type)) * leading;
	return (
		height(title, titleSize * 1.2, { size: titleSize, weight: 600, face: 'serif' }) +
		height(room >= MEDIUM ? subtitle : brief, 19, { size: 14 }) +
		// Never more than two lines of sources.
		height(source, 17, { size: 12.5 }, 2) +
		height(line, 17, { size: 12.5 })
	);
}

interface Type {
	/** px */
	size: number;
	weight?: number;
	face?: TextFace;
}

/** How many lines a text takes, none where it is empty. */
function lineCount(text: string, room: number, { size, weight, face }: Type): number {
	const space = textWidth(' ', size, weight, face);
	let [lines, end] = [0, Infinity];
	for (const word of text.split(' ').filter(Boolean)) {
		const width = textWidth(word, size, weight, face);
		if (end + space + width <= room) end += space + width;
		else {
			// A word that is longer than a line is broken.
			lines += Math.max(1, Math.ceil(width / room));
			end = width % room;
		}
	}
	return lines;
}
