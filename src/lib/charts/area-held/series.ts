/** Claims of the ground held: the count that is drawn as a field, other counts that make lines, and single claims. */
import { group } from 'd3';
import { dateName } from '../../drawing/axes.ts';
import { bounds, dateOf, standing } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';

export const CHART = 'area-held';

export interface Held {
	claim: Claim;
	/** Square kilometres; the same number twice where the claim gives one. */
	low: number;
	high: number;
	at: Date;
	derived: boolean;
	/** Of ground apart from the rest: the id of the place. */
	place?: string;
}

export interface Series {
	/** All claims with a day, oldest first; those of other ground as well. */
	held: readonly Held[];
	/** One claimant's many counts, by one method: drawn as the field. */
	field: readonly Held[];
	/** The same of others: drawn as lines. */
	lines: readonly (readonly Held[])[];
}

/** Fewer counts than these make no line. */
const LEAST = 3;
/** Claims of the greatest extent, whatever its day. */
const PEAK = 'peak';

const figuresOf = (story: Story) => story.charts[CHART]?.figures ?? [];

export function seriesOf(story: Story): Series {
	const held = figuresOf(story)
		.flatMap((id) => standing(story, id))
		.filter(
			({ chart, kind, series, measure }) =>
				chart !== 'no' && kind === 'stock' && series !== PEAK && measure === 'area-held'
		)
		.flatMap(heldBy)
		.sort((a, b) => +a.at - +b.at);
	const counts = [...group(held.filter(isCount), ({ claim }) => claim.series).values()]
		.filter((own) => own.length >= LEAST && new Set(own.map(({ claim }) => claim.claimant)).size === 1)
		.sort((a, b) => Number(isIndependent(story, b)) - Number(isIndependent(story, a)) || b.length - a.length);
	const [field = [], ...lines] = counts;
	return { held, field, lines };
}

const isCount = ({ claim, place }: Held): boolean =>
	claim.series !== undefined && claim.chart === 'main' && place === undefined && claim.basis === 'stated';

const isIndependent = (story: Story, [first]: readonly Held[]): boolean =>
	first !== undefined && story.claimants[first.claim.claimant]?.side === 'independent';

export function heldBy(claim: Claim): Held[] {
	const { low, high } = bounds(claim);
	if (!Number.isFinite(low)) return [];
	return [
		{ claim, low, high, at: dateOf(claim.asOf), derived: claim.basis === 'derived', place: claim.place }
	];
}

/** Where a mark lies between the ends of its range. */
export const middle = ({ claim, low, high }: Held): number => claim.value ?? (low + high) / 2;

/** A day without its year: the axis has that. `short` says the month in short. */
export function dayWords(
	story: Story,
	{ asOf, asOfText }: Pick<Claim, 'asOf' | 'asOfText'>,
	short = false
): string {
	const { date } = formatFor(story);
	if (!asOfText) return short ? date(asOf, 'brief') : date(asOf, 'day');
	const words = asOfText.replace(/ \d{4}$/, '');
	const month = (length: 'long' | 'short') => dateName(dateOf(asOf), story.story.language, { month: length });
	return short ? words.replace(month('long'), month('short')) : words;
}
