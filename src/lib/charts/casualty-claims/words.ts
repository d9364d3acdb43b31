/** What the chart says in letters: the sentence where it has nothing to draw, and its table. */
import type { Claim } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';
import { claimTable } from '../frame/claim-table.ts';
import type { Table } from '../types.ts';
import { PANELS, series } from './series.ts';

export const EMPTY = 'No one has yet claimed a number of soldiers killed or wounded.';

const COUNTED: Readonly<Record<string, string>> = {
	killed: 'killed',
	'killed-or-wounded': 'killed or wounded',
	'disclosed-dead': 'dead disclosed'
};

/** One row a mark: the totals panel by panel, then what is counted otherwise. */
export function table(story: Story): Table {
	const { marks, asides } = series(story);
	const totals = PANELS.flatMap((panel) => marks.filter((mark) => mark.panel === panel));
	const rows = [
		...totals.map(({ claim }) => ({ claim, counted: `${counted(claim)}, total so far` })),
		...asides.map(({ claim }) => ({ claim, counted: `${counted(claim)}, ${claim.period ?? 'not a total'}` }))
	];
	return claimTable(story, rows, { label: 'Soldiers', unit: 'people' });
}

function counted(claim: Claim): string {
	return COUNTED[claim.measure] ?? claim.measure;
}
