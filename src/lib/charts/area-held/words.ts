/** What the chart says in letters: its headings, the sentence where it has nothing to draw, its table. */
import type { Story } from '../../story/read.ts';
import { claimTable } from '../frame/claim-table.ts';
import type { Table } from '../types.ts';
import { series, type Mark } from './series.ts';

export const EMPTY = 'No one has yet claimed how much ground was held.';
export const PEAK_HEADING = 'Peak, no day given';
export const POCKET_NAME = 'Glushkovo pocket';

const COUNTED: Readonly<Record<Mark['role'], string>> = {
	'afp-isw': 'advanced over: the main line',
	deepstate: 'mapped as held: the second line',
	claim: 'claimed as held',
	pocket: 'a later pocket in Glushkovo district'
};

/** One row a mark: the claims of the peak, then all others by date. */
export function table(story: Story): Table {
	const { marks, peaks } = series(story);
	const rows = [
		...peaks.map(({ claim }) => ({ claim, counted: 'at its peak' })),
		...marks.map(({ claim, role }) => ({ claim, counted: COUNTED[role] }))
	];
	return claimTable(story, rows, { label: 'Square kilometres', unit: 'km2' });
}
