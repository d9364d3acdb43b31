/** Who spoke, and when: a lane for each side. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { table } from './table.ts';
import { EMPTY } from './words.ts';

export const timeline: ChartModule = {
	place,
	table,
	empty: (story) => (table(story).rows.length ? undefined : EMPTY)
};
