/** The words at a mark: who claims it, how much, and as of when. */
import { bounds, unitOf } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Claim } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';

/** The claimant's name as it stands in labels. */
export function claimantLabel(story: Story, claim: Claim): string {
	const claimant = story.claimants[claim.claimant];
	return claimant?.label ?? claimant?.name ?? claim.claimant;
}

/** The value as the claimant put it: `more than 5,000`; `unit` spells the unit after it; words where none was given. */
export function claimValue(story: Story, claim: Claim, unit: 'hide' | 'show' | 'short' = 'hide'): string {
	if (!Number.isFinite(bounds(claim).low)) return 'no number given';
	return format(story.story.language).claim(claim, unitOf(story, claim.id), {
		qualifier: true,
		range: claim.value === undefined,
		unit
	}).text;
}

/** Everything a mark says when it is asked: `UK MoD, March 2025: more than 5,000 people`. */
export function claimTitle(story: Story, claim: Claim): string {
	const { asOf } = format(story.story.language);
	const how = claim.basis === 'derived' ? ' (derived)' : '';
	return `${claimantLabel(story, claim)}, ${asOf(claim)}: ${claimValue(story, claim, 'show')}${how}`;
}
