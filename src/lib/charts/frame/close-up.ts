/** A stretch of a date axis that a state looks at closely: the same marks, further apart. */

/**
 * Positions are percent of the drawing's width. `origin` is where the dates begin; what lies `shift` beyond it
 * moves there, and all else moves apart by `factor`.
 */
export interface CloseUp {
	origin: number;
	shift: number;
	factor: number;
}

/** No further apart than this, or the rest of the axis would fly by. */
const MOST = 6;
/** Below this the move would not be worth following. */
const LEAST = 1.3;

/** All dates as they are. */
export function fullView(origin: number): CloseUp {
	return { origin, shift: 0, factor: 1 };
}

/**
 * The close-up that moves one stretch of the axis to another, at most `MOST` times as long; the full view where
 * that would gain little.
 * @param origin where the dates begin
 * @param stretch from and to, as they stand in the full view
 * @param target where they are to stand
 */
export function closeUp(
	origin: number,
	stretch: readonly [number, number],
	target: readonly [number, number]
): CloseUp {
	const factor = Math.min(MOST, (target[1] - target[0]) / Math.max(stretch[1] - stretch[0], 1));
	if (factor < LEAST) return fullView(origin);
	const rounded = Math.floor(factor * 100) / 100;
	const shift = stretch[0] - origin - (target[0] - origin) / rounded;
	return { origin, shift: Math.round(shift * 100) / 100, factor: rounded };
}

/** Where a position stands in the close-up. */
export function inCloseUp({ origin, shift, factor }: CloseUp, x: number): number {
	return origin + (x - origin - shift) * factor;
}

/** The custom properties that bring a drawing into the close-up. */
export function closeUpRules({ shift, factor }: CloseUp): Record<string, number> {
	return { '--close-up': factor, '--close-up-shift': shift };
}
