/** Shapes that tell claimants apart before colour does: one shape a side, all of the same area. */
import type { Side } from '../../story/schema.ts';
import { short } from './percent.ts';

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'wedge' | 'cross';

/** No flag and no alarm in them; the shapes most unlike each other go to the sides that are compared most. */
export const SHAPE_OF: Readonly<Record<Side, Shape>> = {
	ukraine: 'circle',
	west: 'square',
	'south-korea': 'diamond',
	russia: 'triangle',
	'north-korea': 'wedge',
	independent: 'cross'
};

/** The area of a mark in square px where nothing else is said: a circle of 9 px across. */
export const MARK_AREA = 64;

/** The outline of a shape around 0,0 as path data, px. Every shape covers `area` square px. */
export function markPath(shape: Shape, area = MARK_AREA): string {
	const points = {
		square: () => polygon(4, area, Math.PI / 4),
		diamond: () => polygon(4, area, 0),
		triangle: () => polygon(3, area, -Math.PI / 2),
		wedge: () => polygon(3, area, Math.PI / 2),
		cross: () => cross(area)
	};
	if (shape === 'circle') return circle(area);
	return `M${points[shape]().map(pair).join('L')}Z`;
}

function circle(area: number): string {
	const r = short(Math.sqrt(area / Math.PI));
	return `M-${r},0a${r},${r} 0 1 1 ${short(2 * Number(r))},0a${r},${r} 0 1 1 -${short(2 * Number(r))},0Z`;
}

function polygon(corners: number, area: number, turn: number): [number, number][] {
	const step = (2 * Math.PI) / corners;
	const radius = Math.sqrt((2 * area) / (corners * Math.sin(step)));
	return Array.from({ length: corners }, (_, i) => [
		radius * Math.cos(turn + i * step),
		radius * Math.sin(turn + i * step)
	]);
}

/** Twelve corners of an upright cross with arms a third of its width. */
function cross(area: number): [number, number][] {
	const half = Math.sqrt(area / 5) / 2;
	const steps = [
		[-1, -1],
		[-1, -3],
		[1, -3],
		[1, -1],
		[3, -1],
		[3, 1],
		[1, 1],
		[1, 3],
		[-1, 3],
		[-1, 1],
		[-3, 1],
		[-3, -1]
	] as const;
	return steps.map(([x, y]) => [x * half, y * half]);
}

function pair([x, y]: [number, number]): string {
	return `${short(x)},${short(y)}`;
}
