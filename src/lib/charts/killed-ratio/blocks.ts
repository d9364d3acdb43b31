/** Blocks of a hundred marks side by side, and the outlines of runs of marks within them. One unit is one mark. */
import { short } from '../frame/percent.ts';
import { BLOCK } from './unit.ts';

const SIDE = 10;
/** Between blocks. */
export const GAP = 2;
/** The proportions that lose least in both a phone's and a desk's drawing. */
const PROPORTION = 1.45;

export interface Grid {
	columns: number;
	/** In marks. */
	width: number;
	height: number;
}

/** The arrangement of so many blocks that comes nearest to the wanted proportions with the fewest left empty. */
export function gridFor(blocks: number): Grid {
	const choices = Array.from({ length: Math.max(1, blocks) }, (_, i) => {
		const columns = i + 1;
		const rows = Math.ceil(blocks / columns) || 1;
		const size = (n: number) => n * SIDE + (n - 1) * GAP;
		const grid = { columns, width: size(columns), height: size(rows) };
		const off = Math.abs(Math.log(grid.width / grid.height / PROPORTION));
		return { grid, cost: off + (columns * rows - blocks) / (4 * columns) };
	});
	return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).grid;
}

/** The left upper corner of a block. */
function corner(grid: Grid, block: number): readonly [number, number] {
	const step = SIDE + GAP;
	return [(block % grid.columns) * step, Math.floor(block / grid.columns) * step];
}

/** What the marks from one to another (not included) occupy of each block. */
function* pieces(from: number, to: number) {
	for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
		const first = block * BLOCK;
		yield { block, start: Math.max(from - first, 0), end: Math.min(to - first, BLOCK) };
	}
}

/**
 * The marks as lines along their rows. Set with round caps and dashes of no length one unit apart, each line
 * shows as its marks; the hair at its end keeps the last one from being lost to rounding.
 */
export function rowsPath(grid: Grid, from: number, to: number): string {
	let path = '';
	for (const { block, start, end } of pieces(from, to)) {
		const [left, top] = corner(grid, block);
		for (let mark = start; mark < end; mark = (Math.floor(mark / SIDE) + 1) * SIDE) {
			const row = Math.floor(mark / SIDE);
			const length = Math.min(end, (row + 1) * SIDE) - mark - 1;
			path += `M${short(left + (mark % SIDE) + 0.5)} ${short(top + row + 0.5)}h${length}.01`;
		}
	}
	return path;
}

/** How far an outline stands off its marks where nothing else is near. */
const OFF = 0.6;

/** The outline of the marks from one to another, a closed shape in each block that they reach into. */
export function outlinePath(grid: Grid, from: number, to: number): string {
	return Array.from(pieces(from, to), ({ block, start, end }) => {
		const [left, top] = corner(grid, block);
		const x = (n: number) => short(left + (n === 0 ? -OFF : n === SIDE ? SIDE + OFF : n));
		const y = (n: number) => short(top + (n === 0 ? -OFF : n === SIDE ? SIDE + OFF : n));
		const first = { row: Math.floor(start / SIDE), column: start % SIDE };
		const last = { row: Math.ceil(end / SIDE), column: end % SIDE || SIDE };
		if (last.row === first.row + 1) {
			return `M${x(first.column)} ${y(first.row)}H${x(last.column)}V${y(last.row)}H${x(first.column)}Z`;
		}
		const right = last.column === SIDE ? '' : `V${y(last.row - 1)}H${x(last.column)}`;
		const back = first.column === 0 ? '' : `V${y(first.row + 1)}H${x(first.column)}`;
		return `M${x(first.column)} ${y(first.row)}H${x(SIDE)}${right}V${y(last.row)}H${x(0)}${back}Z`;
	}).join('');
}

/** How much of the grid's width and height the first marks take up, in marks. */
export function extent(grid: Grid, marks: number): { width: number; height: number } {
	if (marks <= 0) return { width: 0, height: 0 };
	const last = Math.ceil(marks / BLOCK) - 1;
	const [, top] = corner(grid, last);
	const inLast = marks - last * BLOCK;
	const [left] = corner(grid, Math.min(last, grid.columns - 1));
	const width = last === 0 ? Math.min(marks, SIDE) : left + SIDE;
	return { width, height: top + (last === 0 ? Math.ceil(inLast / SIDE) : SIDE) };
}
