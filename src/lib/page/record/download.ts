/** The record as CSV: a row a claim, in the order in which the page lists them. */
import { unitOf } from '../../story/claims.ts';
import { claimValue } from '../../charts/frame/claim-text.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { csv, type CsvValue } from '../dataset/csv.ts';
import { entriesOf, type Entry, type Selection } from './entries.ts';

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

/** The claims of a part of the record, figure by figure. */
export function recordCsv(story: Story, { holds }: Selection): string {
	const rows = Object.entries(story.figures).flatMap(([id, figure]) =>
		entriesOf(figure)
			.filter(({ claim }) => holds(id, claim))
			.map((entry) => Object.values(COLUMNS).map((column) => column(story, entry, id)))
	);
	return csv(Object.keys(COLUMNS), rows);
}
