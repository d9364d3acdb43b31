/** Where a label can stand around its mark, best first. */
import type { Spot } from './label-layout.ts';

/** px between a mark and its label */
const GAP = 4;
/** px by which a label that needs a leader line stands off */
const AWAY = [12, 24, 38, 54, 72] as const;

/**
 * The places around a mark of radius `r` px for a label of this height: beside, above, below, then askew.
 * @param dodge px by which the mark itself is moved to the right of its point
 */
export function spotsAround(r: number, height: number, dodge = 0): Spot[] {
	const side = r + GAP;
	const level = -height / 2;
	const above = -side - height + 3;
	const below = side - 3;
	const spots: Spot[] = [
		{ dx: side, dy: level, anchor: 'start' },
		{ dx: -side, dy: level, anchor: 'end' },
		{ dx: 0, dy: above, anchor: 'middle' },
		{ dx: 0, dy: below, anchor: 'middle' },
		{ dx: -r, dy: above, anchor: 'start' },
		{ dx: r, dy: above, anchor: 'end' },
		{ dx: -r, dy: below, anchor: 'start' },
		{ dx: r, dy: below, anchor: 'end' },
		{ dx: side, dy: level - height * 0.4, anchor: 'start' },
		{ dx: side, dy: level + height * 0.4, anchor: 'start' },
		{ dx: -side, dy: level - height * 0.4, anchor: 'end' },
		{ dx: -side, dy: level + height * 0.4, anchor: 'end' }
	];
	return spots.map((spot) => ({ ...spot, dx: spot.dx + dodge }));
}

/** The places further off, for a label that is joined to its mark by a line. */
export function spotsOff(r: number, height: number, dodge = 0): Spot[] {
	const side = r + GAP;
	const above = -side - height;
	const spots = AWAY.flatMap((away): Spot[] => [
		{ dx: side + away * 0.6, dy: above - away * 0.6, anchor: 'start' },
		{ dx: -side - away * 0.6, dy: above - away * 0.6, anchor: 'end' },
		{ dx: 0, dy: above - away, anchor: 'middle' },
		{ dx: side + away * 0.6, dy: side + away * 0.6, anchor: 'start' },
		{ dx: -side - away * 0.6, dy: side + away * 0.6, anchor: 'end' },
		{ dx: 0, dy: side + away, anchor: 'middle' },
		{ dx: side + away, dy: -height / 2, anchor: 'start' },
		{ dx: -side - away, dy: -height / 2, anchor: 'end' }
	]);
	return spots.map((spot) => ({ ...spot, dx: spot.dx + dodge, leader: true }));
}
