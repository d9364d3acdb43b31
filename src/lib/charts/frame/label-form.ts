/** Sets the text of a label in lines and measures it. */
import type { Form, Line, Spot } from './label-layout.ts';
import { textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

/** px: from one line of a label to the next, and the sizes of its soft and strong lines */
export const LINE = 15;
const SOFT = 12;
const STRONG = 13;

/**
 * A label of a name and, below it, a value in bold; either may be missing.
 * @param width px at which the name is broken
 * @param spots where it can stand, given its height in px
 */
export function labelForm(
	{ name, value }: { name?: string; value?: string },
	width: number,
	spots: (height: number) => readonly Spot[]
): Form {
	const lines: Line[] = [
		...(name ? wrap(name, width, SOFT).map((text) => ({ text })) : []),
		...(value ? wrap(value, width, STRONG, true).map((text) => ({ text, strong: true })) : [])
	];
	return measured(lines, spots);
}

/** The same on one line. */
export function lineForm(line: Line, spots: (height: number) => readonly Spot[]): Form {
	return measured([line], spots);
}

function measured(lines: readonly Line[], spots: (height: number) => readonly Spot[]): Form {
	const height = lines.length * LINE;
	const widths = lines.map(({ text, strong }) => textWidth(text, strong ? STRONG : SOFT, strong));
	return { lines, width: Math.ceil(Math.max(0, ...widths)), height, spots: spots(height) };
}
