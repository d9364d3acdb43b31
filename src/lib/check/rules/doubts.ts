/** What is legal but suspicious in the counts of a claimant, or in those of several. */
import { placedClaims, point } from '../../story/claims.ts';
import type { PlacedClaim } from '../../story/claims.ts';
import { dateOf, lastDay } from '../../story/dates.ts';
import type { Claim } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

const FACTOR = 3;
/** Beyond it nobody asks how many times; numbers close to nought would give no number at all. */
const MANY = 1_000_000;
/** These only ever grow. */
const TOLLS = ['killed', 'wounded', 'killed-or-wounded', 'captured', 'disclosed-dead'];

/** Suspicious: a count that jumps between two claims of one claimant, and a toll that falls without a reason. */
export function jumps({ story, warn }: Draft): void {
	const stocks = placedClaims(story).filter(({ claim }) => claim.kind === 'stock');
	for (const line of Map.groupBy(stocks, lineOf).values()) {
		const dated = line.toSorted((a, b) => lastDay(a.claim.asOf).localeCompare(lastDay(b.claim.asOf)));
		for (const [i, { claim, path }] of dated.entries()) {
			const before = dated[i - 1]?.claim;
			if (!before || claim.reason?.trim()) continue;
			const [was, is] = [point(before), point(claim)];
			const at = [...path, claim.value === undefined ? 'low' : 'value'];
			if (is < was && TOLLS.includes(claim.measure)) {
				const what = `the toll falls from ${was} in "${before.id}" to ${is}`;
				warn(at, what, 'add "reason" if it is right, with "entry": "correction" or "method"');
			} else if (was > 0 && is > 0 && Math.max(is / was, was / is) > FACTOR) {
				warn(
					at,
					`${is} is ${times(is, was)} ${was} in "${before.id}"`,
					'check it, and add "reason" if it is right'
				);
			}
		}
	}
}

/** Claims that continue each other: of one series, or else of one claimant. */
function lineOf({ claim, figureId }: PlacedClaim): string {
	return `${figureId} ${claim.series ?? ''} ${claim.claimant} ${coverage(claim)}`;
}

function coverage(claim: Claim): string {
	return claim.covers ?? '';
}

function times(is: number, was: number): string {
	const factor = Math.floor(Math.min(MANY, Math.max(is / was, was / is)));
	return is > was ? `more than ${factor} times` : `less than one in ${factor} of`;
}

const DAYS = 7;
const DAY = 24 * 60 * 60 * 1000;

/** Suspicious: one number from several claimants, on one day or in the days after, may be one count passed on. */
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
