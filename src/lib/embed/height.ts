/**
 * The height of an embed at every width, known before anything is loaded. The embed page makes itself exactly
 * this high (the drawing takes what the text leaves), and the snippet reserves exactly this much, both from the
 * same CSS expression: so nothing in the host moves when the true height arrives, whatever the fonts.
 */

/** Height in px at three widths of the frame; straight lines between, level outside. */
export interface Reserve {
	narrow: number;
	column: number;
	wide: number;
}

/** The widths, in px, for which a reserve is worked out: a phone, a text column, a wide column. */
export const WIDTHS = { narrow: 320, column: 640, wide: 1000 } as const;

/** A text block of an embed: how long it is and how it is set. */
export interface TextBlock {
	/** Characters. */
	length: number;
	/** Font size in px. */
	size: number;
	/** Line height in px. */
	line: number;
	/** It is cut after this many lines. */
	lines?: number;
}

/** Average width of a character in em, with room for words that don't fit at the end of a line. */
const CHARACTER = 0.56;
/** Heights are rounded up to this, so that a title one word longer does not make old snippets wrong. */
const STEP = 20;

/** How high a text block becomes at a width, in px; a little generous. */
export function textHeight(block: TextBlock, width: number): number {
	const lines = Math.ceil((block.length * block.size * CHARACTER) / width);
	return Math.min(lines, block.lines ?? Infinity) * block.line;
}

/**
 * What to reserve for an embed.
 * @param texts its text blocks
 * @param fixed px that do not depend on the width: padding, gaps, the rows at the foot
 * @param drawing px the drawing wants on a phone and on a wide column
 * @param padding px left and right of the text together
 */
export function reserve(
	texts: readonly TextBlock[],
	fixed: number,
	drawing: { narrow: number; wide: number },
	padding: number
): Reserve {
	const at = (width: number, chart: number) => {
		const text = texts.reduce((sum, block) => sum + textHeight(block, width - padding), 0);
		return Math.ceil((text + fixed + chart) / STEP) * STEP;
	};
	return {
		narrow: at(WIDTHS.narrow, drawing.narrow),
		column: at(WIDTHS.column, (drawing.narrow + drawing.wide) / 2),
		wide: at(WIDTHS.wide, drawing.wide)
	};
}

/** The reserved height at a width, both in px. */
export function heightAt(r: Reserve, width: number): number {
	const part = (from: number, to: number) => Math.min(1, Math.max(0, (width - from) / (to - from)));
	return (
		r.narrow +
		(r.column - r.narrow) * part(WIDTHS.narrow, WIDTHS.column) +
		(r.wide - r.column) * part(WIDTHS.column, WIDTHS.wide)
	);
}

/** A height in px that is enough at every width: for hosts that keep one number only. */
export const highest = (r: Reserve): number => Math.max(r.narrow, r.column, r.wide);

/**
 * The same as a CSS expression.
 * @param unit `100cqi` in the host (the width of the frame's container), `100vw` in the embed itself
 */
export function heightExpression(r: Reserve, unit: '100cqi' | '100vw'): string {
	const piece = (from: number, to: number, rise: number) =>
		rise ? ` + ${+(rise / (to - from)).toFixed(5)} * clamp(0px, ${unit} - ${from}px, ${to - from}px)` : '';
	const slopes =
		piece(WIDTHS.narrow, WIDTHS.column, r.column - r.narrow) +
		piece(WIDTHS.column, WIDTHS.wide, r.wide - r.column);
	return slopes ? `calc(${r.narrow}px${slopes})` : `${r.narrow}px`;
}
