/** The rows of the chart: each claim that a state draws. */
import type { Claim, Story } from '../../story/schema.ts';
import { claimTable } from '../frame/claim-table.ts';
import type { Table } from '../types.ts';
import { flowsOf, totalsOf } from './series.ts';
import { measureWords } from './words.ts';

/** The totals panel by panel, then the losses within a limited time. */
export function table(story: Story): Table {
	const rows = [
		...totalsOf(story).map((claim) => ({ claim, counted: `${measureWords(claim)}, total so far` })),
		...flowsOf(story).map((claim) => ({ claim, counted: `${measureWords(claim)}, ${periodOf(claim)}` }))
	];
	return claimTable(story, rows, { label: 'Soldiers', unit: 'people' });
}

const periodOf = (claim: Claim): string => claim.period ?? 'not a total';
