/** The map as the page knows it: a drawing with states, and a table of what it shows. */
export { computedArea, roundedArea } from './measured.ts';

import type { ChartModule } from '../charts/types.ts';
import Drawing from './Drawing.svelte';
import { sceneOf } from './scene.ts';
import { MAP_STATES } from './states.ts';
import { mapNotes } from './notes.ts';
import { mapTable } from './words.ts';

export const mapChart: ChartModule = {
	states: MAP_STATES,
	Drawing,
	rules: (story) => sceneOf(story).rules,
	table: mapTable,
	notes: mapNotes,
	// the ground is always there to draw, whatever the story claims about it
	empty: () => undefined,
	// the address of what src/routes/data/geo writes, relative to the story's page
	attributes: { 'data-map': 'static', 'data-geo': 'data/geo/map.json' },
	height: { narrow: 440, wide: 560 }
};
