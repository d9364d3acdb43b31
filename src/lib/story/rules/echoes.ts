/** Suspicious: one number from several claimants, on one day or in the days after, may be one count passed on. */
import { dateOf } from '../dates.ts';
import type { Claim } from '../schema.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

export function echoes({ story, warn }: Draft): void {
	const placed = placedClaims(story);
	for (const [i, { claim, figureId, path }] of placed.entries()) {
		const earlier = placed.slice(0, i).filter((other) => other.figureId === figureId);
		const same = earlier.find((other) => alike(other.claim, claim));
		if (!same) continue;
		const days = Math.abs(dateOf(claim.asOf).getTime() - dateOf(same.claim.asOf).getTime()) / DAY;
		if (days > DAYS || Number.isNaN(days) || noted(claim) || noted(same.claim)) continue;
		const what =
			days === 0
				? `"${claim.claimant}" and "${same.claim.claimant}" have the same number on the same day`
				: `the same number as "${same.claim.id}", ${days} days apart: it may be passed on from there`;
		warn(
			[...path, claim.value === undefined ? 'low' : 'value'],
			what,
			'check that it is a count of its own, and say so in "note"'
		);
	}
}

function alike(a: Claim, b: Claim): boolean {
	return (
		a.claimant !== b.claimant &&
		a.kind === b.kind &&
		a.value === b.value &&
		a.low === b.low &&
		a.high === b.high
	);
}

function noted(claim: Claim): boolean {
	return claim.note !== undefined;
}
