/** Geometry of boxes and lines, in px. */
import type { Box, Point } from './shapes.ts';

/** A box grown by so much at its sides, and by as much, or by something else, above and below. */
export const grow = ({ x, y, width, height }: Box, by: number, above = by): Box => ({
	x: x - by,
	y: y - above,
	width: width + 2 * by,
	height: height + 2 * above
});

/** How much of two boxes lies on each other, in px². */
export function overlap(a: Box, b: Box): number {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return width > 0 && height > 0 ? width * height : 0;
}

export function contains(outer: Box, inner: Box): boolean {
	return (
		inner.x >= outer.x &&
		inner.y >= outer.y &&
		inner.x + inner.width <= outer.x + outer.width &&
		inner.y + inner.height <= outer.y + outer.height
	);
}

/** px from a point to the nearest point of a box; 0 inside. */
export function distance({ x, y }: Point, box: Box): number {
	return Math.hypot(
		Math.max(box.x - x, 0, x - box.x - box.width),
		Math.max(box.y - y, 0, y - box.y - box.height)
	);
}

/** Does a straight line run through a box? */
function crosses(a: Point, b: Point, box: Box): boolean {
	const [right, bottom] = [box.x + box.width, box.y + box.height];
	// Nearly all lines lie wholly on one side, and nearly all the time goes into asking.
	if (Math.max(a.x, b.x) <= box.x || Math.min(a.x, b.x) >= right) return false;
	if (Math.max(a.y, b.y) <= box.y || Math.min(a.y, b.y) >= bottom) return false;
	let [from, to] = [0, 1];
	const cut = (start: number, step: number, low: number, high: number) => {
		if (step === 0) return start > low && start < high;
		const [one, other] = [(low - start) / step, (high - start) / step];
		from = Math.max(from, Math.min(one, other));
		to = Math.min(to, Math.max(one, other));
		return from < to;
	};
	return cut(a.x, b.x - a.x, box.x, right) && cut(a.y, b.y - a.y, box.y, bottom);
}

/** Does a line with corners run through a box? */
export const runsThrough = (line: readonly Point[], box: Box): boolean =>
	line.some((point, i) => {
		const next = line[i + 1];
		return next !== undefined && crosses(point, next, box);
	});

/** Do two lines with corners cross each other? Lines that only touch do not. */
export const linesCross = (one: readonly Point[], other: readonly Point[]): boolean =>
	one.some((a, i) => {
		const b = one[i + 1];
		return (
			b !== undefined &&
			other.some((c, j) => {
				const d = other[j + 1];
				return d !== undefined && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
			})
		);
	});

/** On which side of the line from a to b a point lies: the sign tells. */
const turn = (a: Point, b: Point, { x, y }: Point): number =>
	(b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
