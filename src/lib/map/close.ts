/** Kursk oblast whole, and the land around a town: maps that place what the text speaks of. */
import { ARTBOARDS, type Size } from '../drawing/artboard.ts';
import type { Drawing } from '../drawing/shapes.ts';
import type { Story } from '../story/schema.ts';
import type { Degrees } from './camera.ts';
import { compose } from './compose.ts';
import { oblastGround, theatre } from './ground.ts';
import { placesIn, settlementsAmong } from './labels.ts';
import { regionBlock, regionShapes, regionsIn } from './regions.ts';
import { wideView } from './view.ts';

interface Look {
	center: Degrees;
	kilometres: number;
}

const OBLAST: Readonly<Record<Size, Look>> = {
	S: { center: [36.2, 51.55], kilometres: 345 },
	M: { center: [36.25, 51.6], kilometres: 350 },
	L: { center: [36.2, 51.62], kilometres: 400 }
};

const TOWN: Readonly<Record<Size, Look>> = {
	S: { center: [35.26, 51.185], kilometres: 36 },
	M: { center: [35.26, 51.185], kilometres: 40 },
	L: { center: [35.26, 51.19], kilometres: 50 }
};

export function oblast(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const { center, kilometres } = OBLAST[size];
	const view = wideView(center, kilometres, { x: 0, y: 0, width, height });
	const ground = oblastGround(view, size);
	const places = placesIn(story, state);
	const regions = regionsIn(places, view, ground);
	return {
		size,
		width,
		height,
		data: view.data,
		shapes: compose({
			story,
			size,
			view,
			ground,
			places: settlementsAmong(places, view, size),
			regions,
			over: regionShapes(regions, size),
			block: (taken) => regionBlock(regions, ground, view, size, taken),
			russia: 'land-russia'
		})
	};
}

export function town(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const { center, kilometres } = TOWN[size];
	const view = wideView(center, kilometres, { x: 0, y: 0, width, height });
	return {
		size,
		width,
		height,
		data: view.data,
		shapes: compose({
			story,
			size,
			view,
			ground: theatre(view, size),
			places: settlementsAmong(placesIn(story, state), view, size),
			inset: true
		})
	};
}
