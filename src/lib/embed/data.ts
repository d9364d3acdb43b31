/** The data of a chart for downloads: exactly the rows that are drawn, bare and as readers see them. */
import { csv } from '../page/dataset/csv.ts';
import { plainText } from '../story/message/prose.ts';
import { sourcesOf, chartOf } from '../charts/frame/view.ts';
import type { Column } from '../charts/types.ts';
import { embedAddress, storyAddress, type Site } from '../protocol/address.ts';
import type { EmbedModel } from './model.ts';

/** What a bare value leaves out: `about 1,000`, and a day that is `late December 2024`. */
const hasText = ({ numeric = false, unit }: Column): boolean => numeric || unit === 'date';

/**
 * One line a row: bare values under the keys of the columns, and beside each number and each day what readers see
 * (`about 1,000`) under KEY-text; at the end the ids of the claims and the version of the data.
 */
export function chartCsv({ table, version }: EmbedModel): string {
	const header = table.columns.flatMap((column) =>
		hasText(column) ? [column.key, `${column.key}-text`] : [column.key]
	);
	const rows = table.rows.map(({ cells, claims }) => [
		...table.columns.flatMap((column) => {
			const { value = null, text = '' } = cells[column.key] ?? {};
			return hasText(column) ? [value, text] : [value];
		}),
		claims.join(' '),
		version
	]);
	return csv([...header, 'claims', 'data-version'], rows);
}

/** The same rows with everything that is said about them. */
export function chartJson(model: EmbedModel, site: Site): Record<string, unknown> {
	const { story, id, edition, table, name, title, subtitle, description, asOf, step, version } = model;
	const chart = chartOf(story, id);
	return {
		id,
		version,
		name,
		title,
		subtitle,
		description,
		notes: chart.notes.map((note) => plainText(story, note)),
		asOf,
		edition: edition ?? null,
		url: embedAddress(site, model),
		story: storyAddress(site, step),
		licence: story.story.licence,
		columns: table.columns.map(({ key, label, unit = null }) => ({ key, label, unit })),
		rows: table.rows.map(({ claims, cells }) => ({
			claims,
			values: pick(cells, 'value'),
			texts: pick(cells, 'text')
		})),
		sources: sourcesOf(story, id, table)
	};
}

function pick<Key extends string, Value>(cells: Readonly<Record<string, Record<Key, Value>>>, key: Key) {
	return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, cell[key]]));
}
