/** What is worked out follows from its parts; what is stated is worked out from nothing. */
import { bounds, point } from '../claims.ts';
import { lookup } from '../lookup.ts';
import type { Claim, Figure } from '../schema.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

type Derivation = NonNullable<Claim['derivation']>;

/** Numbers are rounded to whole ones. */
const ROUNDING = 0.5 + 1e-9;

export function derivations({ story, ids, fault }: Draft): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		const { derivation } = claim;
		const at = [...path, 'derivation'];
		if (claim.basis === 'stated') {
			if (derivation)
				fault(
					at,
					'a stated claim is not worked out',
					'take "derivation" away, or write "basis": "derived"',
					'key'
				);
			continue;
		}
		if (!derivation) {
			fault(
				[...path, 'basis'],
				'a derived claim does not say how',
				'add "derivation" with "rule" and "parts"'
			);
			continue;
		}
		const flaw = formOf(derivation);
		if (flaw) {
			fault([...at, flaw.key], flaw.what, flaw.mend);
			continue;
		}
		if (derivation.rule === 'outlet' || !derivation.parts.every((id) => ids.of.claims.has(id))) continue;
		const parts = derivation.parts.map((id) => lookup(story, id)).filter((part) => part?.kind === 'claim');
		if (parts.length < derivation.parts.length) continue;
		const odd = parts.find((part) => part.figure.unit !== figure.unit);
		if (odd) {
			fault(
				[...at, 'parts'],
				`"${odd.id}" is counted in ${odd.figure.unit}, this claim in ${figure.unit}`,
				'name parts of the same unit'
			);
		} else if (circular(story.figures, claim.id, derivation.parts)) {
			fault([...at, 'parts'], 'the claim is worked out from itself', 'name the claims it follows from');
		} else {
			const follows = compute(
				derivation,
				parts.map((part) => part.claim)
			);
			compare(claim, follows, (key, is) => {
				const what = `${claim[key]} does not follow from its parts, which give ${round(is)}`;
				fault([...path, key], what, `write ${Math.round(is)}, or change the derivation`);
			});
		}
	}
}

function formOf({ rule, parts, share }: Derivation): { key: string; what: string; mend: string } | undefined {
	if (rule === 'share' && (!share || share[1] === 0)) {
		return {
			key: 'share',
			what: 'the share is missing or has nothing below the line',
			mend: 'write "share": [1, 4] for a quarter'
		};
	}
	if (rule !== 'share' && share) {
		return {
			key: 'share',
			what: `the rule ${rule} takes no share`,
			mend: 'take it away, or write "rule": "share"'
		};
	}
	if (rule === 'share' && parts.length !== 1) {
		return {
			key: 'parts',
			what: `a share is taken of one part, not of ${parts.length}`,
			mend: 'name one claim'
		};
	}
	if ((rule === 'sum' || rule === 'difference') && parts.length < 2) {
		return { key: 'parts', what: `a ${rule} needs two parts or more`, mend: 'name the claims it is made of' };
	}
	return undefined;
}

/** What the rule gives: one number from the values, and the ends from the ranges. */
function compute({ rule, share = [1, 1] }: Derivation, parts: readonly Claim[]) {
	const [first, ...others] = parts.map((part) => ({ point: point(part), ...bounds(part) }));
	const start = first ?? { point: 0, low: 0, high: 0 };
	const factor = share[0] / share[1];
	if (rule === 'share')
		return { point: start.point * factor, low: start.low * factor, high: start.high * factor };
	const sign = rule === 'sum' ? 1 : -1;
	return others.reduce(
		(sum, part) => ({
			point: sum.point + sign * part.point,
			low: sum.low + sign * (sign > 0 ? part.low : part.high),
			high: sum.high + sign * (sign > 0 ? part.high : part.low)
		}),
		start
	);
}

function compare(
	claim: Claim,
	follows: { point: number; low: number; high: number },
	say: (key: 'value' | 'low' | 'high', is: number) => void
): void {
	const off = (written: number | undefined, is: number) =>
		written !== undefined && Math.abs(written - is) > ROUNDING;
	if (off(claim.value, follows.point)) say('value', follows.point);
	if (off(claim.low, follows.low)) say('low', follows.low);
	if (off(claim.high, follows.high)) say('high', follows.high);
}

function circular(
	figures: Record<string, Figure>,
	id: string,
	parts: readonly string[],
	seen = new Set<string>()
): boolean {
	const claims = Object.values(figures).flatMap((figure) => figure.claims);
	return parts.some((part) => {
		if (part === id) return true;
		if (seen.has(part)) return false;
		seen.add(part);
		const next = claims.find((claim) => claim.id === part)?.derivation?.parts ?? [];
		return circular(figures, id, next, seen);
	});
}

function round(number: number): number {
	return Number(number.toFixed(2));
}
