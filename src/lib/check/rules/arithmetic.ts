/** What is worked out: derivations, ratios, shares, and parts of a whole. */
import { bounds, headline, placedClaims, point, lookup } from '../../story/claims.ts';
import { divide, ratio as worked } from '../../story/ratios.ts';
import type { Claim, Figure, Unit } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

type Derivation = NonNullable<Claim['derivation']>;

/** Numbers are rounded to whole ones. */
const WHOLE_ROUNDING = 0.5 + 1e-9;

/** What is worked out follows from its parts; what is stated is worked out from nothing. */
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
				const mend = is < 0 ? 'change the derivation' : `write ${Math.round(is)}, or change the derivation`;
				fault([...path, key], what, mend);
			});
			const open = derivation.rule === 'share' && parts[0] && bounds(parts[0].claim).open;
			if (open && bounds(claim).open !== open) {
				fault(
					[...path, 'basis'],
					`it is worked out from a number that is open ${open}, and is not`,
					`write "qualifier": "${open === 'above' ? 'at least about' : 'at most'}"`
				);
			}
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
		// A part that says no number is told of in its own place.
		written !== undefined && Number.isFinite(is) && Math.abs(written - is) > WHOLE_ROUNDING;
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

const DURATIONS: readonly Unit[] = ['days', 'weeks', 'months'];

/** A ratio can be worked out: nothing is divided by zero, and like is set against like. */
export function ratios(draft: Draft): void {
	for (const [id, ratio] of Object.entries(draft.story.ratios)) {
		const at = (key: string) => ['ratios', id, key];
		const part = side(draft, ratio.part);
		const whole = side(draft, ratio.whole);
		if (!part || !whole) continue;
		if (bounds(whole.claim).low === 0) {
			const what = `"${whole.claim.id}" is or may be zero, and nothing can be divided by zero`;
			draft.fault(at('whole'), what, 'name another claim below the line');
		} else if (ratio.as === 'per-day' && !DURATIONS.includes(whole.unit)) {
			draft.fault(
				at('whole'),
				`"${ratio.whole}" is counted in ${whole.unit}, not in days`,
				'name a duration below the line'
			);
		} else if (ratio.as !== 'per-day' && part.unit !== whole.unit) {
			const what = `${part.unit} cannot be set against ${whole.unit}`;
			draft.fault(at('whole'), what, 'name two figures of the same unit');
		} else if (ratio.as === 'one-in' && worked(draft.story, id).value > 1) {
			const what = `"${ratio.part}" is more than "${ratio.whole}", so it is no "one in"`;
			draft.fault(at('as'), what, 'write "times", or swap part and whole');
		}
	}
}

function side({ story }: Draft, id: string): { claim: Claim; unit: Unit } | undefined {
	const found = lookup(story, id);
	if (found?.kind === 'claim') return { claim: found.claim, unit: found.figure.unit };
	if (found?.kind !== 'figure' || !found.figure.claims.some((claim) => claim.id === found.figure.headline))
		return undefined;
	return { claim: headline(story, id), unit: found.figure.unit };
}

/** Shares are stated in whole percents, of numbers that are themselves rounded. */
const PERCENT_ROUNDING = 1;

/** Suspicious: a share as a claimant states it that does not match the claims it is a share of. */
export function shares({ story, fault, warn }: Draft): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		if (claim.part !== undefined && claim.measure !== 'share') {
			fault([...path, 'part'], `only a share has a part, and this counts ${claim.measure}`, 'take it away');
		}
		if (figure.unit !== 'percent' || claim.part === undefined || claim.of === undefined) continue;
		const part = lookup(story, claim.part);
		const whole = lookup(story, claim.of);
		if (part?.kind !== 'claim' || whole?.kind !== 'claim' || bounds(whole.claim).low <= 0) continue;
		const { low, high } = divide(bounds(part.claim), bounds(whole.claim));
		const stated = bounds(claim);
		if (stated.high >= low * 100 - PERCENT_ROUNDING && stated.low <= high * 100 + PERCENT_ROUNDING) continue;
		const gives = low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;
		const at = [...path, claim.value === undefined ? 'low' : 'value'];
		warn(
			at,
			`the stated share does not match its parts, which give ${gives}`,
			'check the three numbers, or say in "note" why'
		);
	}
}

function percent(share: number): string {
	return `${Number((share * 100).toFixed(1))} percent`;
}

const LOSSES = ['killed', 'wounded', 'killed-or-wounded', 'captured', 'disclosed-dead'];

/** The killed are among the killed or wounded, and both among those they are counted against. */
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

/** An outline has its size from a claim about an area. */
export function areas({ story, fault }: Draft): void {
	for (const [id, area] of Object.entries(story.areas)) {
		const found = lookup(story, area.figure);
		if (found?.kind !== 'claim' || found.figure.unit === 'km2') continue;
		fault(
			['areas', id, 'figure'],
			`"${found.id}" is counted in ${found.figure.unit}, not in km2`,
			'name a claim about an area'
		);
	}
}
