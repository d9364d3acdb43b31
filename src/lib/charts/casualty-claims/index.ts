/** Estimates of the losses by claimant and by the day that each describes. */
import type { ChartModule, Table } from '../types.ts';
import { place } from './place.ts';
import { totalsOf, flowsOf } from './series.ts';
import type { Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { claimTable, measureWords } from '../frame/claim-text.ts';

export const casualtyClaims: ChartModule = {
	place,
	table,
	empty: (story) => (totalsOf(story).length ? undefined : wordsFor(story).charts.casualtyClaims.empty)
};

/** The totals panel by panel, then the losses within a limited time. */
function table(story: Story): Table {
	const { soFar, notTotal, columns } = wordsFor(story).charts.casualtyClaims;
	const rows = [
		...totalsOf(story).map((claim) => ({ claim, counted: soFar({ counted: measureWords(story, claim) }) })),
		...flowsOf(story).map((claim) => ({
			claim,
			counted: `${measureWords(story, claim)}, ${claim.period ?? notTotal}`
		}))
	];
	return claimTable(story, rows, { label: columns.value, unit: 'people' });
}
