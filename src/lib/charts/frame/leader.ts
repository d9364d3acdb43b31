/** The line that joins a label to its mark. */
import type { Box } from './box.ts';
import type { Form, Spot } from './label-layout.ts';
import { short } from './percent.ts';

/** px left free at the label, and between the boxes that stand for the line */
const CLEAR = 2;
const STEP = 5;

interface Ends {
	from: readonly [number, number];
	to: readonly [number, number];
}

/**
 * Path data around the mark's point, px: from the edge of the mark to the nearest point of the label's box.
 * @param r px: how far the mark reaches from its centre
 * @param dodge px by which the mark is moved to the right
 */
export function leaderPath(form: Form, spot: Spot, r: number, dodge = 0): string {
	const { from, to } = ends(form, spot, r, dodge);
	return `M${short(from[0])},${short(from[1])}L${short(to[0])},${short(to[1])}`;
}

/**
 * Small boxes along the line, for those who must keep away from it; none where the spot needs no line. They
 * begin clear of the square around the mark.
 */
export function leaderBoxes(
	at: { x: number; y: number },
	form: Form,
	spot: Spot,
	r: number,
	dodge: number
): Box[] {
	if (!spot.leader) return [];
	const { from, to } = ends(form, spot, r * Math.SQRT2 + 2 * CLEAR, dodge);
	const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP));
	return Array.from({ length: count }, (_, i) => {
		const share = (i + 0.5) / count;
		const px = from[0] + (to[0] - from[0]) * share;
		const py = from[1] + (to[1] - from[1]) * share;
		return { ...at, left: px - 2, right: px + 2, top: py - 2, bottom: py + 2 };
	});
}

function ends({ width, height }: Form, spot: Spot, r: number, dodge: number): Ends {
	const left = spot.dx - { start: 0, middle: width / 2, end: width }[spot.anchor];
	const x = clamp(dodge, left - CLEAR, left + width + CLEAR);
	const y = clamp(0, spot.dy - CLEAR, spot.dy + height + CLEAR);
	const length = Math.hypot(x - dodge, y) || 1;
	return { from: [dodge + ((x - dodge) / length) * r, (y / length) * r], to: [x, y] };
}

function clamp(value: number, low: number, high: number): number {
	return Math.min(high, Math.max(low, value));
}
