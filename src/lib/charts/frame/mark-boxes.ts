/** The boxes that a claim's mark takes up, for labels to keep away from. */
import type { Box } from './box.ts';

/** px: half a mark, and how far the arrow of an open end reaches from its point */
export const RADIUS = 6;
export const ARROW = 15;

/** A mark from its low end `y` to its high end `top` (percent), moved by `dodge` px to the right. */
export interface MarkPlace {
	x: number;
	y: number;
	top: number;
	dodge: number;
	open?: 'above' | 'below' | undefined;
}

export function markBoxes({ x, y, top, dodge, open }: MarkPlace): Box[] {
	const arrow = open === 'above' ? { top: -ARROW } : open === 'below' ? { bottom: ARROW } : {};
	const ends = y === top ? [y] : [y, (y + top) / 2, top];
	const around = { left: dodge - RADIUS, right: dodge + RADIUS, top: -RADIUS, bottom: RADIUS };
	return ends.map((at) => ({ x, y: at, ...around, ...arrow }));
}
