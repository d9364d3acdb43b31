/** Where shapes and nested viewports stand, in px: percentages and viewBoxes are worked out. */
import type { Element } from 'domhandler';
import type { Attributes } from './attributes.ts';
import type { Size } from './conditions.ts';
import type { Matrix } from './matrix.ts';

export type Viewport = Size;

const ACROSS = ['x', 'x1', 'x2', 'cx', 'dx', 'width', 'rx'];
const DOWN = ['y', 'y1', 'y2', 'cy', 'dy', 'height', 'ry'];

/** A length of an attribute in user units; percentages are of `whole`. */
export function length(text: string | undefined, whole: number, fallback = 0): number {
	if (text === undefined) return fallback;
	const value = Number.parseFloat(text);
	if (Number.isNaN(value)) throw new Error(`"${text}" is not a length.`);
	return text.trim().endsWith('%') ? (value / 100) * whole : value;
}

/** The attributes that give a shape its place and form. */
export function geometry({ attribs }: Element, view: Viewport): Attributes {
	const shaped: Record<string, string | number> = {};
	for (const name of ACROSS)
		if (attribs[name] !== undefined) shaped[name] = length(attribs[name], view.width);
	for (const name of DOWN) if (attribs[name] !== undefined) shaped[name] = length(attribs[name], view.height);
	if (attribs.r !== undefined) shaped.r = length(attribs.r, Math.hypot(view.width, view.height) / Math.SQRT2);
	for (const name of ['d', 'points']) if (attribs[name] !== undefined) shaped[name] = attribs[name];
	return shaped;
}

/**
 * A nested <svg>: the map from its own units to those around it, the size that percentages inside it refer to,
 * and the part of its own plane that shows where it is cut off.
 */
export function viewport({ attribs }: Element, around: Viewport) {
	const [x, y] = [length(attribs.x, around.width), length(attribs.y, around.height)];
	const width = length(attribs.width, around.width, around.width);
	const height = length(attribs.height, around.height, around.height);
	const box = attribs.viewBox
		?.trim()
		.split(/[\s,]+/)
		.map(Number);
	if (!box) {
		const matrix: Matrix = [1, 0, 0, 1, x, y];
		return { matrix, inner: { width, height }, clip: { x: 0, y: 0, width, height } };
	}
	const [left = 0, top = 0, across = 1, down = 1] = box;
	const how = attribs.preserveAspectRatio ?? 'xMidYMid meet';
	let [scaleX, scaleY] = [width / across, height / down];
	if (!how.includes('none'))
		scaleX = scaleY = how.includes('slice') ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY);
	const share = (axis: 'x' | 'Y') => (how.includes(`${axis}Min`) ? 0 : how.includes(`${axis}Max`) ? 1 : 0.5);
	const [spareX, spareY] = [width - across * scaleX, height - down * scaleY];
	const matrix: Matrix = [
		scaleX,
		0,
		0,
		scaleY,
		x + spareX * share('x') - left * scaleX,
		y + spareY * share('Y') - top * scaleY
	];
	const clip = { x: left - (spareX * share('x')) / scaleX, y: top - (spareY * share('Y')) / scaleY };
	return {
		matrix,
		inner: { width: across, height: down },
		clip: { ...clip, width: width / scaleX, height: height / scaleY }
	};
}
