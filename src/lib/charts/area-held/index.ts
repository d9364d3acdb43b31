/** How much ground was held, by date and claimant. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { seriesOf } from './series.ts';
import { table, WORDS } from './words.ts';

export const areaHeld: ChartModule = {
	place,
	table,
	empty: (story) => (seriesOf(story).held.length ? undefined : WORDS.empty)
};
