/** The unit chart: the killed told apart among those deployed. */
import type { ChartModule } from '../types.ts';
import { place } from './place.ts';
import { seriesOf } from './series.ts';
import { table } from './table.ts';

export const killedRatio: ChartModule = {
	place,
	table,
	empty: (story) => (seriesOf(story) ? undefined : 'No one has yet claimed a number of soldiers killed.')
};
