/** Who spoke, and when: a lane for each side. */
import type { ChartModule, Cell, Row, Table } from '../types.ts';
import { place } from './place.ts';
import { EMPTY } from './words.ts';
import { format } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { claimantLabel, claimCounted } from '../frame/claim-text.ts';
import { CHART, foundIn, lanesOf } from './series.ts';

export const timeline: ChartModule = {
	place,
	table,
	empty: (story) => (table(story).rows.length ? undefined : EMPTY)
};

const COLUMNS: Table['columns'] = [
	{ key: 'date', label: 'Date', unit: 'date' },
	{ key: 'lane', label: 'Lane' },
	{ key: 'event', label: 'What was said or happened' },
	{ key: 'kind', label: 'Drawn as' },
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'source', label: 'Published by' }
];

const KINDS = {
	said: 'dot: about the soldiers',
	denied: 'ring: denied or left open',
	war: 'square: the war'
} as const;

/** The rows of the timeline: every mark that one of its states draws, oldest first. */
function table(story: Story): Table {
	const states = Object.keys(story.charts[CHART]?.states ?? {});
	const drawn = new Map<string, { date: string; row: Row }>();
	for (const lane of states.flatMap((state) => lanesOf(story, state))) {
		for (const { refs, kind } of lane.marks) {
			for (const id of refs) {
				const place = `${id} ${lane.side}`;
				const row = rowOf(story, id, lane.name, KINDS[kind]);
				if (row && !drawn.has(place)) drawn.set(place, row);
			}
		}
	}
	const rows = [...drawn.values()].toSorted((a, b) => a.date.localeCompare(b.date));
	return { columns: COLUMNS, rows: rows.map(({ row }) => row) };
}

function rowOf(story: Story, id: string, lane: string, kind: string) {
	const { date } = format(story.story.language);
	const found = foundIn(story, id);
	if (!found) return undefined;
	const { claimant, source } = found.kind === 'claim' ? found.claim : found.event;
	const when = found.kind === 'claim' ? found.claim.published : found.event.date;
	const words =
		found.kind === 'claim' ? claimCounted(story, found.claim) : plainText(story, found.event.title);
	const who =
		found.kind === 'claim'
			? claimantLabel(story, found.claim)
			: ((claimant && (story.claimants[claimant]?.label ?? story.claimants[claimant]?.name)) ?? '');
	const whenWords = found.kind === 'event' ? (found.event.dateText ?? date(when)) : date(when);
	const plain = (text: string): Cell => ({ text, value: text });
	return {
		date: when,
		row: {
			claims: found.kind === 'claim' ? [id] : [],
			sources: [source],
			cells: {
				date: { text: whenWords, value: when },
				lane: plain(lane),
				event: plain(words),
				kind: plain(kind),
				claimant: { text: who, value: claimant ?? null },
				source: plain(story.sources[source]?.publisher ?? source)
			}
		}
	};
}
