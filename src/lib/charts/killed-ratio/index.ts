/** The unit chart: the killed told apart among those deployed. */
import type { ChartModule } from '../types.ts';
import './killed-ratio.css';
import Drawing from './Drawing.svelte';
import { place } from './place.ts';
import { series } from './series.ts';
import { rules, STATES } from './states.ts';
import { table } from './table.ts';

export const killedRatio: ChartModule = {
	states: STATES,
	Drawing,
	rules: (story) => {
		const counted = series(story);
		return counted ? rules(place(counted)) : Object.fromEntries(STATES.map((state) => [state, {}]));
	},
	table,
	empty: (story) => (series(story) ? undefined : 'No one has yet claimed a number of soldiers killed.'),
	height: { narrow: 340, wide: 480 }
};
