/** The share of its force that each claimant counted as lost. */
import type { ChartModule, Cell, Row as TableRow, Table } from '../types.ts';
import { place } from './place.ts';
import { series, type Row, type Share } from './series.ts';
import { WORDS, shareText } from './words.ts';
import { format } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';

export const lossShare: ChartModule = {
	place,
	table,
	empty: (story) => (series(story).length ? undefined : WORDS.empty)
};

const COLUMNS: Table['columns'] = [
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'as-of', label: 'As of', unit: 'date' },
	{ key: 'force', label: 'Force', numeric: true, unit: 'people' },
	{ key: 'force-counts', label: 'Counted as the force' },
	{ key: 'killed', label: 'Killed', numeric: true, unit: 'people' },
	{ key: 'killed-share', label: 'Share killed', numeric: true, unit: 'percent' },
	{ key: 'casualties', label: 'Killed or wounded', numeric: true, unit: 'people' },
	{ key: 'casualties-share', label: 'Share killed or wounded', numeric: true, unit: 'percent' },
	{ key: 'published', label: 'Published', unit: 'date' },
	{ key: 'source', label: 'Published by' }
];

/** One row a row of the drawing, low to high. */
export function table(story: Story): Table {
	return { columns: COLUMNS, rows: series(story).map((row) => tableRow(story, row)) };
}

function tableRow(story: Story, row: Row): TableRow {
	const f = format(story.story.language);
	const { claim, of, killed, casualties } = row;
	const claims = [killed, casualties].flatMap((share) => (share ? [share.claim.id] : []));
	const publisher = story.sources[claim.source]?.publisher ?? claim.source;
	return {
		claims: [...claims, of.id],
		cells: {
			claimant: { text: claimantLabel(story, claim), value: claim.claimant },
			'as-of': { text: f.asOf(claim), value: claim.asOf },
			force: { text: claimValue(story, of), value: of.value ?? null },
			'force-counts': { text: of.covers ?? '', value: of.covers ?? null },
			killed: count(story, killed),
			'killed-share': percent(story, killed),
			casualties: count(story, casualties),
			'casualties-share': percent(story, casualties),
			published: { text: f.date(claim.published), value: claim.published },
			source: { text: publisher, value: publisher }
		}
	};
}

function count(story: Story, share: Share | undefined): Cell {
	if (!share) return { text: '', value: null };
	const text = claimValue(story, share.claim);
	return { text: share.derived ? `${text} (derived)` : text, value: share.claim.value ?? null };
}

function percent(story: Story, share: Share | undefined): Cell {
	if (!share) return { text: '', value: null };
	return { text: shareText(story, share), value: Math.round((share.low + share.high) * 500) / 10 };
}
