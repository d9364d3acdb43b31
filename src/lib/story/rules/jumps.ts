/** Suspicious: a count that jumps between two claims of one claimant, and a toll that falls without a reason. */
import { point } from '../claims.ts';
import { lastDay } from '../dates.ts';
import type { Claim } from '../schema.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';
import type { Placed } from './each.ts';

const FACTOR = 3;
/** These only ever grow. */
const TOLLS = ['killed', 'wounded', 'killed-or-wounded', 'captured', 'disclosed-dead'];

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
function lineOf({ claim, figureId }: Placed): string {
	return `${figureId} ${claim.series ?? ''} ${claim.claimant} ${coverage(claim)}`;
}

function coverage(claim: Claim): string {
	return claim.covers ?? '';
}

function times(is: number, was: number): string {
	return is > was ? `more than ${Math.floor(is / was)} times` : `less than one in ${Math.floor(was / is)} of`;
}
