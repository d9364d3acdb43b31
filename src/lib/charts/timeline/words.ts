/** What the timeline says in letters: its headings, the sentence where it has nothing to draw, its table. */
import { format } from '../../story/format.ts';
import { plainText } from '../../story/prose.ts';
import type { Story } from '../../story/read.ts';
import type { Table } from '../types.ts';
import { series } from './series.ts';

export const EMPTY = 'No event is on file yet.';
export const HAPPENED = 'Happened';
export const CLAIMED = 'Claimed';

const COLUMNS: Table['columns'] = [
	{ key: 'date', label: 'Date', unit: 'date' },
	{ key: 'event', label: 'Event' },
	{ key: 'more', label: 'More' },
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'source', label: 'Published by' }
];

/** One row an event, oldest first. */
export function table(story: Story): Table {
	const { date } = format(story.story.language);
	return {
		columns: COLUMNS,
		rows: series(story).events.map(({ event, title }) => {
			const claimant = event.claimant ? story.claimants[event.claimant] : undefined;
			const who = claimant ? (claimant.label ?? claimant.name) : '';
			const more = event.text ? plainText(story, event.text) : '';
			const publisher = story.sources[event.source]?.publisher ?? event.source;
			return {
				claims: [],
				sources: [event.source],
				cells: {
					date: { text: event.dateText ?? date(event.date), value: event.date },
					event: { text: title, value: title },
					more: { text: more, value: more || null },
					claimant: { text: who, value: event.claimant ?? null },
					source: { text: publisher, value: publisher }
				}
			};
		})
	};
}

/** How long a stretch is that is not to scale: `27 months, shortened`. */
export function shortened(months: number, language: string): string {
	const { number, unit } = format(language);
	return `${number(months)} ${unit(months, 'months')}, not to scale`;
}
