/**
 * Suspicious: a number with a zero too many or too few. A claim is held against the claims around it in time, of
 * whomever; what stands alone in its figure, against everything else that is counted the same way; and what happened
 * within a period, against the totals.
 */
import { placedClaims, point, standing } from '../../story/claims.ts';
import type { PlacedClaim } from '../../story/claims.ts';
import { dateOf, exists } from '../../story/dates.ts';
import type { Story } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

/** A little more than half-way, in zeros, between a number and the same with a zero more. */
const FACTOR = 3.5;
const MEND = 'count the zeros, and add "reason" if it is right';

/** A total that can be compared, with the middle of its day or month. */
interface Total extends PlacedClaim {
	number: number;
	time: number;
}

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
