/**
 * From positions to the current step. Steps lie end to end without gaps; a step is "on" while the reading line
 * crosses it. Nothing here depends on the order of events: the same positions always give the same step.
 */

/** Where the box of the step that was last on the line went: over the line, or under it. */
export type Side = 'above' | 'below';

/**
 * @param on indexes of the steps that the reading line crosses; two where it lies on their common edge
 * @param count how many steps there are
 * @param last where the step that left the line last has gone, for when the line crosses none
 * @returns the index of the current step
 */
export function currentStep(on: Iterable<number>, count: number, last: Side): number {
	const highest = Math.max(-1, ...on);
	if (highest >= 0) return highest;
	return last === 'above' ? count - 1 : 0;
}

/** The step to go to from `index` by `move` steps, kept within the story. */
export function stepFrom(index: number, move: number, count: number): number {
	return Math.min(count - 1, Math.max(0, index + move));
}
