/**
 * One state of the map on one artboard: Kursk oblast whole, the land around a town, and the wide maps; what was
 * held is drawn by extent.ts.
 */
import { formatFor } from '../story/format/format.ts';
import type { Story } from '../story/schema.ts';
import { extent, left } from './extent.ts';
import { mapDrawing } from './compose.ts';
import { oblastGround, theatre, eastern, wide } from './ground.ts';
import { placesIn, settlementsAmong, capitals } from './labels.ts';
import { regionBlock, regionShapes, regionsIn, type Region } from './regions.ts';
import { boardView, type Looks, type View } from './view.ts';
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import type { LabelRequest } from '../drawing/labels.ts';
import { polyline, type Drawing, type Point, type Shape } from '../drawing/shapes.ts';
import { run } from '../drawing/type.ts';
import { EARTH_RADIUS, type Degrees } from './camera.ts';
import { wordsFor } from '../words/index.ts';

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
	return far(story, state, size, LOCATOR, wide, false);
}

/** Wide: how far it is from the east. */
function east(story: Story, state: string, size: Size): Drawing {
	return far(story, state, size, EAST, eastern, true);
}

function far(
	story: Story,
	state: string,
	size: Size,
	looks: Looks,
	groundOf: typeof eastern,
	measured: boolean
): Drawing {
	const view = boardView(looks, size);
	const ground = groundOf(view, size);
	const named = placesIn(story, state);
	const regions = regionsIn(named, view, ground);
	const distance = measured ? distanceBetween(story, regions, view, size) : undefined;
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
		over: [...regionShapes(regions, size), ...(distance?.shapes ?? [])],
		block: (taken) => regionBlock(regions, ground, view, size, taken, distance?.lines),
		labels: distance?.labels ?? [],
		lines: distance?.lines ?? [],
		russia: 'land-russia'
	});
}

interface Distance {
	shapes: readonly Shape[];
	labels: readonly LabelRequest[];
	lines: readonly (readonly Point[])[];
}

/** How far apart the first two regions are, where they come nearest to each other. */
function distanceBetween(
	story: Story,
	[first, second]: readonly Region[],
	view: View,
	size: Size
): Distance | undefined {
	if (!first || !second) return undefined;
	const [from, to] = nearestPoints(first.rings.flat(), second.rings.flat());
	if (!from || !to) return undefined;
	const kilometres = Math.round(greatCircle(view.degrees(from), view.degrees(to)) / 10) * 10;
	const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const { note } = ARTBOARDS[size].type;
	const { number } = formatFor(story);
	const words = wordsFor(story).map.apart({ kilometres: number(kilometres) });
	return {
		shapes: [polyline([from, to], { stroke: 'ink', thickness: 1.6, dash: '2 5', cap: 'round' })],
		lines: [[from, to]],
		labels: [
			{
				id: 'distance',
				at,
				radius: by(size, 4, 5, 6),
				wordings: [[[run(words, note, { weight: 600 })]]],
				spots: ['right', 'left'],
				must: true,
				reach: 42,
				halo: 'land-ukraine'
			}
		]
	};
}

function nearestPoints(a: readonly Point[], b: readonly Point[]): [Point?, Point?] {
	let [best, least] = [[] as [Point?, Point?], Infinity];
	for (const from of a) {
		for (const to of b) {
			const far = Math.hypot(from.x - to.x, from.y - to.y);
			if (far < least) [best, least] = [[from, to], far];
		}
	}
	return best;
}

const RADIAN = Math.PI / 180;

/** Kilometres on the ground. */
function greatCircle([ax, ay]: Degrees, [bx, by]: Degrees): number {
	const h =
		Math.sin(((by - ay) * RADIAN) / 2) ** 2 +
		Math.cos(ay * RADIAN) * Math.cos(by * RADIAN) * Math.sin(((bx - ax) * RADIAN) / 2) ** 2;
	return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
}
