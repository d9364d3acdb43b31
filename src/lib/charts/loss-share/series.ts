/** The share of its force that each claimant counted as lost, low to high. No pixels. */
import { group } from 'd3';
import { bounds, standing } from '../../story/claims.ts';
import { divide } from '../../story/ratios.ts';
import type { Range } from '../../story/claims.ts';
import type { Story } from '../../story/read.ts';
import type { Claim } from '../../story/schema.ts';
import { denominatorOf } from '../frame/denominator.ts';

/** A claim as a fraction of what its claimant counted it against; the same number twice where it gives one. */
export interface Share extends Range {
	claim: Claim;
	derived: boolean;
}

/** What one claimant claimed as of one day against one force. At least one of the two shares is there. */
export interface Row {
	/** The claim of the losses that names the row: casualties, or else killed. */
	claim: Claim;
	/** The force, and how many soldiers it is: the value, or the middle of its range. */
	of: Claim;
	force: number;
	killed?: Share;
	casualties?: Share;
}

/** A row for each claimant, day and force that a loss was counted against; the lowest share first. */
export function series(story: Story): readonly Row[] {
	const shares = (story.charts['loss-share']?.figures ?? [])
		.flatMap((id) => standing(story, id))
		.filter(isDrawn)
		.flatMap((claim) => shareOf(story, claim));
	const rows = group(shares, ({ share: { claim } }) => [claim.claimant, claim.asOf, claim.of].join(' '));
	return Array.from(rows.values(), rowOf).sort((a, b) => highest(a) - highest(b));
}

function isDrawn({ chart, kind, measure }: Claim): boolean {
	return chart === 'main' && kind === 'stock' && (measure === 'killed' || measure === 'killed-or-wounded');
}

function shareOf(story: Story, claim: Claim): { share: Share; of: Claim }[] {
	const of = denominatorOf(story, claim);
	if (!of || bounds(of).low <= 0) return [];
	const range = divide(bounds(claim), bounds(of));
	const single = claim.value !== undefined && of.value !== undefined ? claim.value / of.value : undefined;
	const ends = single === undefined ? {} : { low: single, high: single };
	return [{ of, share: { ...range, ...ends, claim, derived: claim.basis === 'derived' } }];
}

function rowOf(shares: { share: Share; of: Claim }[]): Row {
	const find = (measure: Claim['measure']) => shares.findLast(({ share }) => share.claim.measure === measure);
	const [killed, casualties] = [find('killed'), find('killed-or-wounded')];
	const first = casualties ?? killed;
	if (!first) throw new Error('A row without killed and without casualties.');
	const { low, high } = bounds(first.of);
	return {
		claim: first.share.claim,
		of: first.of,
		force: first.of.value ?? (low + high) / 2,
		...(killed && { killed: killed.share }),
		...(casualties && { casualties: casualties.share })
	};
}

function highest({ killed, casualties }: Row): number {
	return Math.max(killed?.high ?? 0, casualties?.high ?? 0);
}
