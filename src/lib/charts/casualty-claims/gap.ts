/** The widest contradiction: two claimants, the same measure, the same days. */
import type { Mark } from './series.ts';

/** Claims this many days apart still speak of the same days. */
const SAME_DAYS = 7;
const DAY = 86_400_000;

export interface Gap {
	low: Mark;
	high: Mark;
	/** How many times the lower claim the higher one is. */
	factor: number;
}

/** The pair that lies furthest apart, or nothing. What a claimant said counts before what was worked out. */
export function widestGap(marks: readonly Mark[]): Gap | undefined {
	const stated = widest(marks.filter((mark) => !mark.derived));
	return stated ?? widest(marks);
}

function widest(marks: readonly Mark[]): Gap | undefined {
	let found: Gap | undefined;
	for (const low of marks) {
		for (const high of marks) {
			if (!comparable(low, high)) continue;
			const factor = high.low / low.high;
			if (factor > (found?.factor ?? 1)) found = { low, high, factor };
		}
	}
	return found;
}

function comparable(low: Mark, high: Mark): boolean {
	return (
		low.panel === high.panel &&
		low.claim.claimant !== high.claim.claimant &&
		Math.abs(+low.at - +high.at) <= SAME_DAYS * DAY &&
		low.high > 0
	);
}
