/** Claims by date and claimant: the dead, and dead and wounded together. */
import type { ChartModule } from '../types.ts';
import './casualty-claims.css';
import Drawing from './Drawing.svelte';
import { place } from './place.ts';
import { series } from './series.ts';
import { STATES } from './states.ts';
import { EMPTY, table } from './words.ts';

export const casualtyClaims: ChartModule = {
	states: STATES,
	Drawing,
	rules: (story) => place(story).rules,
	table,
	empty: (story) => {
		const { marks, asides } = series(story);
		return marks.length + asides.length === 0 ? EMPTY : undefined;
	},
	height: { narrow: 440, wide: 560 }
};
