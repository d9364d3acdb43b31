/** How exactly a derived number is given: no digit that the claims behind it cannot bear. */

/** How far the words may be from the ratio they stand for. */
const TOLERANCE = 0.05;

/** Digits after the point for a percentage: none, but for those so near 0 or 100 that they would vanish. */
export function fitting(percentage: number): number {
	const gap = Math.min(Math.abs(percentage), percentage > 50 ? Math.abs(100 - percentage) : Infinity);
	if (gap === 0 || gap >= 0.95) return 0;
	return Math.min(4, Math.ceil(-Math.log10(gap)));
}

/**
 * A share as small whole numbers: 0.0909 is 1 in 11, 0.667 is 2 in 3. From one in ten on, the nearest one in a
 * whole number; above that the smallest numbers within a twentieth. Throws unless the share is above 0 and at
 * most 1.
 */
export function asFraction(share: number): { part: number; whole: number } {
	if (!(share > 0 && share <= 1)) throw new RangeError(`${share} is no share of a whole.`);
	if (share <= 0.1) return { part: 1, whole: Math.round(1 / share) };
	for (let whole = 1; ; whole++) {
		const part = Math.round(share * whole);
		const allOfThem = part === whole && share < 1;
		if (part > 0 && !allOfThem && Math.abs(part / whole / share - 1) <= TOLERANCE) return { part, whole };
	}
}
