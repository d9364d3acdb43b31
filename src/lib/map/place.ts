/**
 * One state of the map on one artboard: Kursk oblast whole, the land around a town, and the wide maps; what was
 * held is drawn by extent.ts.
 */
import { plainText } from '../story/message/prose.ts';
import type { Story } from '../story/schema.ts';
import { stateOf } from '../charts/frame/view.ts';
import { CHART } from './areas.ts';
import { extent, left } from './extent.ts';
import { mapDrawing } from './compose.ts';
import { oblastGround, theatre, eastern, wide } from './ground.ts';
import { placesIn, settlementsAmong, capitals } from './labels.ts';
import { regionBlock, regionShapes, regionsIn } from './regions.ts';
import { boardView, type Looks } from './view.ts';
import type { Size } from '../drawing/artboard.ts';
import type { Drawing } from '../drawing/shapes.ts';

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

const LOCATOR: Looks = {
	S: { center: [33.2, 50.6], kilometres: 1500 },
	M: { center: [33.2, 50.4], kilometres: 1600 },
	L: { center: [33.2, 50.4], kilometres: 1950 }
};

/** Never further south than the borders of the file reach. */
const EAST: Looks = {
	S: { center: [35.3, 50.0], kilometres: 820 },
	M: { center: [35.3, 49.95], kilometres: 900 },
	L: { center: [35.0, 49.95], kilometres: 1020 }
};

/** Wide: where Kursk oblast lies. */
function locator(story: Story, state: string, size: Size): Drawing {
	return far(story, state, size, LOCATOR, wide);
}

/** Wide: where it lies from the east. */
function east(story: Story, state: string, size: Size): Drawing {
	return far(story, state, size, EAST, eastern);
}

function far(story: Story, state: string, size: Size, looks: Looks, groundOf: typeof eastern): Drawing {
	const view = boardView(looks, size);
	const ground = groundOf(view, size);
	const named = placesIn(story, state);
	const regions = regionsIn(named, view, ground);
	const notes = size === 'S' ? {} : notesIn(story, state);
	return mapDrawing({
		story,
		size,
		view,
		ground,
		places: settlementsAmong(
			[...named, ...capitals().filter(({ id }) => !named.some((one) => one.id === id))],
			view,
			size
		),
		regions,
		over: regionShapes(regions, size),
		block: (taken) => regionBlock(regions, ground, view, size, taken, notes),
		russia: 'land-russia'
	});
}

/** What is said at the regions that a state names, by their ids. */
const notesIn = (story: Story, state: string): Readonly<Record<string, string>> =>
	Object.fromEntries(
		Object.entries(stateOf(story, CHART, state).notes ?? {}).map(([id, note]) => [id, plainText(story, note)])
	);
