/** Boxes that scale with the drawing, and whether two of them ever meet at the sizes the drawing can have. */

/**
 * A box around an anchor. The anchor scales (percent of the drawing's width and height), the edges don't
 * (px from the anchor, right and down are positive).
 */
export interface Box {
	x: number;
	y: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The sizes in px, from and to, that a layout has to be right for. */
export interface Sizes {
	width: readonly [number, number];
	height: readonly [number, number];
}

/**
 * Do the boxes meet at any of the sizes? Exact, not sampled: along each axis the gap between two edges is a
 * straight line over the size, and the two axes don't depend on each other.
 * @param gap px that must stay free between them
 */
export function mayMeet(a: Box, b: Box, sizes: Sizes, gap = 0): boolean {
	return (
		meets(a.x - b.x, a.left - b.right, a.right - b.left, sizes.width, gap) &&
		meets(a.y - b.y, a.top - b.bottom, a.bottom - b.top, sizes.height, gap)
	);
}

/** Is the box inside the drawing at every one of the sizes? `margin`: px to keep from the edges. */
export function staysInside(box: Box, sizes: Sizes, margin = 0): boolean {
	const inside = (anchor: number, from: number, to: number, size: number) =>
		(anchor / 100) * size + from >= margin && (anchor / 100) * size + to <= size - margin;
	return (
		sizes.width.every((width) => inside(box.x, box.left, box.right, width)) &&
		sizes.height.every((height) => inside(box.y, box.top, box.bottom, height))
	);
}

/**
 * Is there a size at which two spans overlap? They do where `apart/100*size + near < gap` and
 * `apart/100*size + far > -gap`, which holds on one stretch of sizes or on none.
 */
function meets(apart: number, near: number, far: number, [min, max]: readonly [number, number], gap: number) {
	const slope = apart / 100;
	if (slope === 0) return near < gap && far > -gap;
	const ends = [(gap - near) / slope, (-gap - far) / slope];
	return Math.max(min, Math.min(...ends)) <= Math.min(max, Math.max(...ends));
}
