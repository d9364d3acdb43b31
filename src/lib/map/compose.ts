/** Puts a map together: the ground, then everything that stands on it, none of it on anything else. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import { distance, grow } from '../drawing/boxes.ts';
import { placeLabels, type LabelRequest } from '../drawing/labels.ts';
import type { Box, Drawing, Point, Shape } from '../drawing/shapes.ts';
import type { Token } from '../drawing/tokens.ts';
import type { Story } from '../story/schema.ts';
import { groundGroup, type Ground } from './ground.ts';
import { inset, insetBox } from './inset.ts';
import { countryName, dot, placeLabel, scaleBar, type NamedPlace } from './labels.ts';
import { isInside } from './lines.ts';
import type { Region } from './regions.ts';
import type { Block } from './room.ts';
import type { View } from './view.ts';
import { WORDS } from './words.ts';

export interface Parts {
	story: Story;
	size: Size;
	view: View;
	ground: Ground;
	/** Settlements, as dots with names. */
	places: readonly NamedPlace[];
	/** Shapes between the ground and its names, such as regions that stand out. */
	over?: readonly Shape[];
	/** Regions that stand out: their outlines keep names off. */
	regions?: readonly Region[];
	/** Words that are set before all others, around what is taken. */
	block?: (taken: readonly Box[]) => readonly Block[];
	labels?: readonly LabelRequest[];
	/** Lines that no label should cross, beside borders. */
	lines?: readonly (readonly Point[])[];
	avoid?: readonly Box[];
	inset?: boolean;
	/** The colour of Russia's land, beneath its name. */
	russia?: Token;
}

/** Room for the buttons of the live map, in the upper right corner; a narrow board is shown as small as 0.78. */
function buttonsBox({ box }: View, size: Size): Box {
	const [width, height] = by(size, [52, 92], [46, 76], [46, 76]);
	return { x: box.x + box.width - width, y: box.y, width, height };
}

/** A map that fills its artboard. */
export function mapDrawing(parts: Parts, data: Drawing['data'] = {}): Drawing {
	const { size, view } = parts;
	const { width, height } = ARTBOARDS[size];
	return { size, width, height, data: { ...view.data, ...data }, shapes: compose(parts) };
}

/** px around a dot. */
const AROUND = 9;

export function compose(parts: Parts): Shape[] {
	const { story, size, view, ground, over = [], labels = [], lines = [], avoid = [] } = parts;
	const { russia: russiaToken = 'land-kursk' } = parts;
	const bar = scaleBar(story, view, size, 'land-ukraine');
	const places = parts.inset
		? parts.places.filter(({ point }) => !isIn(insetBox(view, size), view.at(point)))
		: parts.places;
	const corners = [
		bar.box,
		buttonsBox(view, size),
		...(parts.inset ? [grow(insetBox(view, size), 4)] : []),
		...avoid
	];
	const dots = places.map(({ point }) => grow({ ...view.at(point), width: 0, height: 0 }, AROUND));
	const blocks = parts.block?.([...dots, ...corners]) ?? [];
	const taken = [...corners, ...blocks.map(({ box }) => grow(box, 2))];
	const heldRings = ground.held?.rings ?? [];
	const regionRings = (parts.regions ?? []).flatMap(({ rings }) => rings);
	const edges = [...ground.border, ...(ground.held?.edge ?? []), ...lines, ...regionRings];
	const halo = (place: NamedPlace): Token => haloAt(ground, view.at(place.point), russiaToken);
	const placed = placeLabels(
		[...places.map((place) => placeLabel(place, view, size, halo(place))), ...labels],
		{ bounds: grow(view.box, -5), marks: [...dots.map((box) => grow(box, -3)), ...taken], lines: edges }
	);
	const field = {
		bounds: view.box,
		avoid: [...dots, ...taken, ...placed.boxes.values()],
		lines: edges,
		without: [...heldRings, ...regionRings]
	};
	const ukraine = countryName(WORDS.ukraine, size, { ...field, rings: ground.land.ukraine }, 'land-ukraine');
	const russia = countryName(WORDS.russia, size, { ...field, rings: ground.land.russia }, russiaToken);
	return [
		groundGroup(ground.shapes, view.box),
		...over,
		...places.map((place) => dot(place, view, size)),
		...ukraine.shapes,
		...russia.shapes,
		...placed.shapes,
		...blocks.flatMap(({ shapes }) => shapes),
		...bar.shapes,
		...(parts.inset ? inset(story, view, size) : [])
	];
}

const isIn = (box: Box, point: Point) => distance(point, box) < AROUND;

function haloAt(ground: Ground, point: Point, russia: Token): Token {
	if (ground.held && isInside(point, ground.held.rings)) return 'area-tint';
	return isInside(point, ground.land.russia) ? russia : 'land-ukraine';
}
