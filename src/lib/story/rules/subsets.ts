/** The killed are among the killed or wounded, and both among those they are counted against. */
import { bounds } from '../claims.ts';
import { lookup } from '../lookup.ts';
import type { Claim } from '../schema.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

const LOSSES = ['killed', 'wounded', 'killed-or-wounded', 'captured', 'disclosed-dead'];

export function subsets(draft: Draft): void {
	const { story, fault } = draft;
	const placed = placedClaims(story);
	const casualties = placed
		.filter(({ claim }) => claim.measure === 'killed-or-wounded')
		.map(({ claim }) => claim);
	for (const { claim, path } of placed) {
		const at = [...path, claim.value === undefined ? 'low' : 'value'];
		if (claim.measure === 'killed') {
			const total = casualties.find((other) => belongs(claim, other) && exceeds(claim, other));
			if (total) {
				const what = `more killed (${least(claim)}) than killed or wounded (${most(total)}) in "${total.id}"`;
				fault(at, what, 'check which of the two is which: killed is never casualties');
			}
		}
		against(draft, claim, [...path, 'of'], at);
	}
}

function against(
	{ story, fault }: Draft,
	claim: Claim,
	ofPath: (string | number)[],
	at: (string | number)[]
): void {
	const found = claim.of === undefined ? undefined : lookup(story, claim.of);
	if (found?.kind !== 'claim' || claim.measure === 'share') return;
	const whole = found.claim;
	if (whole.id === claim.id) {
		fault(ofPath, 'the claim is counted against itself', 'name the claim below the line');
	} else if (LOSSES.includes(claim.measure) && whole.measure !== 'deployed') {
		const what = `"${whole.id}" counts ${whole.measure}, not the deployed`;
		fault(ofPath, what, 'name a claim of those deployed, or leave the key out');
	} else if (lookup(story, claim.id)?.kind === 'claim' && exceeds(claim, whole)) {
		fault(
			at,
			`${least(claim)} is more than the ${most(whole)} of "${whole.id}" that it is part of`,
			'check both numbers'
		);
	}
}

/** The same claimant, about the same days, counted the same way; or the one worked out from the other. */
function belongs(killed: Claim, total: Claim): boolean {
	if (killed.derivation?.parts.includes(total.id)) return true;
	return (
		killed.claimant === total.claimant &&
		killed.asOf === total.asOf &&
		killed.kind === total.kind &&
		killed.period === total.period
	);
}

function exceeds(part: Claim, whole: Claim): boolean {
	return bounds(whole).open !== 'above' && least(part) > most(whole);
}

function least(claim: Claim): number {
	return claim.value ?? bounds(claim).low;
}

function most(claim: Claim): number {
	return claim.high ?? claim.value ?? bounds(claim).high;
}
