/** Estimates of the losses by claimant and by the day that each describes. */
import type { ChartModule, Table } from '../types.ts';
import { place } from './place.ts';
import { totalsOf, flowsOf } from './series.ts';
import { WORDS, measureWords } from './words.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimTable } from '../frame/claim-text.ts';

export const casualtyClaims: ChartModule = {
	place,
	table,
	empty: (story) => (totalsOf(story).length ? undefined : WORDS.empty)
};

/** The totals panel by panel, then the losses within a limited time. */
function table(story: Story): Table {
	const rows = [
		...totalsOf(story).map((claim) => ({ claim, counted: `${measureWords(claim)}, total so far` })),
		...flowsOf(story).map((claim) => ({ claim, counted: `${measureWords(claim)}, ${periodOf(claim)}` }))
	];
	return claimTable(story, rows, { label: 'Soldiers', unit: 'people' });
}

const periodOf = (claim: Claim): string => claim.period ?? 'not a total';
