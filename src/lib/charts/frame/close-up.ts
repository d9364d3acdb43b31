/** A stretch of a date axis that some states look at closely: the same marks, further apart. */

/** Percent of the drawing's width that stays where it is, and how many times further apart the rest moves. */
export interface CloseUp {
	origin: number;
	factor: number;
}

/** No further apart than this, or the rest of the axis would fly by. */
const MOST = 6;
/** Below this the move would not be worth following. */
const LEAST = 1.3;

/**
 * The close-up that spreads what lies between `origin` and `last` (percent) up to `edge`.
 * Where that would gain little, the factor is 1.
 */
export function closeUp(origin: number, last: number, edge: number): CloseUp {
	const factor = Math.min(MOST, (edge - origin) / Math.max(last - origin, 1));
	return { origin, factor: factor < LEAST ? 1 : Math.floor(factor * 100) / 100 };
}

/** Where a position (percent) stands in the close-up. */
export function inCloseUp({ origin, factor }: CloseUp, x: number): number {
	return origin + (x - origin) * factor;
}
