/** One state of the map on one artboard. */
import type { Size } from '../drawing/artboard.ts';
import type { Drawing } from '../drawing/shapes.ts';
import type { Story } from '../story/schema.ts';
import { extent, left } from './extent.ts';
import { east, locator } from './far.ts';
import { mapDrawing } from './compose.ts';
import { oblastGround, theatre } from './ground.ts';
import { placesIn, settlementsAmong } from './labels.ts';
import { regionBlock, regionShapes, regionsIn } from './regions.ts';
import { boardView, type Looks } from './view.ts';

type Place = (story: Story, state: string, size: Size) => Drawing;

const STATES: Readonly<Record<string, Place>> = {
	extent,
	locator,
	oblast,
	sudzha: town,
	back: left,
	east,
	later: left
};

/** Throws with the states there are where it knows no such state. */
export function place(story: Story, state: string, size: Size): Drawing {
	const draw = STATES[state];
	if (!draw) throw new Error(`The map has no state "${state}"; it has: ${Object.keys(STATES).join(', ')}.`);
	return draw(story, state, size);
}

const OBLAST: Looks = {
	S: { center: [36.2, 51.55], kilometres: 345 },
	M: { center: [36.25, 51.6], kilometres: 350 },
	L: { center: [36.2, 51.62], kilometres: 400 }
};

const TOWN: Looks = {
	S: { center: [35.26, 51.185], kilometres: 36 },
	M: { center: [35.26, 51.185], kilometres: 40 },
	L: { center: [35.26, 51.19], kilometres: 50 }
};

/** Kursk oblast whole: a map that places what the text speaks of. */
function oblast(story: Story, state: string, size: Size): Drawing {
	const view = boardView(OBLAST, size);
	const ground = oblastGround(view, size);
	const places = placesIn(story, state);
	const regions = regionsIn(places, view, ground);
	return mapDrawing({
		story,
		size,
		view,
		ground,
		places: settlementsAmong(places, view, size),
		regions,
		over: regionShapes(regions, size),
		block: (taken) => regionBlock(regions, ground, view, size, taken),
		russia: 'land-russia'
	});
}

/** The land around a town, likewise. */
function town(story: Story, state: string, size: Size): Drawing {
	const view = boardView(TOWN, size);
	return mapDrawing({
		story,
		size,
		view,
		ground: theatre(view, size),
		places: settlementsAmong(placesIn(story, state), view, size),
		inset: true
	});
}
