/** Which claims the unit chart sets against each other: one party's killed and casualties, and those deployed. */
import { bounds, headline, point, standing } from '../../story/claims.ts';
import { divide, ratio } from '../../story/ratios.ts';
import type { RatioValue } from '../../story/ratios.ts';
import type { Story } from '../../story/read.ts';
import type { Claim } from '../../story/schema.ts';
import { denominatorOf } from '../frame/denominator.ts';
import { marksFor, soldiersPerMark } from './unit.ts';

/** A claim in marks: `sure` of them for its value or lower end, more up to `most` for the rest of its range. */
export interface Count {
	claim: Claim;
	sure: number;
	most: number;
}

export interface Series {
	perMark: number;
	/** Is any number drawn as a whole number of marks that it is not? */
	rounded: boolean;
	killed: Count;
	/** Those the claimant set the killed against; nothing where no total is claimed. */
	deployed?: Count;
	/** The killed and wounded of the same claim; nothing where this claimant gave none that day. */
	casualties?: Count;
	/** Killed over deployed, as `1 in n`. */
	share?: RatioValue;
	/** Killed a day, and how long that went on. */
	pace?: RatioValue;
}

/** The series of the chart, or nothing where nobody claims a number of killed. */
export function series(story: Story): Series | undefined {
	if (!story.figures.killed) return undefined;
	const killed = headline(story, 'killed');
	const deployed = denominator(story, killed);
	const casualties = sameClaim(story, killed);
	const claims = [killed, deployed, casualties].filter((one) => one !== undefined);
	const ends = claims.flatMap((one) => [start(one), bounds(one).high]);
	const largest = Math.max(...ends);
	if (largest <= 0) return undefined;
	const perMark = soldiersPerMark(largest);
	const count = (one: Claim): Count => ({
		claim: one,
		sure: marksFor(start(one), perMark),
		most: marksFor(bounds(one).high, perMark)
	});
	return {
		perMark,
		rounded: ends.some((end) => end % perMark !== 0),
		killed: count(killed),
		...(deployed && { deployed: count(deployed), ...share(killed, deployed) }),
		...(casualties && { casualties: count(casualties) }),
		...(story.ratios['killed-pace'] && { pace: ratio(story, 'killed-pace') })
	};
}

/** Where the certain part of a claim ends: its value, or the lower end of its range. */
function start(one: Claim): number {
	return one.value ?? bounds(one).low;
}

function denominator(story: Story, killed: Claim): Claim | undefined {
	if (killed.of !== undefined) return denominatorOf(story, killed);
	return story.figures.deployed && headline(story, 'deployed');
}

/** What the same claimant said the same day about killed and wounded together. */
function sameClaim(story: Story, killed: Claim): Claim | undefined {
	const { claimant, asOf } = killed;
	return standing(story, 'killed-or-wounded').findLast(
		(one) => one.claimant === claimant && one.asOf === asOf && one.kind === 'stock'
	);
}

function share(killed: Claim, deployed: Claim): { share?: RatioValue } {
	if (start(deployed) <= 0 || start(killed) <= 0) return {};
	const range = divide(bounds(killed), bounds(deployed));
	const rangeOnly = killed.value === undefined || deployed.value === undefined;
	const value = point(killed) / point(deployed);
	return { share: { ...range, value, part: killed, whole: deployed, as: 'one-in', rangeOnly } };
}
