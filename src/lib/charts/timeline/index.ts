/** Who spoke, and when: a lane for each side. */
import type { ChartModule, Cell, Row, Table } from '../types.ts';
import { place } from './place.ts';
import { formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { claimantLabel, claimCounted } from '../frame/claim-text.ts';
import { CHART, foundIn, lanesOf } from './series.ts';
import { viewOf } from './view.ts';

export const timeline: ChartModule = {
	place,
	table,
	key,
	empty: (story) => (table(story).rows.length ? undefined : wordsFor(story).charts.timeline.empty)
};

/** Characters that stand in one line on a phone. */
const LINE = 52;

/** The shapes in view, in the order in which the words name them. */
function key(story: Story, state: string) {
	const lanes = lanesOf(story, state);
	const { window } = viewOf(story, state, 'L', lanes);
	const inView = lanes.flatMap(({ marks }) => marks).filter(({ at }) => window.x(at) !== undefined);
	const shown = Object.entries(wordsFor(story).charts.timeline.key).filter(([kind]) =>
		inView.some((mark) => mark.kind === kind)
	);
	const full = shown.map(([, words]) => words.full).join('. ');
	return { full, brief: full.length > LINE ? shown.map(([, words]) => words.brief).join('. ') : full };
}

function columnsOf(story: Story): Table['columns'] {
	const { frame, timeline: own } = wordsFor(story).charts;
	return [
		{ key: 'date', label: own.columns.date, unit: 'date' },
		{ key: 'lane', label: own.columns.lane },
		{ key: 'event', label: own.columns.event },
		{ key: 'kind', label: own.columns.kind },
		{ key: 'claimant', label: frame.columns.claimant },
		{ key: 'source', label: frame.columns.source }
	];
}

/** The rows of the timeline: every mark that one of its states draws, oldest first. */
function table(story: Story): Table {
	const { kinds } = wordsFor(story).charts.timeline;
	const states = Object.keys(story.charts[CHART]?.states ?? {});
	const drawn = new Map<string, { date: string; row: Row }>();
	for (const lane of states.flatMap((state) => lanesOf(story, state))) {
		for (const { refs, kind } of lane.marks) {
			for (const id of refs) {
				const place = `${id} ${lane.side}`;
				const row = rowOf(story, id, lane.name, kinds[kind]);
				if (row && !drawn.has(place)) drawn.set(place, row);
			}
		}
	}
	const rows = [...drawn.values()].toSorted((a, b) => a.date.localeCompare(b.date));
	return { columns: columnsOf(story), rows: rows.map(({ row }) => row) };
}

function rowOf(story: Story, id: string, lane: string, kind: string) {
	const { date } = formatFor(story);
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
