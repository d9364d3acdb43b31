/** The line that joins a label to its mark. */
import type { Form, Spot } from './label-layout.ts';
import { short } from './percent.ts';

/** px left free at the label */
const CLEAR = 2;

/**
 * Path data around the mark's point, px: from the edge of the mark to the nearest point of the label's box.
 * @param r px: how far the mark reaches from its centre
 * @param dodge px by which the mark is moved to the right
 */
export function leaderPath({ width, height }: Form, spot: Spot, r: number, dodge = 0): string {
	const left = spot.dx - { start: 0, middle: width / 2, end: width }[spot.anchor];
	const x = clamp(dodge, left - CLEAR, left + width + CLEAR);
	const y = clamp(0, spot.dy - CLEAR, spot.dy + height + CLEAR);
	const length = Math.hypot(x - dodge, y) || 1;
	const start = [dodge + ((x - dodge) / length) * r, (y / length) * r] as const;
	return `M${short(start[0])},${short(start[1])}L${short(x)},${short(y)}`;
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
