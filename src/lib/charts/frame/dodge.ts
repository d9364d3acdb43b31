/** Marks on the same point stand side by side. */

/** px between the centres of marks that stand on the same point */
const STEP = 11;
/** Nearer than this, in percent, two marks stand on the same point. */
const SAME = 0.5;

/** Adds `dodge`: the px by which each mark is moved to the right of its point, in percent. */
export function dodged<T extends { x: number; y: number }>(marks: readonly T[]): (T & { dodge: number })[] {
	return marks.map((one) => {
		const same = marks.filter(
			(other) => Math.abs(other.x - one.x) < SAME && Math.abs(other.y - one.y) < SAME
		);
		return { ...one, dodge: (same.indexOf(one) - (same.length - 1) / 2) * STEP };
	});
}
