/** The share lost by claimant, each against the force that claimant gave. */
import type { ChartModule } from '../types.ts';
import Drawing from './Drawing.svelte';
import './loss-share.css';
import { place } from './place.ts';
import { series } from './series.ts';
import { rules, STATES } from './states.ts';
import { table } from './table.ts';
import { EMPTY } from './words.ts';

export const lossShare: ChartModule = {
	states: STATES,
	Drawing,
	rules: (story) => rules(place(story, series(story))),
	table,
	empty: (story) => (series(story).length ? undefined : EMPTY),
	height: { narrow: 440, wide: 520 }
};
