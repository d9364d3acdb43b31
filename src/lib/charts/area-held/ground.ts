/** The ground below a stretch of the main line: a flat fill and a hatch of upright lines. */
import { short } from '../frame/percent.ts';

interface Point {
	x: number;
	y: number;
}

/** Percent of the width between two lines of the hatch; a close-up moves them apart as it does the dates. */
const EVERY = 1;

/** Path data in percent of the drawing, for a stretch between two points. */
export function hatched<T extends { from: Point; to: Point }>(
	stretch: T,
	base: number
): T & { fill: string; hatch: string } {
	const { from, to } = stretch;
	const top = (x: number) =>
		to.x === from.x ? to.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
	const first = Math.ceil(from.x / EVERY);
	const last = Math.floor(to.x / EVERY);
	const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * EVERY);
	return {
		...stretch,
		fill: `M${short(from.x)},${short(base)}V${short(from.y)}L${short(to.x)},${short(to.y)}V${short(base)}Z`,
		hatch: lines.map((x) => `M${short(x)},${short(base)}V${short(top(x))}`).join('')
	};
}
