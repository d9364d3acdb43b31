/** Blocks of a hundred marks side by side, and the outlines of runs of marks within them. One unit is one mark. */
import { short } from '../frame/percent.ts';

/** Between blocks. */
export const GAP = 2;
export interface Grid {
	/** Marks in a full block, and in a full row of it. */
	size: number;
	across: number;
	/** Blocks in a row of blocks. */
	columns: number;
	/** In marks. */
	width: number;
	height: number;
}

/**
 * So many marks in blocks of one size, arranged to come nearest to the wanted proportions (width over height)
 * with the fewest places left empty. The blocks are as square as their size allows.
 */
export function gridFor(marks: number, size: number, proportion: number): Grid {
	const across = Math.ceil(Math.sqrt(size));
	const down = Math.ceil(size / across);
	const blocks = Math.max(1, Math.ceil(marks / size));
	const choices = Array.from({ length: blocks }, (_, i) => {
		const columns = i + 1;
		const rows = Math.ceil(blocks / columns);
		const width = columns * (across + GAP) - GAP;
		const height = rows * (down + GAP) - GAP;
		const off = Math.abs(Math.log(width / height / proportion));
		return {
			grid: { size, across, columns, width, height },
			cost: off + (columns * rows - blocks) / (4 * columns)
		};
	});
	return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).grid;
}

/** The left upper corner of a block. */
function corner({ size, across, columns }: Grid, block: number): readonly [number, number] {
	const down = Math.ceil(size / across);
	return [(block % columns) * (across + GAP), Math.floor(block / columns) * (down + GAP)];
}

/** What the marks from one to another (not included) occupy of each block. */
function* pieces({ size }: Grid, from: number, to: number) {
	for (let block = Math.floor(from / size); block * size < to; block++) {
		const first = block * size;
		yield { block, start: Math.max(from - first, 0), end: Math.min(to - first, size) };
	}
}

/**
 * The marks as lines along their rows. Set with round caps and dashes of no length one unit apart, each line
 * shows as its marks; the hair at its end keeps the last one from being lost to rounding.
 */
export function rowsPath(grid: Grid, from: number, to: number): string {
	const { across } = grid;
	let path = '';
	for (const { block, start, end } of pieces(grid, from, to)) {
		const [left, top] = corner(grid, block);
		for (let mark = start; mark < end; mark = (Math.floor(mark / across) + 1) * across) {
			const row = Math.floor(mark / across);
			const length = Math.min(end, (row + 1) * across) - mark - 1;
			path += `M${short(left + (mark % across) + 0.5)} ${short(top + row + 0.5)}h${length}.01`;
		}
	}
	return path;
}

/** How far an outline stands off its marks. */
const OFF = 0.5;
/** The room that outlines and their lines need around the grid. */
export const MARGIN = 0.6;

/** The outline around the first so many marks of a block, which may end within a row. */
export function outlinePath(grid: Grid, block: number, marks: number): string {
	const [left, top] = corner(grid, block);
	const { across } = grid;
	const rows = Math.ceil(marks / across);
	const inLast = marks - (rows - 1) * across;
	const [x0, x1] = [short(left - OFF), short(left + Math.min(marks, across) + OFF)];
	const [y0, y1] = [short(top - OFF), short(top + rows + OFF)];
	const step =
		rows > 1 && inLast < across ? `V${short(top + rows - 1 + OFF)}H${short(left + inLast + OFF)}` : '';
	return `M${x0} ${y0}H${x1}${step}V${y1}H${x0}Z`;
}

/** How much of the grid's width and height the first marks take up, in marks. */
export function extent(grid: Grid, marks: number): { width: number; height: number } {
	const boxes = Array.from(pieces(grid, 0, marks), ({ block, end }) => {
		const [left, top] = corner(grid, block);
		return { right: left + Math.min(end, grid.across), bottom: top + Math.ceil(end / grid.across) };
	});
	return {
		width: Math.max(0, ...boxes.map((box) => box.right)),
		height: Math.max(0, ...boxes.map((box) => box.bottom))
	};
}
