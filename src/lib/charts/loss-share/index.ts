/** The share of its force that each claimant counted as lost. */
import type { ChartModule, Cell, Row as TableRow, Table } from '../types.ts';
import { place } from './place.ts';
import { series, shareText, type Row, type Share } from './series.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';

export const lossShare: ChartModule = {
	place,
	table,
	empty: (story) => (series(story).length ? undefined : wordsFor(story).charts.lossShare.empty)
};

function columnsOf(story: Story): Table['columns'] {
	const { frame, lossShare: own } = wordsFor(story).charts;
	return [
		{ key: 'claimant', label: frame.columns.claimant },
		{ key: 'as-of', label: frame.columns.asOf, unit: 'date' },
		{ key: 'force', label: own.columns.force, numeric: true, unit: 'people' },
		{ key: 'force-counts', label: own.columns.forceCounts },
		{ key: 'killed', label: own.columns.killed, numeric: true, unit: 'people' },
		{ key: 'killed-share', label: own.columns.killedShare, numeric: true, unit: 'percent' },
		{ key: 'casualties', label: own.columns.casualties, numeric: true, unit: 'people' },
		{ key: 'casualties-share', label: own.columns.casualtiesShare, numeric: true, unit: 'percent' },
		{ key: 'published', label: frame.columns.published, unit: 'date' },
		{ key: 'source', label: frame.columns.source }
	];
}

/** One row a row of the drawing, low to high. */
export function table(story: Story): Table {
	return { columns: columnsOf(story), rows: series(story).map((row) => tableRow(story, row)) };
}

function tableRow(story: Story, row: Row): TableRow {
	const f = formatFor(story);
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
	const value = claimValue(story, share.claim);
	const text = share.derived ? wordsFor(story).charts.lossShare.derivedValue({ value }) : value;
	return { text, value: share.claim.value ?? null };
}

function percent(story: Story, share: Share | undefined): Cell {
	if (!share) return { text: '', value: null };
	return { text: shareText(story, share), value: Math.round((share.low + share.high) * 500) / 10 };
}
