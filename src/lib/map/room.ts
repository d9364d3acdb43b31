/** Finds room for words on a field, such as a country's name: as far from everything else as they can stand. */
import type { Box, Point, Shape } from '../drawing/shapes.ts';

type Rings = readonly (readonly Point[])[];

/** Words that are set before all others, such as the number on its ground. */
export interface Block {
	shapes: readonly Shape[];
	box: Box;
}

export interface Field {
	/** Where the words belong. */
	rings: Rings;
	/** What lies on it and is no part of it. */
	without?: Rings;
	/** What shows of it. */
	bounds: Box;
	/** What stands there already. */
	avoid: readonly Box[];
	/** Lines that the words keep off. */
	lines?: Rings;
	/** How strongly the words are drawn to where they would best stand, against room around them. */
	pull?: number;
}

/** px of a cell of the raster on which room is looked for. */
const CELL = 3;
/** px that the words keep from everything. */
const APART = 6;
/** px: more room around the words than this is no better; then the middle of the field decides. */
const ENOUGH = 45;

/**
 * The box for words of that size, or nothing where there is no room.
 * @param near where they would best stand; the middle of what shows of the field where nothing is given
 */
export function findRoom(
	size: { width: number; height: number },
	field: Field,
	near: Point = middleOf(field.rings, field.bounds)
): Box | undefined {
	const { bounds, pull = 1 / 6 } = field;
	const taken = takenBefore(field);
	const isFree = (box: Box, by: number) => taken(box, by) === 0;
	let [best, most] = [undefined as Box | undefined, -Infinity];
	for (let y = bounds.y + APART; y + size.height <= bounds.y + bounds.height - APART; y += CELL) {
		for (let x = bounds.x + APART; x + size.width <= bounds.x + bounds.width - APART; x += CELL) {
			const box = { x, y, ...size };
			const away = Math.hypot(x + size.width / 2 - near.x, y + size.height / 2 - near.y) * pull;
			if (ENOUGH - away <= most || !isFree(box, APART)) continue;
			let around = APART;
			while (around < ENOUGH && isFree(box, around + CELL)) around += CELL;
			if (around - away > most) [best, most] = [box, around - away];
		}
	}
	return best;
}

/** A function that tells how much of a box, grown by so many px, is taken: in cells, those beyond the bounds too. */
function takenBefore({ rings, without = [], bounds, avoid, lines = [] }: Field) {
	const columns = Math.ceil(bounds.width / CELL);
	const rows = Math.ceil(bounds.height / CELL);
	const taken = new Uint8Array(columns * rows).fill(1);
	const set = (column: number, row: number, value: number) => {
		if (column >= 0 && row >= 0 && column < columns && row < rows) taken[row * columns + column] = value;
	};
	const fill = (shape: Rings, value: number) => {
		for (let row = 0; row < rows; row++) {
			const ends = crossingsAt(shape, bounds.y + (row + 0.5) * CELL);
			for (let i = 0; i + 1 < ends.length; i += 2) {
				const from = Math.max(0, Math.ceil(((ends[i] ?? 0) - bounds.x) / CELL - 0.5));
				const to = Math.min(columns - 1, Math.floor(((ends[i + 1] ?? 0) - bounds.x) / CELL - 0.5));
				for (let column = from; column <= to; column++) set(column, row, value);
			}
		}
	};
	fill(rings, 0);
	fill(without, 1);
	const cell = (value: number, start: number) => Math.floor((value - start) / CELL);
	for (const box of avoid) {
		for (let row = cell(box.y, bounds.y); row <= cell(box.y + box.height, bounds.y); row++)
			for (let column = cell(box.x, bounds.x); column <= cell(box.x + box.width, bounds.x); column++)
				set(column, row, 1);
	}
	for (const line of lines) {
		line.forEach((from, i) => {
			const to = line[i + 1];
			if (!to) return;
			const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / CELL) + 1;
			for (let k = 0; k <= steps; k++) {
				const [x, y] = [from.x + ((to.x - from.x) * k) / steps, from.y + ((to.y - from.y) * k) / steps];
				set(cell(x, bounds.x), cell(y, bounds.y), 1);
			}
		});
	}
	const sums = summed(taken, columns, rows);
	return (box: Box, by: number): number => {
		const [left, top] = [cell(box.x - by, bounds.x), cell(box.y - by, bounds.y)];
		const [right, bottom] = [
			cell(box.x + box.width + by, bounds.x) + 1,
			cell(box.y + box.height + by, bounds.y) + 1
		];
		if (left < 0 || top < 0 || right > columns || bottom > rows) return Infinity;
		return sums(right, bottom) - sums(left, bottom) - sums(right, top) + sums(left, top);
	};
}

/** How many cells are taken above and to the left of a corner. */
function summed(taken: Uint8Array, columns: number, rows: number) {
	const wide = columns + 1;
	const sums = new Uint32Array(wide * (rows + 1));
	for (let row = 0; row < rows; row++) {
		let sum = 0;
		for (let column = 0; column < columns; column++) {
			sum += taken[row * columns + column] ?? 0;
			sums[(row + 1) * wide + column + 1] = sum + (sums[row * wide + column + 1] ?? 0);
		}
	}
	return (column: number, row: number) => sums[row * wide + column] ?? 0;
}

/** Where rings cross a height, from left to right; inside lies between each pair. */
function crossingsAt(rings: Rings, y: number): number[] {
	const found: number[] = [];
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [a, b] = [ring[i], ring[j]];
			if (a && b && a.y > y !== b.y > y) found.push(a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
		}
	}
	return found.sort((a, b) => a - b);
}

/** The middle of what shows of a field. */
export function middleOf(rings: Rings, bounds: Box): Point {
	const rows = 24;
	let [x, y, n] = [0, 0, 0];
	for (let row = 0; row < rows; row++) {
		const height = bounds.y + ((row + 0.5) / rows) * bounds.height;
		const ends = crossingsAt(rings, height).map((end) =>
			Math.min(Math.max(end, bounds.x), bounds.x + bounds.width)
		);
		for (let i = 0; i + 1 < ends.length; i += 2) {
			const [from = 0, to = 0] = [ends[i], ends[i + 1]];
			[x, y, n] = [x + ((from + to) / 2) * (to - from), y + height * (to - from), n + to - from];
		}
	}
	return n ? { x: x / n, y: y / n } : { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}
