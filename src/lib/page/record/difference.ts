/** What changed between two days: which claims became public, and what each did to the number that stood before it. */
import { bounds, isKnownBy, lastDay } from '../../story/claims.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';

/** What a party did. */
export type Change =
	/** Its newest number is another than the one that stood, or the same once more. */
	| {
			kind: 'rose' | 'fell' | 'stayed' | 'moved';
			before: Claim;
			claim: Claim;
			/** What it said in between. */
			between: readonly Claim[];
	  }
	/** It gave its first number of this figure, and perhaps more. */
	| { kind: 'first'; claim: Claim; between: readonly Claim[] }
	/** It gave a number that covers something else than what it had given before. */
	| { kind: 'other'; claim: Claim; between: readonly Claim[] }
	/** It gave a number for an earlier day than the one it had given a number for. */
	| { kind: 'earlier'; claim: Claim }
	/** It corrected what it had said, or we had read wrong. */
	| { kind: 'corrected'; before: Claim; claim: Claim }
	/** It gave a number for a limited time. */
	| { kind: 'within'; claim: Claim }
	/** It gave a number that the charts leave out. */
	| { kind: 'undrawn'; claim: Claim };

export interface FigureChanges {
	/** The id of the figure. */
	figure: string;
	changes: readonly Change[];
}

/**
 * The claims that were public by the end of one day and not by that of another, as changes, by figure in the order of
 * the file. Only what one party says of one thing is compared: never one party's number with another's.
 * @param from the earlier day, YYYY-MM-DD; without it, everything that was public by `to` is new
 */
export function changesBetween(story: Story, from: string | undefined, to: string): readonly FigureChanges[] {
	return Object.entries(story.figures)
		.map(([figure, { claims }]) => ({ figure, changes: changesOf(claims, from, to) }))
		.filter(({ changes }) => changes.length > 0);
}

function changesOf(claims: Figure['claims'], from: string | undefined, to: string): Change[] {
	const known = claims.filter((one) => isKnownBy(one, to));
	const isOld = (one: Claim) => from !== undefined && isKnownBy(one, from);
	const hasDrawn = claims.some(({ chart }) => chart !== 'no');
	const corrected = new Set(
		known.flatMap(({ entry, replaces }) => (entry === 'correction' ? [replaces] : []))
	);
	const changes: { at: Claim; change: Change }[] = [];
	const comparable = new Map<string, Claim[]>();
	for (const claim of known) {
		const before = known.find(({ id }) => id === claim.replaces);
		const add = (change: Change) => {
			if (!isOld(claim)) changes.push({ at: claim, change });
		};
		if (claim.kind === 'flow') add({ kind: 'within', claim });
		else if (hasDrawn && claim.chart === 'no') add({ kind: 'undrawn', claim });
		else if (claim.entry === 'correction' && before && isOld(before))
			add({ kind: 'corrected', before, claim });
		if (claim.kind === 'flow' || (hasDrawn && claim.chart === 'no')) continue;
		const isWrong = corrected.has(claim.id) && !isOld(claim);
		if (!isWrong) comparable.set(sameThing(claim), [...(comparable.get(sameThing(claim)) ?? []), claim]);
	}
	const isTold = new Set(changes.map(({ at }) => at.id));
	for (const own of comparable.values()) {
		const inOrder = own.toSorted(byDay);
		const before = inOrder.findLast(isOld);
		const fresh = inOrder.filter((one) => !isOld(one) && !isTold.has(one.id));
		const [later, earlier] = before
			? [fresh.filter((one) => byDay(one, before) >= 0), fresh.filter((one) => byDay(one, before) < 0)]
			: [fresh, []];
		for (const claim of earlier) changes.push({ at: claim, change: { kind: 'earlier', claim } });
		const claim = later.at(-1);
		if (!claim) continue;
		const between = later.slice(0, -1);
		const change: Change = before
			? { kind: direction(before, claim), before, claim, between }
			: { kind: 'first', claim, between };
		changes.push({ at: claim, change });
	}
	const haveSpoken = new Set(known.filter(isOld).map(({ claimant }) => claimant));
	return changes
		.sort((a, b) => lastDay(a.at.published).localeCompare(lastDay(b.at.published)) || byDay(a.at, b.at))
		.map(({ change }) => {
			const isFirst = !haveSpoken.has(change.claim.claimant);
			haveSpoken.add(change.claim.claimant);
			return change.kind === 'first' && !isFirst ? { ...change, kind: 'other' } : change;
		});
}

/** One party's claims of one thing, by one method, can be compared with each other. */
const sameThing = ({ claimant, scope, place, series }: Claim): string =>
	[claimant, scope, place, series].map((part) => part ?? '').join(' | ');

const byDay = (a: Claim, b: Claim): number =>
	lastDay(a.asOf).localeCompare(lastDay(b.asOf)) || lastDay(a.published).localeCompare(lastDay(b.published));

function direction(before: Claim, after: Claim): 'rose' | 'fell' | 'stayed' | 'moved' {
	const [a, b] = [bounds(before), bounds(after)];
	if (a.low === b.low && a.high === b.high) return before.qualifier === after.qualifier ? 'stayed' : 'moved';
	if (b.low >= a.low && b.high >= a.high) return 'rose';
	return b.low <= a.low && b.high <= a.high ? 'fell' : 'moved';
}

/** Every claim that the changes tell of. */
export const claimsIn = (changes: readonly FigureChanges[]): readonly Claim[] =>
	changes.flatMap((figure) =>
		figure.changes.flatMap((change) => [...('between' in change ? change.between : []), change.claim])
	);
