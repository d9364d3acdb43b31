/** Puts a map together: the ground, then everything that stands on it, none of it on anything else. */
import { ARTBOARDS, by, type Size } from '../drawing/artboard.ts';
import { distance, grow, runsThrough } from '../drawing/boxes.ts';
import { placeLabels, type LabelRequest } from '../drawing/labels.ts';
import type { Token } from '../drawing/tokens.ts';
import type { Story } from '../story/schema.ts';
import { groundGroup, tiny, type Ground } from './ground.ts';
import { countryName, dot, placeLabel, scaleBar, type NamedPlace } from './labels.ts';
import { isInside } from './lines.ts';
import type { Region } from './regions.ts';
import { wordsFor } from '../words/index.ts';
import { group, path, rect, type Box, type Drawing, type Point, type Shape } from '../drawing/shapes.ts';
import { run, setBlock } from '../drawing/type.ts';
import type { Degrees } from './camera.ts';
import { middleOf, type Block } from './room.ts';
import { wideView, type View } from './view.ts';

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

/** A country's name tells more than that of a small place: the last of these goes where the name finds no room. */
export function compose(parts: Parts): Shape[] {
	const whole = laid(parts);
	let [now, places] = [whole, parts.places];
	while (!now.hasCountries) {
		const last = places.findLastIndex(({ spoken }) => !spoken);
		if (last < 0) return whole.shapes;
		places = places.filter((_, i) => i !== last);
		now = laid({ ...parts, places });
	}
	return now.shapes;
}

function laid(parts: Parts): { shapes: Shape[]; hasCountries: boolean } {
	const { story, size, view, ground, over = [], labels = [], lines = [], avoid = [] } = parts;
	const { russia: russiaToken = 'land-kursk' } = parts;
	const small = parts.inset ? insetBox(view, size, ground.held?.rings ?? []) : undefined;
	const bar = scaleBar(story, view, size, 'land-ukraine', small?.x === view.box.x ? small.width : 0);
	const places = parts.places.filter(({ point }) => !small || !isIn(small, view.at(point)));
	const corners = [bar.box, buttonsBox(view, size), ...(small ? [grow(small, 4)] : []), ...avoid];
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
		without: [...heldRings, ...regionRings]
	};
	const names = wordsFor(story).map;
	const country = (name: string, rings: Ground['border'], halo: Token) =>
		// Off the rivers where there is room.
		[[...edges, ...ground.rivers], edges]
			.map((off) => countryName(name, size, { ...field, rings, lines: off }, halo))
			.find(({ length }) => length) ?? [];
	const ukraine = country(names.ukraine, ground.land.ukraine, 'land-ukraine');
	const russia = country(names.russia, ground.land.russia, russiaToken);
	// A dot without a name would be a riddle.
	const dotted = places.filter(({ id, spoken }) => spoken || placed.boxes.has(`name-${id}`));
	return {
		hasCountries: ukraine.length > 0 && russia.length > 0,
		shapes: [
			groundGroup(ground.shapes, view.box),
			...over,
			...dotted.map((place) => dot(place, view, size)),
			...ukraine,
			...russia,
			...placed.shapes,
			...blocks.flatMap(({ shapes }) => shapes),
			...bar.shapes,
			...(small ? inset(story, view, size, small) : [])
		]
	};
}

const isIn = (box: Box, point: Point) => distance(point, box) < AROUND;

function haloAt(ground: Ground, point: Point, russia: Token): Token {
	if (ground.held && isInside(point, ground.held.rings)) return 'area-tint';
	return isInside(point, ground.land.russia) ? russia : 'land-ukraine';
}

/** Over the middle of Ukraine, so that the whole country shows. */
const CENTER: Degrees = [33.4, 50.1];
const KILOMETRES = 1350;

/** Where it stands in a view: the lower right corner, or the left one where the ground held reaches into the right. */
function insetBox({ box }: View, size: Size, held: Ground['border']): Box {
	const [width, height] = [by(size, 96, 138, 176), by(size, 84, 112, 142)];
	const corners = [box.x + box.width - width, box.x].map((x) => ({
		x,
		y: box.y + box.height - height,
		width,
		height
	}));
	const isClear = (corner: Box) =>
		held.every((ring) => !runsThrough([...ring, ...ring.slice(0, 1)], grow(corner, AROUND)));
	return corners.find(isClear) ?? (corners[0] as Box);
}

/** The small map in the corner: where in the world the large one looks. */
function inset(story: Story, large: View, size: Size, box: Box): Shape[] {
	const view = wideView(CENTER, KILOMETRES, box);
	const ground = tiny(view);
	const { box: shown } = large;
	const middle = large.degrees({ x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 });
	const region = ground.regionAt(view.at(regionPoint(story, large) ?? middle));
	const [from, to] = [
		view.at(large.degrees({ x: shown.x, y: shown.y })),
		view.at(large.degrees({ x: shown.x + shown.width, y: shown.y + shown.height }))
	];
	const window: Box = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
	const set = by(size, 15.5, 13.5, 14);
	const middleOfUkraine = middleOf(ground.land.ukraine, box);
	const ukraine = setBlock(
		[[run(wordsFor(story).map.ukraine, set, { fill: 'soft' })]],
		{ x: middleOfUkraine.x, y: middleOfUkraine.y - set / 2 },
		'middle'
	);
	const name = regionName(story, large);
	const labels = placeLabels(
		name === undefined
			? []
			: [
					{
						id: 'inset-region',
						at: middleOf(region?.rings ?? [], box),
						radius: by(size, 6, 9, 11),
						wordings: [name, name.split(' ')[0] ?? name].map((one) => [[run(one, set, { weight: 600 })]]),
						spots: ['above', 'above-right', 'above-left'],
						reach: 16,
						halo: 'land-russia'
					}
				],
		{ bounds: grow(box, -6), marks: [grow(window, 2), ukraine.box] }
	);
	return [
		group(
			[
				...ground.shapes,
				...(region ? [path(region.d, { transform: region.transform, fill: 'quiet' })] : []),
				rect(window, { fill: 'area-tint', stroke: 'ink', thickness: by(size, 1.6, 2, 2) })
			],
			{ clip: box }
		),
		rect(box, { stroke: 'paper', thickness: by(size, 5, 6, 7) }),
		rect(box, { stroke: 'quiet' }),
		...ukraine.shapes,
		...labels.shapes
	];
}

/** The first region of the story that the large map shows a part of. */
const regionOf = (story: Story, large: View) =>
	Object.values(story.places).find(
		({ kind, longitude, latitude }) => kind === 'oblast' && isNear(large, [longitude, latitude])
	);

const regionPoint = (story: Story, large: View): Degrees | undefined => {
	const found = regionOf(story, large);
	return found && [found.longitude, found.latitude];
};

const regionName = (story: Story, large: View): string | undefined => regionOf(story, large)?.name;

/** Kilometres from the middle of the large map within which a region's own point lies. */
const NEAR = 160;

function isNear({ at, box, perKm }: View, point: Degrees): boolean {
	const { x, y } = at(point);
	return Math.hypot(x - box.x - box.width / 2, y - box.y - box.height / 2) < NEAR * perKm;
}
