/**
 * The record of a figure: all its claims in the order of publication, each with what took its place; the parts of the
 * record that have an address, and their downloads.
 */
import { claimValue } from '../../charts/frame/claim-text.ts';
import { lastDay, unitOf } from '../../story/claims.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';
import { csv, type CsvValue } from '../dataset/csv.ts';

/** The value with its unit where that is not people, of whom the figure's name tells. */
export const valueOf = (story: Story, claim: Claim): string =>
	claimValue(story, claim, unitOf(story, claim.id) === 'people' ? 'hide' : 'show');

export interface Entry {
	claim: Claim;
	/** The day by whose end it was public. */
	day: string;
	/** Is it the claim that the story uses? */
	isUsed: boolean;
	/** The earlier claim that it took the place of. */
	replaced?: Claim;
	/** The later claim that took its place. */
	replacedBy?: Claim;
}

/** Oldest publication first; of one day, the claim of the earlier day first. */
export function entriesOf({ claims, headline }: Figure): readonly Entry[] {
	return claims
		.map((claim): Entry => {
			const replaced = claims.find(({ id }) => id === claim.replaces);
			const replacedBy = claims.find(({ replaces }) => replaces === claim.id);
			return {
				claim,
				day: lastDay(claim.published),
				isUsed: claim.id === headline,
				...(replaced && { replaced }),
				...(replacedBy && { replacedBy })
			};
		})
		.sort((a, b) => a.day.localeCompare(b.day) || lastDay(a.claim.asOf).localeCompare(lastDay(b.claim.asOf)));
}

/** A part of the record that has an address and a download of its own. */
export interface Selection {
	/** `claims` for all of them, else `only_FIGURE`, `by_CLAIMANT` or `in_YEAR`: no id of the data file has a `_`. */
	name: string;
	kind: 'all' | 'figure' | 'claimant' | 'year';
	/** The id of the figure or claimant, or the year. */
	value: string;
	holds: (figure: string, claim: Claim) => boolean;
}

/** All of the record, then its parts by figure, by claimant and by year of publication. */
export function selectionsOf(story: Story): readonly Selection[] {
	const claims = Object.values(story.figures).flatMap((figure) => figure.claims);
	const claimants = Object.keys(story.claimants).filter((id) => claims.some((one) => one.claimant === id));
	const years = [...new Set(claims.map(({ published }) => published.slice(0, 4)))].sort();
	return [
		{ name: 'claims', kind: 'all', value: '', holds: () => true },
		...Object.keys(story.figures).map((id): Selection => ({
			name: `only_${id}`,
			kind: 'figure',
			value: id,
			holds: (figure) => figure === id
		})),
		...claimants.map((id): Selection => ({
			name: `by_${id}`,
			kind: 'claimant',
			value: id,
			holds: (_, { claimant }) => claimant === id
		})),
		...years.map((year): Selection => ({
			name: `in_${year}`,
			kind: 'year',
			value: year,
			holds: (_, { published }) => published.startsWith(year)
		}))
	];
}

const ATTRIBUTES = { figure: 'data-figure', claimant: 'data-claimant', year: 'data-day' } as const;

/**
 * Styles by which the target of a link shows a part of the record; where the script runs they step aside. An id or a year
 * needs no quoting beyond that of an attribute.
 */
export function filterStyles(selections: readonly Selection[]): string {
	return selections.map(({ name, kind, value }) => (kind === 'all' ? '' : rule(name, kind, value))).join('');
}

function rule(name: string, kind: keyof typeof ATTRIBUTES, value: string): string {
	const held = `[${ATTRIBUTES[kind]}${kind === 'year' ? '^' : ''}="${value}"]`;
	const there = `html:not([data-filters]):has(#${name}:target) `;
	const hidden =
		kind === 'figure'
			? `${there}.record:not(${held})`
			: `${there}.entry:not(${held}),${there}.record:not(:has(${held}))`;
	return `${hidden}{display:none}`;
}

/** The columns. The first is the claim's id, by which the page's script finds the rows that it shows. */
const COLUMNS: Readonly<Record<string, (story: Story, entry: Entry, figure: string) => CsvValue>> = {
	claim: (_, { claim }) => claim.id,
	figure: (_, __, figure) => figure,
	name: (story, _, figure) => story.figures[figure]?.name,
	text: (story, { claim }) => claimValue(story, claim, 'show'),
	qualifier: of('qualifier'),
	value: of('value'),
	low: of('low'),
	high: of('high'),
	unit: (story, { claim }) => unitOf(story, claim.id),
	covers: of('covers'),
	kind: of('kind'),
	period: of('period'),
	basis: of('basis'),
	asOf: of('asOf'),
	published: of('published'),
	claimant: of('claimant'),
	claimantName: (story, { claim }) => story.claimants[claim.claimant]?.name,
	publisher: (story, { claim }) => story.sources[claim.source]?.publisher,
	title: (story, { claim }) => story.sources[claim.source]?.title,
	url: (story, { claim }) => story.sources[claim.source]?.url,
	usedByTheStory: (_, { isUsed }) => String(isUsed),
	entry: of('entry'),
	replaces: of('replaces'),
	reason: of('reason'),
	note: of('note')
};

function of(key: Exclude<keyof Claim, 'derivation'>) {
	return (_: Story, { claim }: Entry): CsvValue => claim[key];
}

/** A part of the record as CSV: a row a claim, figure by figure, in the order in which the page lists them. */
export function recordCsv(story: Story, { holds }: Selection): string {
	const rows = Object.entries(story.figures).flatMap(([id, figure]) =>
		entriesOf(figure)
			.filter(({ claim }) => holds(id, claim))
			.map((entry) => Object.values(COLUMNS).map((column) => column(story, entry, id)))
	);
	return csv(Object.keys(COLUMNS), rows);
}
