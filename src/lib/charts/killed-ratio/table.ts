/** The rows of the unit chart: each number that is drawn, and in how many marks. */
import { point } from '../../story/claims.ts';
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';
import type { Row, Table } from '../types.ts';
import { series, type Count, type Series } from './series.ts';

const COLUMNS: Table['columns'] = [
	{ key: 'measure', label: 'Soldiers' },
	{ key: 'counts', label: 'What is counted' },
	{ key: 'number', label: 'Number', numeric: true, unit: 'people' },
	{ key: 'share', label: 'Share of deployed', numeric: true, unit: 'percent' },
	{ key: 'marks', label: 'Marks drawn', numeric: true },
	{ key: 'claimant', label: 'Claimed by' },
	{ key: 'as-of', label: 'As of', unit: 'date' },
	{ key: 'published', label: 'Published', unit: 'date' },
	{ key: 'source', label: 'Published by' }
];

/** Deployed, killed or wounded, killed: those of them that are claimed. */
export function table(story: Story): Table {
	const counted = series(story);
	if (!counted) return { columns: COLUMNS, rows: [] };
	const { deployed, casualties, killed } = counted;
	const rows: [string, Count | undefined][] = [
		['Deployed', deployed],
		['Killed or wounded', casualties],
		['Killed', killed]
	];
	return {
		columns: COLUMNS,
		rows: rows.flatMap(([name, count]) => (count ? [row(story, counted, name, count)] : []))
	};
}

function row(story: Story, { deployed }: Series, name: string, { claim, sure, most }: Count): Row {
	const f = format(story.story.language);
	const whole = deployed && deployed.claim !== claim ? point(deployed.claim) : 0;
	const share = whole > 0 ? point(claim) / whole : undefined;
	const publisher = story.sources[claim.source]?.publisher ?? claim.source;
	return {
		claims: [claim.id],
		cells: {
			measure: { text: name, value: claim.measure },
			counts: { text: claim.covers ?? name.toLowerCase(), value: claim.covers ?? claim.measure },
			number: { text: claimValue(story, claim), value: point(claim) },
			share:
				share === undefined
					? { text: '', value: null }
					: { text: f.percent(share), value: Math.round(share * 1000) / 10 },
			marks: { text: f.range(sure, most).text, value: sure },
			claimant: { text: claimantLabel(story, claim), value: claim.claimant },
			'as-of': { text: f.asOf(claim), value: claim.asOf },
			published: { text: f.date(claim.published), value: claim.published },
			source: { text: publisher, value: publisher }
		}
	};
}
