/** Who feeds whom: how an estimate is made and travels. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { table } from './table.ts';
import { EMPTY } from './words.ts';

export const provenance: ChartModule = {
	place,
	table,
	empty: (story) =>
		Object.values(story.provenance?.nodes ?? {}).some(({ kind }) => kind === 'voice') ? undefined : EMPTY
};
