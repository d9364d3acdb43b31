/** Who feeds whom: how an estimate is made and travels. */
import type { ChartModule, Cell, Table } from '../types.ts';
import { place } from './place.ts';
import type { Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';

export const provenance: ChartModule = {
	place,
	table,
	empty: (story) =>
		Object.values(story.provenance?.nodes ?? {}).some(({ kind }) => kind === 'voice')
			? undefined
			: wordsFor(story).charts.provenance.empty
};

function columnsOf(story: Story): Table['columns'] {
	const { frame, provenance: own } = wordsFor(story).charts;
	return [
		{ key: 'from', label: own.columns.from },
		{ key: 'to', label: own.columns.to },
		{ key: 'basis', label: own.columns.basis },
		{ key: 'note', label: own.columns.note },
		{ key: 'source', label: frame.columns.source }
	];
}

/** The rows of who feeds whom: every line that is drawn. */
function table(story: Story): Table {
	const { nodes, links } = story.provenance ?? { nodes: {}, links: [] };
	const plain = (text: string): Cell => ({ text, value: text || null });
	return {
		columns: columnsOf(story),
		rows: links.map(({ from, to, basis, note, source }) => ({
			claims: [nodes[from], nodes[to]].flatMap((node) => node?.claim ?? []),
			...(source && { sources: [source] }),
			cells: {
				from: plain(nodes[from]?.name ?? from),
				to: plain(nodes[to]?.name ?? to),
				basis: { text: wordsFor(story).charts.provenance.basis[basis], value: basis },
				note: plain(note ?? ''),
				source: plain(source ? (story.sources[source]?.publisher ?? source) : '')
			}
		}))
	};
}
