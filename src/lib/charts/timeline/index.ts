/** From the first event to the last, on a line of time. */
import type { ChartModule } from '../types.ts';
import Drawing from './Drawing.svelte';
import { place } from './place.ts';
import { STATES } from './series.ts';
import './timeline.css';
import { EMPTY, table } from './words.ts';

export const timeline: ChartModule = {
	states: STATES,
	Drawing,
	rules: (story) => place(story).rules,
	table,
	empty: (story) => (Object.keys(story.events).length ? undefined : EMPTY),
	height: { narrow: 480, wide: 520 }
};
