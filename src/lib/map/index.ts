/** The map as the page knows it: drawings by state, and a table of what they show. */
import type { ChartModule } from '../charts/types.ts';
import { CREDIT } from './credits.ts';
import { mapNotes } from './notes.ts';
import { place } from './place.ts';
import { table } from './table.ts';

export const mapModule: ChartModule = {
	place,
	table,
	notes: mapNotes,
	credit: CREDIT,
	// The ground is always there to draw, whatever the story claims about it.
	empty: () => undefined,
	// The address of what src/routes/data/geo writes, relative to the story's page.
	attributes: { 'data-geo': 'data/geo/map.json' }
};
