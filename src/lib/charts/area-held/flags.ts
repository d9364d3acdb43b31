/**
 * Labels on leaders that rise straight from their marks, words to the right of each, the one of the leftmost mark
 * highest: so none crosses another, and the words stand in the free room above the curve.
 */
import type { Size } from '../../drawing/artboard.ts';
import { polyline, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { blockSize, setBlock } from '../../drawing/type.ts';
import type { Story } from '../../story/schema.ts';
import { claimWordings } from './claim-label.ts';
import type { Mark } from './marks.ts';

/** Where words may stand, and what they may not touch. */
export interface Room {
	bounds: Box;
	boxes: readonly Box[];
	lines: readonly (readonly Point[])[];
}

export interface Flags {
	shapes: Shape[];
	boxes: Box[];
	lines: Point[][];
}

/** px between a leader and its words, between two flags, and between a flag and what lies below it. */
const BESIDE = 7;
const APART = 7;
const ABOVE = 10;

/**
 * Flags for all that are wanted, or else for fewer of those that the text does not speak of: the last goes first.
 * @returns the flags and what they name; nothing where not even the spoken ones find room
 */
export function mostFlags(
	story: Story,
	size: Size,
	wanted: readonly Mark[],
	room: Room
): { flags: Flags; named: readonly Mark[] } | undefined {
	let named = wanted;
	for (;;) {
		const flags = flagsOf(story, size, named, room);
		if (flags) return { flags, named };
		const last = named.findLastIndex(({ isSpoken }) => !isSpoken);
		if (last < 0) return undefined;
		named = named.filter((_, i) => i !== last);
	}
}

/** Nothing where one of them finds no room. */
function flagsOf(
	story: Story,
	size: Size,
	flagged: readonly Mark[],
	{ bounds, boxes, lines }: Room
): Flags | undefined {
	const flags: Flags = { shapes: [], boxes: [], lines: [] };
	let floor = bounds.y + bounds.height;
	for (const mark of flagged.toSorted((a, b) => b.at.x - a.at.x || b.at.y - a.at.y)) {
		const { at, radius, held } = mark;
		const x = at.x + BESIDE;
		const block = claimWordings(story, size, held.claim, mark.isSpoken).find(
			(one) => x + blockSize(one).width <= bounds.x + bounds.width
		);
		if (!block) return undefined;
		const { width, height } = blockSize(block);
		const below = Math.min(
			at.y - radius,
			...boxes.filter((box) => box.x + box.width > at.x && box.x < x + width).map((box) => box.y),
			...lines.flatMap((line) => heightsOver(line, at.x, x + width))
		);
		const y = Math.min(floor - APART, below - ABOVE) - height;
		if (y < bounds.y) return undefined;
		const leader = [
			{ x: at.x, y: y + 2 },
			{ x: at.x, y: at.y - radius }
		];
		flags.lines.push(leader);
		flags.boxes.push({ x: x - 1, y, width: width + 1, height });
		flags.shapes.push(
			polyline(leader, mark.isSpoken ? { stroke: 'accent', thickness: 2 } : { stroke: 'quiet' }),
			...setBlock(block, { x, y }, 'start', { halo: 'paper', refs: [held.claim.id] }).shapes
		);
		floor = y;
	}
	return flags;
}

/** How high a line reaches between two places: its corners there, and where it enters and leaves. */
function heightsOver(line: readonly Point[], from: number, to: number): number[] {
	return line.flatMap((a, i) => {
		const b = line[i + 1];
		if (!b) return a.x >= from && a.x <= to ? [a.y] : [];
		const [start, end] = [Math.max(a.x, from), Math.min(b.x, to)];
		if (start > end) return [];
		const at = (x: number) => a.y + (b.x === a.x ? 0 : ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
		return [at(start), at(end)];
	});
}
