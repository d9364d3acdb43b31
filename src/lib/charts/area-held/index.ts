/** Ground held by date and claimant, in square kilometres. */
import type { ChartModule } from '../types.ts';
import './area-held.css';
import Drawing from './Drawing.svelte';
import { place } from './place.ts';
import { series } from './series.ts';
import { STATES } from './states.ts';
import { EMPTY, table } from './words.ts';

export const areaHeld: ChartModule = {
	states: STATES,
	Drawing,
	rules: (story) => place(story).rules,
	table,
	empty: (story) => {
		const { marks, peaks } = series(story);
		return marks.length + peaks.length === 0 ? EMPTY : undefined;
	},
	height: { narrow: 420, wide: 520 }
};
