/** Who feeds whom: how an estimate is made and travels. */
import type { ChartModule, Cell, Table } from '../types.ts';
import { place } from './place.ts';
import { EMPTY, BASIS } from './words.ts';
import type { Story } from '../../story/schema.ts';

export const provenance: ChartModule = {
	place,
	table,
	empty: (story) =>
		Object.values(story.provenance?.nodes ?? {}).some(({ kind }) => kind === 'voice') ? undefined : EMPTY
};

const COLUMNS: Table['columns'] = [
	{ key: 'from', label: 'From' },
	{ key: 'to', label: 'To' },
	{ key: 'basis', label: 'Stated or inferred' },
	{ key: 'note', label: 'What was said, or why we conclude it' },
	{ key: 'source', label: 'Published by' }
];

/** The rows of who feeds whom: every line that is drawn. */
function table(story: Story): Table {
	const { nodes, links } = story.provenance ?? { nodes: {}, links: [] };
	const plain = (text: string): Cell => ({ text, value: text || null });
	return {
		columns: COLUMNS,
		rows: links.map(({ from, to, basis, note, source }) => ({
			claims: [nodes[from], nodes[to]].flatMap((node) => node?.claim ?? []),
			...(source && { sources: [source] }),
			cells: {
				from: plain(nodes[from]?.name ?? from),
				to: plain(nodes[to]?.name ?? to),
				basis: { text: BASIS[basis], value: basis },
				note: plain(note ?? ''),
				source: plain(source ? (story.sources[source]?.publisher ?? source) : '')
			}
		}))
	};
}
