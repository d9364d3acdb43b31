/** What was left of the ground: the outline of its greatest extent, and beside the map the quantity as squares. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import { group, type Drawing, type Point } from '../drawing/shapes.ts';
import { blockSize, run, setBlock } from '../drawing/type.ts';
import type { Story } from '../story/schema.ts';
import { greatestExtent, remnantIn } from './areas.ts';
import type { Degrees } from './camera.ts';
import { compose } from './compose.ts';
import { edgeLabel } from './extent.ts';
import { theatre } from './ground.ts';
import { placesIn, settlementsAmong } from './labels.ts';
import { findRoom, type Block } from './room.ts';
import { squares } from './squares.ts';
import { viewOf } from './view.ts';
import { WORDS } from './words.ts';

const CENTER: Readonly<Record<Size, Degrees>> = {
	S: [35.13, 51.19],
	M: [35.125, 51.2],
	L: [35.125, 51.2]
};
/** px to a kilometre: as large as both the outline and its quantity find room beside each other. */
const PER_KM: Readonly<Record<Size, number>> = { S: 3.55, M: 5.25, L: 7.2 };

export function left(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const remnant = remnantIn(story, state);
	const column = by(size, 136, 196, 266);
	const mapWidth = remnant ? width - column - by(size, 12, 18, 24) : width;
	const box = { x: 0, y: 0, width: mapWidth, height };
	const view = viewOf(CENTER[size], PER_KM[size], box);
	const area = greatestExtent(story);
	const ground = theatre(view, size, {
		...(area?.geometry && { outline: area.geometry }),
		roads: size !== 'S'
	});
	const { held } = ground;
	const shapes = compose({
		story,
		size,
		view,
		ground,
		places: settlementsAmong(placesIn(story, state), view, size),
		...(area &&
			held && {
				...(remnant && { block: (taken) => somewhere(held.rings, box, size, taken) }),
				labels: [edgeLabel(story, area, held.edge.flat(), size, WORDS.outlineOf)]
			})
	});
	const foot = held ? Math.max(...held.rings.flat().map(({ y }) => y)) : height;
	const room = { x: width - column, y: 0, width: column, height };
	const beside = remnant
		? [group(squares(story, state, remnant, size, PER_KM[size], room, foot), { key: 'beside' })]
		: [];
	return {
		size,
		width,
		height,
		data: { ...view.data, ...(held && { 'data-held': 'outlined' }) },
		shapes: [...shapes, ...beside]
	};
}

/** Says on the ground that no one knows where in it the rest lay. */
function somewhere(
	rings: readonly (readonly Point[])[],
	bounds: { x: number; y: number; width: number; height: number },
	size: Size,
	avoid: Parameters<typeof findRoom>[1]['avoid']
): readonly Block[] {
	const set = by(size, 15.5, 15.5, 16.5);
	for (const lines of WORDS.somewhere) {
		const block = lines.map((line) => [run(line, set, { weight: 600, fill: 'area' } as const)]);
		const box = findRoom(blockSize(block), { rings, bounds, avoid });
		if (!box) continue;
		const at = { x: box.x + box.width / 2, y: box.y };
		return [{ box, shapes: setBlock(block, at, 'middle', { halo: 'area-tint' }).shapes }];
	}
	return [];
}
