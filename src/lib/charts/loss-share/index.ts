/** The share of its force that each claimant counted as lost. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { series } from './series.ts';
import { table } from './table.ts';
import { WORDS } from './words.ts';

export const lossShare: ChartModule = {
	place,
	table,
	empty: (story) => (series(story).length ? undefined : WORDS.empty)
};
