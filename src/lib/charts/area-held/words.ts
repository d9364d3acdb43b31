/** What the chart of the ground held says in letters, and its table. */
import { standing } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimTable } from '../frame/claim-text.ts';
import type { Table } from '../types.ts';
import { CHART } from './series.ts';

export const WORDS = {
	empty: 'No one has yet claimed how much ground was held.',
	first: (claimant: string, day: string) => `${claimant}’s first claim, ${day}: `,
	gap: (from: string, to: string) => [`no count on file`, `from ${from} to ${to}`],
	apart: (place: string) => ['Not the same ground:', `${place}, later`] as const,
	lead: (claimant: string) => `${claimant}: `,
	/** `on 12 August`; a day in its source's own words has no `on`. */
	on: (isWords: boolean, day: string) => (isWords ? day : `on ${day}`),
	then: 'then ',
	less: (square: string) => [`at least ${square} less than the rest`, `at least ${square} less`]
} as const;

/** A day without its year: the axis has that. */
export function dayWords(
	story: Story,
	{ asOf, asOfText }: Pick<Claim, 'asOf' | 'asOfText'>,
	short = false
): string {
	const { date } = format(story.story.language);
	if (asOfText) return asOfText.replace(/ \d{4}$/, '');
	if (!short) return date(asOf, 'day');
	return date(asOf, 'short').replace(/ \d{4}$/, '');
}

/** One row a claim that is drawn, oldest first within a figure. */
export function table(story: Story): Table {
	const claims = (story.charts[CHART]?.figures ?? [])
		.flatMap((id) => standing(story, id))
		.filter(({ chart, kind }) => chart !== 'no' && kind === 'stock');
	const rows = claims.map((claim) => ({ claim, counted: countedIn(story, claim) }));
	return claimTable(story, rows, { label: 'Square kilometres', unit: 'km2' });
}

function countedIn(story: Story, { series, place }: Claim): string {
	if (place) return `held around ${story.places[place]?.name ?? place}`;
	return series === 'peak' ? 'held at the greatest extent' : 'held';
}
