/** Estimates of the losses by claimant and by the day that each describes. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { totalsOf } from './series.ts';
import { table } from './table.ts';
import { WORDS } from './words.ts';

export const casualtyClaims: ChartModule = {
	place,
	table,
	empty: (story) => (totalsOf(story).length ? undefined : WORDS.empty)
};
