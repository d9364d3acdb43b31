/** Claims as rows of a table: who, as of when, published when and by whom, what, and how much. */
import { bounds } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import type { Cell, Column, Table } from '../types.ts';
import { claimantLabel, claimValue } from './claim-text.ts';

/** A claim that is drawn, and what it counts in words: `killed`, `held: second series`. */
export interface ClaimRow {
	claim: Claim;
	counted: string;
}

/** @param value the heading of the column of values, and the unit for downloads */
export function claimTable(
	story: Story,
	rows: readonly ClaimRow[],
	value: { label: string; unit: string }
): Table {
	const hasRanges = rows.some(({ claim }) => isRange(claim));
	const ends: Column[] = [
		{ key: 'low', label: 'Lowest', numeric: true, unit: value.unit },
		{ key: 'high', label: 'Highest', numeric: true, unit: value.unit }
	];
	return {
		columns: [
			{ key: 'claimant', label: 'Claimed by' },
			{ key: 'as-of', label: 'As of', unit: 'date' },
			{ key: 'counted', label: 'What is counted' },
			{ key: 'value', label: value.label, numeric: true, unit: value.unit },
			...(hasRanges ? ends : []),
			{ key: 'basis', label: 'Said or derived' },
			{ key: 'published', label: 'Published', unit: 'date' },
			{ key: 'source', label: 'Published by' }
		],
		rows: rows.map(({ claim, counted }) => ({
			claims: [claim.id],
			cells: cells(story, claim, counted, hasRanges)
		}))
	};
}

function cells(story: Story, claim: Claim, counted: string, hasRanges: boolean): Record<string, Cell> {
	const { asOf, date, number } = format(story.story.language);
	const { low, high } = bounds(claim);
	const end = (value: number): Cell =>
		isRange(claim) ? { text: number(value), value } : { text: '', value: null };
	const basis = claim.basis === 'derived' ? 'derived' : 'said';
	const publisher = story.sources[claim.source]?.publisher ?? claim.source;
	const covers = claim.covers && !counted.startsWith(claim.covers) ? ` (${claim.covers})` : '';
	return {
		claimant: { text: claimantLabel(story, claim), value: claim.claimant },
		'as-of': { text: asOf(claim), value: claim.asOf },
		counted: { text: counted + covers, value: claim.measure },
		value: { text: claimValue(story, claim), value: claim.value ?? null },
		...(hasRanges ? { low: end(low), high: end(high) } : {}),
		basis: { text: basis, value: basis },
		published: { text: date(claim.published), value: claim.published },
		source: { text: publisher, value: publisher }
	};
}

function isRange(claim: Claim): boolean {
	return claim.low !== undefined && claim.high !== undefined;
}
