/** Which claims a state draws: running totals in two panels, and the losses of a limited time. No pixels. */
import { bounds, dateOf, isKnownBy, lastDay, point, standing } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimsAmong, namedIn, spokenIn, stateOf } from '../frame/view.ts';

const CHART = 'casualty-claims';

/** The killed are never mixed with the killed or wounded: each has a panel. */
export const MEASURES = ['killed', 'killed-or-wounded'] as const;
export type PanelMeasure = (typeof MEASURES)[number];

/** Every running total on file, by the day that it describes. */
export const totalsOf = (story: Story): readonly Claim[] => drawnOf(story, 'stock');

/** Losses within a limited time: what they count lies inside the totals. */
export const flowsOf = (story: Story): readonly Claim[] => drawnOf(story, 'flow');

function drawnOf(story: Story, kind: Claim['kind']): readonly Claim[] {
	return MEASURES.flatMap((measure) =>
		Object.keys(story.figures)
			.flatMap((figure) => standing(story, figure))
			.filter((one) => one.measure === measure && one.kind === kind && one.chart !== 'no' && isNumbered(one))
			.sort((a, b) => dateOf(a.asOf).getTime() - dateOf(b.asOf).getTime())
	);
}

const isNumbered = (claim: Claim): boolean => Number.isFinite(bounds(claim).low);

export interface View {
	/** The totals that fall into the state's time and were public by its end. */
	totals: readonly Claim[];
	spoken: ReadonlySet<string>;
	/** Claims that have a label, in the order of the data file. */
	named: readonly Claim[];
	/** The days that the axis of time covers. */
	from: Date;
	until: Date;
}

/** Days that a view covers at least, so that a single claim has an axis too. */
const LEAST_DAYS = 28;
const DAY = 86_400_000;

/** What a state shows; nothing where no claim falls into its time. */
export function viewOf(story: Story, state: string): View | undefined {
	const { from, until } = stateOf(story, CHART, state);
	const totals = totalsOf(story).filter(
		(one) =>
			(until === undefined || (isKnownBy(one, until) && lastDay(one.asOf) <= until)) &&
			(from === undefined || lastDay(one.asOf) >= from)
	);
	const days = totals.map(({ asOf }) => dateOf(asOf).getTime());
	if (!days.length) return undefined;
	const first = from === undefined ? Math.min(...days) : dateOf(from).getTime();
	const last = until === undefined ? Math.max(...days) : dateOf(until).getTime();
	const lacking = Math.max(0, LEAST_DAYS * DAY - (last - first)) / 2;
	return {
		totals,
		spoken: spokenIn(story, CHART, state),
		named: claimsAmong(story, namedIn(story, CHART, state)),
		from: new Date(first - lacking),
		until: new Date(last + lacking)
	};
}

/** One claimant's totals of one measure, by day: an estimate stands until the claimant makes another. */
export type Line = readonly Claim[];

export function linesOf(claims: readonly Claim[]): readonly Line[] {
	const lines = new Map<string, Claim[]>();
	for (const claim of claims) {
		if (claim.chart !== 'main') continue;
		const key = `${claim.measure} ${claim.claimant}`;
		lines.set(key, [...(lines.get(key) ?? []), claim]);
	}
	return [...lines.values()];
}

/** The lines that the text speaks of: those with a claim that it names. Nothing leads where it speaks of none. */
export const leadingOf = (lines: readonly Line[], spoken: ReadonlySet<string>): ReadonlySet<Line> =>
	new Set(lines.filter((line) => line.some(({ id }) => spoken.has(id))));

/** Claims of one measure, day and number: they stand side by side and share a label. */
export function alikeOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
	const groups = new Map<string, Claim[]>();
	for (const claim of claims) {
		const key = [claim.measure, claim.asOf, point(claim)].join(' ');
		groups.set(key, [...(groups.get(key) ?? []), claim]);
	}
	return [...groups.values()];
}

/** A spoken estimate that its claimant made in a new way, with the one that it took the place of. */
export function remadeIn(lines: readonly Line[], spoken: ReadonlySet<string>): [Claim, Claim] | undefined {
	for (const line of lines) {
		for (const [i, claim] of line.entries()) {
			const before = line[i - 1];
			if (before && claim.entry === 'method' && spoken.has(claim.id) && point(claim) > point(before))
				return [before, claim];
		}
	}
	return undefined;
}

/** Two spoken claims of one measure for one day, the smaller first. */
export function pairIn(claims: readonly Claim[], spoken: ReadonlySet<string>): [Claim, Claim] | undefined {
	const named = claims.filter(({ id }) => spoken.has(id));
	for (const less of named) {
		const more = named.find(
			(one) => one.measure === less.measure && one.asOf === less.asOf && point(one) > point(less)
		);
		if (more && point(less) > 0) return [less, more];
	}
	return undefined;
}
