/** Sets lines of text: each line is a row of runs on one baseline, each run with its own size, weight and colour. */
import { text, type Box, type Point, type Shape, type TextShape } from './shapes.ts';
import { textWidth } from './text-width.ts';
import type { Token } from './tokens.ts';

export interface Run {
	text: string;
	/** px */
	size: number;
	weight?: 400 | 600;
	fill?: Token;
	face?: 'sans' | 'serif';
}

export type TextLine = readonly Run[];
/** One wording of a label: its lines from the top. */
export type TextBlock = readonly TextLine[];

export type Anchor = 'start' | 'middle' | 'end';

/** Of the type size: how far letters reach above and below the baseline, and the space between two lines. */
export const ASCENT = 0.75;
const DESCENT = 0.22;
const LEAD = 0.2;

export const lineWidth = (line: TextLine): number =>
	line.reduce((sum, { text, size, weight, face }) => sum + textWidth(text, size, weight, face), 0);

const lineSize = (line: TextLine): number => Math.max(0, ...line.map(({ size }) => size));

/** The room that a block takes, in px. */
export function blockSize(block: TextBlock): { width: number; height: number } {
	const width = Math.max(0, ...block.map(lineWidth));
	const { last, size } = baselines(block);
	return { width, height: last + size * DESCENT };
}

function baselines(block: TextBlock): { at: number[]; last: number; size: number } {
	const at: number[] = [];
	let [y, before] = [0, 0];
	for (const line of block) {
		const size = lineSize(line);
		// Below a large number, which has nothing under its baseline, the next line comes closer.
		const above = Math.min(before, size * 1.3) * DESCENT + Math.min(size, before) * LEAD;
		// The boxes that a page gives to lines of so different size would lie on each other.
		const [small, large] = [Math.min(size, before), Math.max(size, before)];
		const apart = Math.max(0, large - small * 2.5) * 0.12;
		y += size * ASCENT + (at.length ? above + apart : 0);
		at.push(y);
		before = size;
	}
	return { at, last: y, size: before };
}

export interface SetBlock {
	shapes: TextShape[];
	box: Box;
}

/**
 * A block with its upper edge at `at.y`; `at.x` is its left edge, middle or right edge.
 * @param look what all its texts share, such as a halo
 */
export function setBlock(
	block: TextBlock,
	at: Point,
	anchor: Anchor = 'start',
	look: Partial<Pick<TextShape, 'halo' | 'key' | 'refs'>> = {}
): SetBlock {
	const lines = block.map(joined);
	const { width, height } = blockSize(lines);
	const left = at.x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
	const ys = baselines(lines).at;
	const shapes = lines.flatMap((line, i) => {
		const rest = width - lineWidth(line);
		let x = left + (anchor === 'start' ? 0 : anchor === 'middle' ? rest / 2 : rest);
		return line.flatMap((run, j) => {
			// Browsers drop a space at the start of a text: the run moves by it instead.
			const words = run.text.trimStart();
			const end = x + textWidth(run.text, run.size, run.weight, run.face);
			const from = end - textWidth(words, run.size, run.weight, run.face);
			x = end;
			if (!words) return [];
			return [
				text(from, at.y + (ys[i] ?? 0), words.trimEnd(), {
					size: run.size,
					...(run.weight && { weight: run.weight }),
					...(run.fill && { fill: run.fill }),
					...(run.face && { face: run.face }),
					...(j < line.length - 1 && { followed: true }),
					...(line.length === 1 && anchor !== 'start' && { holds: anchor }),
					...look
				})
			];
		});
	});
	return { shapes, box: { x: left, y: at.y, width, height } };
}

/** Neighbours that look alike as one run: what is written together is read and copied together. */
const joined = (line: TextLine): TextLine =>
	line.reduce<Run[]>((all, run) => {
		const last = all.at(-1);
		const isAlike =
			last?.size === run.size &&
			last.weight === run.weight &&
			last.fill === run.fill &&
			last.face === run.face;
		if (last && isAlike) all[all.length - 1] = { ...last, text: last.text + run.text };
		else all.push(run);
		return all;
	}, []);

/** Breaks a text between words into the fewest lines that fit, and those as even as they can be. No word is broken. */
export function wrap(words: string, width: number, run: Omit<Run, 'text'>): TextBlock {
	const fill = (limit: number) => {
		const lines: string[] = [];
		for (const word of words.split(' ')) {
			const last = lines.at(-1);
			const longer = last === undefined ? word : `${last} ${word}`;
			if (last !== undefined && textWidth(longer, run.size, run.weight, run.face) <= limit)
				lines[lines.length - 1] = longer;
			else lines.push(word);
		}
		return lines;
	};
	let best = fill(width);
	const fewest = best.length;
	for (let limit = width - 4; limit > width / 3; limit -= 4) {
		const lines = fill(limit);
		if (lines.length > fewest) break;
		best = lines;
	}
	return best.map((line) => [{ ...run, text: line }]);
}

/** The largest size up to `most` at which a text is no wider than `width`. */
export function fitSize(words: string, most: number, width: number, weight: 400 | 600 = 600): number {
	const atOne = textWidth(words, 100, weight) / 100;
	return Math.max(12, Math.min(most, Math.floor((2 * width) / atOne) / 2));
}

/** The first wording that fits a room; nothing where none does. */
export function fitting(
	wordings: readonly TextBlock[],
	width: number,
	height = Infinity
): TextBlock | undefined {
	return wordings.find((block) => {
		const size = blockSize(block);
		return size.width <= width && size.height <= height;
	});
}

/** Digits have nothing below the baseline, and their commas little. */
const DIGITS = /^[\d\s,.–%+]+$/;

/** The box of a text as it is drawn: letters of any kind, without its halo. */
export function textBox(shape: TextShape): Box {
	const { x, y, text: words, size, weight, face, anchor = 'start', spacing = 0 } = shape;
	const width = textWidth(words, size, weight, face) + spacing * Array.from(words).length;
	const before = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
	const height = size * (ASCENT + (DIGITS.test(words) ? 0.12 : DESCENT));
	if (shape.turned) return { x: x - size * ASCENT, y: y + before - width, width: height, height: width };
	return { x: x - before, y: y - size * ASCENT, width, height };
}

/** A text as a run, for blocks: `run('about', 15, { fill: 'soft' })`. */
export const run = (words: string, size: number, look: Omit<Run, 'text' | 'size'> = {}): Run => ({
	text: words,
	size,
	...look
});

export const shapesOf = (...blocks: readonly SetBlock[]): Shape[] => blocks.flatMap(({ shapes }) => shapes);

export interface StackItem {
	block: TextBlock;
	/** The height it asks for: px from the top of the board to its upper edge. */
	top: number;
	/** Never left out. */
	essential?: boolean;
}

/** A block with the place that it got, in px. */
export interface Stacked extends StackItem {
	height: number;
}

/**
 * Each block as near as it can be to the height it asks for, none on another, all between 0 and `height`. Where there
 * are too many, the last that is not essential is left out.
 */
export function stacked(wanted: readonly StackItem[], height: number, apart = 8): Stacked[] {
	let kept = wanted.map((item) => ({ ...item, height: blockSize(item.block).height }));
	const total = () => kept.reduce((sum, one) => sum + one.height + apart, -apart);
	while (total() > height && kept.some(({ essential }) => !essential)) {
		const last = kept.findLastIndex(({ essential }) => !essential);
		kept = kept.filter((_, i) => i !== last);
	}
	let floor = 0;
	for (const one of kept) {
		one.top = Math.max(one.top, floor);
		floor = one.top + one.height + apart;
	}
	let ceiling = height;
	for (const one of kept.toReversed()) {
		one.top = Math.min(one.top, ceiling - one.height);
		ceiling = one.top - apart;
	}
	return kept;
}

/** The same as shapes, their left edges at `x`. */
export const stack = (wanted: readonly StackItem[], x: number, height: number, apart?: number): Shape[] =>
	stacked(wanted, height, apart).flatMap(({ block, top }) => setBlock(block, { x, y: top }).shapes);
