/** Regions that a state names: drawn whole, with their names on them or beside them. */
import { by, type Size } from '../drawing/artboard.ts';
import { grow } from '../drawing/boxes.ts';
import { path, type Box, type Point, type Shape } from '../drawing/shapes.ts';
import type { Token } from '../drawing/tokens.ts';
import { textWidth } from '../drawing/text-width.ts';
import { blockSize, run, setBlock, wrap, type TextBlock } from '../drawing/type.ts';
import type { Ground, RegionShape } from './ground.ts';
import type { NamedPlace } from './labels.ts';
import { isInside } from './lines.ts';
import { findRoom, middleOf, type Block, type Field } from './room.ts';
import type { View } from './view.ts';

export interface Region extends RegionShape {
	place: NamedPlace;
	/** Where the text speaks of several, the first of Russia's alone has the accent: one field, one meaning. */
	accent: boolean;
}

/** The regions among the places whose outline is on file. */
export function regionsIn(places: readonly NamedPlace[], view: View, ground: Ground): readonly Region[] {
	const found = places
		.filter(({ kind }) => kind === 'oblast')
		.flatMap((place) => {
			const shape = ground.regionAt(view.at(place.point));
			return shape ? [{ place, ...shape }] : [];
		});
	const inRussia = (rings: Region['rings']) => isInside(middleOf(rings, view.box), ground.land.russia);
	const first = found.find(({ place, rings }) => place.spoken && inRussia(rings));
	return found.map((one) => ({ ...one, accent: one === first }));
}

export const regionShapes = (regions: readonly Region[], size: Size): Shape[] =>
	// The accent lies above the others where outlines touch.
	regions
		.toSorted((a, b) => Number(a.accent) - Number(b.accent))
		.map(({ place, d, transform, factor, accent }) =>
			path(d, {
				transform,
				key: place.id,
				says: place.name,
				fill: accent ? 'accent-tint' : 'region',
				stroke: accent ? 'accent' : 'ink',
				thickness: by(size, 1.8, 2.2, 2.6) / factor,
				join: 'round'
			})
		);

/** px */
const NOTE = { S: 15.5, M: 15, L: 16.5 } as const;

/**
 * The name of each region with its note, on it where they have room, else beside it on the land of its country; the
 * name alone where there is no room for both.
 */
export function regionBlock(
	regions: readonly Region[],
	ground: Ground,
	view: View,
	size: Size,
	taken: readonly Box[],
	notes: Readonly<Record<string, string>> = {}
): Block[] {
	const blocks: Block[] = [];
	const edges = regions.flatMap(({ rings }) => rings.map((ring) => [...ring, ...ring.slice(0, 1)]));
	for (const region of regions) {
		const avoid = [...taken, ...blocks.map(({ box }) => grow(box, 3))];
		const own = notes[region.place.id];
		const block =
			(own ? nameBlock(region, regions, ground, view, size, avoid, edges, own) : undefined) ??
			nameBlock(region, regions, ground, view, size, avoid, edges);
		if (block) blocks.push(block);
	}
	return blocks;
}

function nameBlock(
	{ place, rings, accent }: Region,
	all: readonly Region[],
	ground: Ground,
	view: View,
	size: Size,
	avoid: readonly Box[],
	edges: readonly (readonly Point[])[],
	words = ''
): Block | undefined {
	const set = by(size, 17, 20, 24);
	const look = { weight: 600, fill: accent ? 'accent' : 'ink' } as const;
	const note = wrap(words, textWidth(words, NOTE[size], 600) * 0.6, { size: NOTE[size], ...look });
	const below = words ? note : [];
	const whole: TextBlock = [[run(place.name, set, look)], ...below];
	const broken: TextBlock = [...place.name.split(' ').map((word) => [run(word, set, look)]), ...below];
	const near = middleOf(rings, view.box);
	const { russia, ukraine } = ground.land;
	const land = isInside(near, russia) ? russia : ukraine;
	const without = all.flatMap((one) => one.rings);
	const lines = [...ground.border, ...edges];
	const tries: { block: TextBlock; field: Pick<Field, 'rings' | 'without' | 'pull'>; halo: Token }[] = [
		...[whole, broken].map((block) => ({
			block,
			field: { rings },
			halo: accent ? ('accent-tint' as const) : ('region' as const)
		})),
		...[whole, broken].map((block) => ({
			block,
			field: { rings: land, without, pull: 1.5 },
			halo: land === russia ? ('land-russia' as const) : ('land-ukraine' as const)
		}))
	];
	for (const { block, field, halo } of tries) {
		const box = findRoom(blockSize(block), { ...field, bounds: view.box, avoid, lines }, near);
		if (box)
			return {
				box,
				shapes: setBlock(block, { x: box.x + box.width / 2, y: box.y }, 'middle', { halo }).shapes
			};
	}
	return undefined;
}
