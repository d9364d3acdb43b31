/**
 * Fields of dots. A run of dots is one path along their rows, in units of one dot: with round caps and dashes of no
 * length one unit apart, each line shows as its dots.
 */
import { path, short, type PathShape } from '../../drawing/shapes.ts';

/** A dot's diameter by its meaning, in pitches: size tells them apart where colour does not. */
export const DIAMETER = { killed: 0.86, casualties: 0.84, deployed: 0.62, whole: 0.72, second: 0.6 } as const;
export type Dots = keyof typeof DIAMETER;

const PAINT = {
	killed: 'killed',
	casualties: 'casualties',
	deployed: 'deployed',
	whole: 'deployed',
	second: 'killed'
} as const;

/** How many dots stand in a row: a field a little higher than wide, in round numbers (100 for 11,000 dots). */
export const columnsFor = (dots: number): number =>
	Math.max(10, Math.round(Math.sqrt(dots * 0.909) / 10) * 10);

/** The dots from one (included) to another (not included), in reading order. */
export function rowsPath(from: number, to: number, columns: number): string {
	let d = '';
	for (let dot = from; dot < to; dot = (Math.floor(dot / columns) + 1) * columns) {
		const [row, column] = [Math.floor(dot / columns), dot % columns];
		d += run(column, Math.min(columns, column + to - dot), row);
	}
	return d;
}

/** One row of dots; the hair at its end keeps the last one from being lost to rounding. */
export const run = (from: number, to: number, row: number): string => `M${from} ${row}h${to - from - 1}.01`;

/** Where a field stands, in px: its upper left corner and the distance between two dots. */
export interface Place {
	x: number;
	y: number;
	pitch: number;
}

/** Dots as a shape; `box` tells where they lie, in dots. */
export function dots(
	d: string,
	kind: Dots,
	{ x, y, pitch }: Place,
	look: Pick<PathShape, 'key' | 'refs' | 'says' | 'opacity'>,
	box: { x: number; y: number; width: number; height: number }
): PathShape {
	return path(d, {
		...look,
		stroke: PAINT[kind],
		thickness: DIAMETER[kind],
		dash: '0 1',
		cap: 'round',
		transform: `translate(${short(x + pitch / 2)} ${short(y + pitch / 2)}) scale(${Math.round(pitch * 1e4) / 1e4})`,
		mark: true,
		box: { x: x + box.x * pitch, y: y + box.y * pitch, width: box.width * pitch, height: box.height * pitch }
	});
}

/** How far the first so many dots of a field reach down, in rows. */
export const rowsOf = (count: number, columns: number): number => Math.ceil(count / columns);
