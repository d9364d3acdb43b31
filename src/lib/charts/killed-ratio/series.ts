/** The numbers of the unit chart: the killed, the casualties and the whole by one claimant, and others beside them. */
import { bounds, headline, point, standing } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { denominatorOf } from '../frame/claim-text.ts';
import { claimsAmong, namedIn, spokenIn } from '../frame/view.ts';

export const CHART = 'killed-ratio';

export interface Series {
	killed: Claim;
	/** The whole force, by the same claimant; nothing where none is claimed. */
	deployed?: Claim;
	/** Killed, wounded and what else the claimant counts, on the same day. */
	casualties?: Claim;
	/** How many soldiers one dot stands for. */
	perDot: number;
}

/** More dots than these are a haze. */
const MOST_DOTS = 20_000;

/** The smallest power of ten of soldiers for a dot with which the number can be drawn. */
export const perDotFor = (greatest: number): number =>
	10 ** Math.max(0, Math.ceil(Math.log10(Math.max(greatest, 1) / MOST_DOTS)));

/** A number in whole dots; what is claimed is never drawn as nothing. */
export const dotsFor = (count: number, perDot: number): number =>
	count > 0 ? Math.max(1, Math.round(count / perDot)) : 0;

/** Nothing where nobody claims a number of dead. */
export function seriesOf(story: Story): Series | undefined {
	if (!story.figures.killed) return undefined;
	const killed = headline(story, 'killed');
	const deployed = wholeOf(story, killed);
	const alike = standing(story, 'killed-or-wounded').filter(
		({ claimant, asOf, kind }) => claimant === killed.claimant && asOf === killed.asOf && kind === 'stock'
	);
	// The text speaks of the headline: a later count of the same day must not be drawn beside it.
	const spoken = story.figures['killed-or-wounded']?.headline;
	const casualties = alike.find(({ id }) => id === spoken) ?? alike.at(-1);
	const greatest = Math.max(...[killed, deployed, casualties].map((one) => (one ? bounds(one).high : 0)));
	return {
		killed,
		...(deployed && { deployed }),
		...(casualties && { casualties }),
		perDot: perDotFor(greatest)
	};
}

function wholeOf(story: Story, killed: Claim): Claim | undefined {
	if (killed.of !== undefined) return denominatorOf(story, killed);
	return story.figures.deployed && headline(story, 'deployed');
}

/** The other estimate of the dead that a state sets beside the headline, lower or higher. */
export function secondOf(story: Story, state: string, { killed }: Series): Claim | undefined {
	return claimsAmong(story, spokenIn(story, CHART, state)).find(
		(one) => one.measure === 'killed' && one.id !== killed.id && point(one) > 0
	);
}

/** The claims that a state ranks from the smallest to the largest, and those that it keeps apart from them. */
export function rankedIn(story: Story, state: string): { tiers: readonly Claim[]; apart: readonly Claim[] } {
	const named = claimsAmong(story, namedIn(story, CHART, state)).filter((one) => point(one) > 0);
	const tiers = named.filter(({ kind }) => kind === 'stock').sort((a, b) => point(a) - point(b));
	return { tiers, apart: named.filter(({ kind }) => kind === 'flow') };
}
