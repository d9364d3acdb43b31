/** Suspicious numbers: legal, but likely a slip, or a count that is told twice. */
import { placedClaims, point, standing } from '../../story/claims.ts';
import type { PlacedClaim } from '../../story/claims.ts';
import { dateOf, exists, lastDay } from '../../story/dates.ts';
import type { Story, Claim } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

/** A little more than half-way, in zeros, between a number and the same with a zero more. */
const FACTOR = 3.5;
const MEND = 'count the zeros, and add "reason" if it is right';

/** A total that can be compared, with the middle of its day or month. */
interface Total extends PlacedClaim {
	number: number;
	time: number;
}

/**
 * Suspicious: a number with a zero too many or too few. A claim is held against the claims around it in time, of
 * whomever; what stands alone in its figure, against everything else that is counted the same way; and what happened
 * within a period, against the totals.
 */
export function slips({ story, warn }: Draft): void {
	const totals = totalsOf(story);
	const told = new Set<Total>();
	for (const peers of Map.groupBy(totals, ({ figureId }) => figureId).values()) {
		const dated = peers.toSorted((a, b) => a.time - b.time);
		// From the latest on: of two that differ, the one that came in later is in doubt.
		for (const total of dated.toReversed()) {
			const around = neighbours(total, dated);
			const others = around.length > 0 ? around : kin(total, totals);
			const odd = around.length > 0 ? around.every((one) => apart(one, total)) : outside(total, others);
			if (!odd || around.some((one) => told.has(one)) || total.claim.reason?.trim()) continue;
			told.add(total);
			const { claim, path, number } = total;
			const nearest = others.toSorted((a, b) => distance(a, total) - distance(b, total))[0];
			const what = `${number} is far from ${nearest?.number} in "${nearest?.claim.id}"`;
			warn([...path, claim.value === undefined ? 'low' : 'value'], what, MEND);
		}
	}
	flows(story, totals, warn);
}

/** Periods differ, so one says nothing of another; but none holds more than the greatest total. */
function flows(story: Story, totals: readonly Total[], warn: Draft['warn']): void {
	for (const { claim, figure, path } of placedClaims(story)) {
		if (claim.kind !== 'flow' || claim.reason?.trim()) continue;
		const same = totals.filter(
			({ figure: { measure, unit } }) => measure === figure.measure && unit === figure.unit
		);
		const greatest = same.toSorted((a, b) => b.number - a.number)[0];
		if (!greatest || point(claim) <= greatest.number) continue;
		const what = `${point(claim)} within a period is more than the total of ${greatest.number} in "${greatest.claim.id}"`;
		warn([...path, claim.value === undefined ? 'low' : 'value'], what, MEND);
	}
}

/** All totals above zero that stand. */
function totalsOf(story: Story): Total[] {
	const right = new Set(Object.keys(story.figures).flatMap((id) => standing(story, id)));
	return placedClaims(story)
		.filter(({ claim }) => claim.kind === 'stock' && exists(claim.asOf) && right.has(claim))
		.map((placed) => ({ ...placed, number: point(placed.claim), time: dateOf(placed.claim.asOf).getTime() }))
		.filter(({ number }) => number > 0);
}

/** The others of the nearest day at or before it, and of the nearest day at or after it. */
function neighbours(total: Total, dated: readonly Total[]): Total[] {
	const others = dated.filter((one) => one !== total);
	const before = others.findLast(({ time }) => time <= total.time)?.time;
	const after = others.find(({ time }) => time >= total.time)?.time;
	return others.filter(({ time }) => time === before || time === after);
}

/** What is counted the same way in other figures. */
function kin({ figure, figureId }: Total, totals: readonly Total[]): Total[] {
	return totals.filter(
		(one) =>
			one.figureId !== figureId && one.figure.unit === figure.unit && one.figure.measure === figure.measure
	);
}

function outside({ number }: Total, others: readonly Total[]): boolean {
	const numbers = others.map((one) => one.number);
	return numbers.length > 0 && (number > Math.max(...numbers) || number * FACTOR < Math.min(...numbers));
}

function apart(a: Total, b: Total): boolean {
	return distance(a, b) > Math.log(FACTOR);
}

function distance(a: Total, b: Total): number {
	return Math.abs(Math.log(a.number / b.number));
}

const JUMP = 3;
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
			} else if (was > 0 && is > 0 && Math.max(is / was, was / is) > JUMP) {
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
