/** The headline ratio as it would have been on a day: the dead of those sent, from what was public then. */
import { denominatorOf } from '../../charts/frame/claim-text.ts';
import { bounds, headline, lastDay, point, standing } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';

export interface DayRatio {
	part: Claim;
	whole: Claim;
	/** A fraction: 0.09 is 9 %. */
	value: number;
	/** Did one party give both numbers? If not, the comparison is ours. */
	isOneParty: boolean;
}

/** The figures of the ratio that the story opens on. */
const PART = 'killed';
export const WHOLE = 'deployed';

/**
 * @param known the edition of the day
 * @returns nothing where nobody had yet given a total of the dead, or a size of the force
 */
export function ratioOn(known: Story): DayRatio | undefined {
	if (!known.figures[PART] || !known.figures[WHOLE]) return undefined;
	const part = headline(known, PART);
	if (part.kind !== 'stock' || part.chart === 'no') return undefined;
	const whole = wholeFor(known, part);
	if (!Number.isFinite(bounds(part).low) || !(bounds(whole).low > 0)) return undefined;
	return {
		part,
		whole,
		value: point(part) / point(whole),
		isOneParty: part.claimant === whole.claimant
	};
}

/** What the claimant counted against, else its newest number of the force, else the one that the day would have used. */
function wholeFor(known: Story, part: Claim): Claim {
	const own = standing(known, WHOLE)
		.filter(({ claimant, kind }) => claimant === part.claimant && kind === 'stock')
		.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
	return denominatorOf(known, part) ?? own.at(-1) ?? headline(known, WHOLE);
}
