/** The unit chart: the killed told apart among those deployed. */
import type { ChartModule, Row, Table } from '../types.ts';
import { place } from './place.ts';
import { seriesOf, rankedIn, secondOf, CHART } from './series.ts';
import { point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { claimantLabel, claimValue, denominatorOf } from '../frame/claim-text.ts';

export const killedRatio: ChartModule = {
	place,
	table,
	empty: (story) => (seriesOf(story) ? undefined : wordsFor(story).charts.killedRatio.empty)
};

function columnsOf(story: Story): Table['columns'] {
	const { frame, killedRatio: own } = wordsFor(story).charts;
	return [
		{ key: 'counts', label: frame.columns.counted },
		{ key: 'number', label: own.columns.number, numeric: true, unit: 'people' },
		{ key: 'share', label: own.columns.share, numeric: true, unit: 'percent' },
		{ key: 'claimant', label: frame.columns.claimant },
		{ key: 'as-of', label: frame.columns.asOf, unit: 'date' },
		{ key: 'published', label: frame.columns.published, unit: 'date' },
		{ key: 'source', label: frame.columns.source }
	];
}

/** The claims of all states, each once: the whole first, then what is part of it. */
export function table(story: Story): Table {
	const series = seriesOf(story);
	const columns = columnsOf(story);
	if (!series) return { columns, rows: [] };
	const { deployed, casualties, killed } = series;
	const states = Object.keys(story.charts[CHART]?.states ?? {});
	const others = states.flatMap((state) => {
		const { tiers, apart } = rankedIn(story, state);
		const second = state === 'seoul' ? secondOf(story, state, series) : undefined;
		return [...(second ? [second] : []), ...tiers.toReversed(), ...apart];
	});
	const claims = new Set([deployed, casualties, killed, ...others].filter((one) => one !== undefined));
	return { columns, rows: [...claims].map((claim) => row(story, claim)) };
}

function row(story: Story, claim: Claim): Row {
	const f = formatFor(story);
	const whole = denominatorOf(story, claim);
	const share = whole && point(whole) > 0 ? point(claim) / point(whole) : undefined;
	const publisher = story.sources[claim.source]?.publisher ?? claim.source;
	const counts = claim.covers ?? wordsFor(story).charts.frame.measures[claim.measure];
	return {
		claims: [claim.id],
		cells: {
			counts: { text: counts, value: counts },
			number: { text: claimValue(story, claim), value: point(claim) },
			share:
				share === undefined
					? { text: '', value: null }
					: { text: f.percent(share), value: Math.round(share * 1000) / 10 },
			claimant: { text: claimantLabel(story, claim), value: claim.claimant },
			'as-of': { text: f.asOf(claim), value: claim.asOf },
			published: { text: f.date(claim.published), value: claim.published },
			source: { text: publisher, value: publisher }
		}
	};
}
