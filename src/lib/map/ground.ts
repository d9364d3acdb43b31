/**
 * The ground of a drawing: land, borders, rivers and roads. Everything that the live map can take the place of.
 * Geometry is drawn once for all artboards, and each sets it to its own scale with a plain transform: so the copies
 * on a page are letter for letter the same, and cost next to nothing when it is compressed.
 */
import { feature, merge, mesh } from 'topojson-client';
import type { Geometry, LineString, MultiLineString, Position } from 'geojson';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { by, type Size } from '../drawing/artboard.ts';
import {
	group,
	path,
	rect,
	short,
	type Box,
	type GroupShape,
	type Point,
	type Shape
} from '../drawing/shapes.ts';
import type { Token } from '../drawing/tokens.ts';
import type { Degrees } from './camera.ts';
import { countries, east, oblasts, outline, rivers, roads, type Country, type Units } from './geodata.ts';
import { heldGround, type Held, cut, drawn, drawnLine, isInside, pathOf } from './lines.ts';
import { viewOf, type View } from './view.ts';

type Rings = readonly (readonly Point[])[];

/** The ground as it is drawn, and where words can stand on it; in px of the artboard. */
export interface Ground {
	shapes: readonly Shape[];
	land: Readonly<Record<'ukraine' | 'russia', Rings>>;
	/** The border between the two, in pieces. */
	border: Rings;
	/** Rivers that are drawn, in pieces. */
	rivers: Rings;
	held?: Held;
	/** The region that a point lies in. */
	regionAt: (point: Point) => RegionShape | undefined;
}

/** A region in px of the artboard, and as a path on its sheet. */
export interface RegionShape {
	rings: Rings;
	d: string;
	transform: string;
	/** px of the artboard to a px of the path. */
	factor: number;
}

/** What the live map takes the place of. */
export const groundGroup = (shapes: readonly Shape[], box: Box): GroupShape =>
	group(shapes, { key: 'ground', clip: box });

const bandWidth = (size: Size) => by(size, 6.5, 9, 11);
const borderWidth = (size: Size) => by(size, 1.6, 2, 2.2);

type Unit = Units['geometries'][number];
type Area = Polygon<{ country: Country }> | MultiPolygon<{ country: Country }>;
type Lands = Topology<Record<string, Units>>;

const countryOf = ({ properties }: Unit): Country | undefined =>
	properties && 'country' in properties ? properties.country : undefined;

const points = (ring: readonly Position[]): Point[] => ring.map(([x = 0, y = 0]) => ({ x, y }));

/** Rings of a polygon in px. */
function ringsOf(shape: Geometry): Point[][] {
	if (shape.type === 'Polygon') return shape.coordinates.map(points);
	return shape.type === 'MultiPolygon' ? shape.coordinates.flat().map(points) : [];
}

/** A sheet on which geometry is drawn once: its box holds whatever any artboard shows of it. */
function sheetOf(center: Degrees, perKm: number, width: number, height: number): View {
	return viewOf(center, perKm, { x: 0, y: 0, width, height });
}

interface Placed {
	/** px of the artboard to a px of the sheet. */
	factor: number;
	transform: string;
	to: (rings: Rings) => Rings;
	back: (point: Point) => Point;
}

/** From a sheet to a view. Both are Mercator maps: a shift and a factor. */
function placedIn(sheet: View, view: View): Placed {
	const factor = view.scale / sheet.scale;
	const { x, y } = view.at(sheet.degrees({ x: 0, y: 0 }));
	return {
		factor,
		transform: `translate(${short(x)} ${short(y)}) scale(${Number(factor.toFixed(5))})`,
		to: (rings) => rings.map((ring) => ring.map((p) => ({ x: x + p.x * factor, y: y + p.y * factor }))),
		back: (p) => ({ x: (p.x - x) / factor, y: (p.y - y) / factor })
	};
}

function once<T>(make: () => T): () => T {
	let made: T | undefined;
	return () => (made ??= make());
}

function landOf(topology: Lands, name: string, country: Country) {
	const units = topology.objects[name]?.geometries ?? [];
	return merge(topology, units.filter((unit) => countryOf(unit) === country) as Area[]);
}

const regionFinder =
	(regions: readonly Geometry[], { to, back, transform, factor }: Placed) =>
	(point: Point): RegionShape | undefined => {
		const spot = back(point);
		const found = regions.map(ringsOf).find((rings) => isInside(spot, rings));
		return found && { rings: to(found), d: pathOf(found, true), transform, factor };
	};

/* The neighbourhood of Kursk oblast. */

const THEATRE = sheetOf([35.14, 51.205], 8, 800, 820);
const OBLAST = sheetOf([36.2, 51.6], 2, 830, 720);
const SLACK = 0.7;

const theatreSheet = once(() => nearSheet(THEATRE));
const oblastSheet = once(() => nearSheet(OBLAST));
const theatreLines = once(() => {
	const [road, river] = [roads, rivers].map((collection) => linesOn(collection, THEATRE));
	return { roadPath: pathOf(road ?? []), riverPath: pathOf(river ?? []), rivers: river ?? [] };
});

function nearSheet(sheet: View) {
	const topology = drawn(oblasts, sheet, SLACK);
	const { oblasts: units } = topology.objects;
	const wholeRussia = landOf(topology, 'oblasts', 'russia');
	const national = mesh(topology, units, (a, b) => countryOf(a as Unit) !== countryOf(b as Unit));
	const inner = mesh(topology, units, (a, b) => a !== b && countryOf(a as Unit) === countryOf(b as Unit));
	const border = cut(national, sheet.box);
	const russia = cut(wholeRussia, sheet.box);
	return {
		russia,
		border,
		national: national.coordinates.map(points),
		wholeRussia: ringsOf(wholeRussia),
		regions: feature(topology, units).features.map(({ geometry }) => geometry),
		paths: {
			border: pathOf(border),
			russia: pathOf(russia, true),
			inner: pathOf(cut(inner, sheet.box))
		}
	};
}

const linesOn = ({ features }: typeof rivers, sheet: View): Point[][] =>
	features.flatMap(({ geometry }) => {
		const coordinates = drawnLine(geometry.coordinates, sheet, SLACK) as Position[];
		const line: LineString = { type: 'LineString', coordinates };
		return cut(line, sheet.box);
	});

const heldSheets = new Map<string, Held>();

function heldSheet(id: string): Held {
	const { national, wholeRussia } = theatreSheet();
	const ring = outline(id).geometry.coordinates[0] ?? [];
	const found =
		heldSheets.get(id) ??
		heldGround(points(drawnLine(ring, THEATRE, SLACK) as Position[]), national, wholeRussia, THEATRE.box);
	heldSheets.set(id, found);
	return found;
}

/** The land around the border with roads and rivers, and the ground inside an outline. */
export function theatre(
	view: View,
	size: Size,
	options: { outline?: string; hatched?: boolean; roads?: boolean } = {}
): Ground {
	const { russia, border, regions, paths } = theatreSheet();
	const placed = placedIn(THEATRE, view);
	const held = options.outline === undefined ? undefined : heldSheet(options.outline);
	const px = (value: number) => value / placed.factor;
	const thin = px(by(size, 1.4, 1.7, 2));
	const { roadPath, riverPath, rivers: pieces } = theatreLines();
	const heldPath = held && pathOf(held.rings, true);
	const inside: Shape[] = [
		...nearLand(paths, size, px, 'land-kursk'),
		...(heldPath ? [path(heldPath, { fill: 'area-tint' })] : []),
		...(options.roads === false ? [] : [path(roadPath, { stroke: 'road', thickness: thin })]),
		path(riverPath, { stroke: 'river', thickness: thin * 0.9 }),
		...(heldPath && options.hatched ? [path(heldPath, { fill: 'hatch-area' })] : []),
		...(held ? [heldEdge(held, size, px)] : []),
		path(paths.border, { stroke: 'border', thickness: px(borderWidth(size)), join: 'round' })
	];
	return {
		shapes: [rect(view.box, { fill: 'land-ukraine' }), group(inside, { transform: placed.transform })],
		...nearWords(russia, border, placed, view),
		rivers: placed.to(pieces),
		...(held && { held: { rings: placed.to(held.rings), edge: placed.to(held.edge) } }),
		regionAt: regionFinder(regions, placed)
	};
}

/** Kursk oblast and its neighbours, without roads and rivers. */
export function oblastGround(view: View, size: Size): Ground {
	const { russia, border, regions, paths } = oblastSheet();
	const placed = placedIn(OBLAST, view);
	const px = (value: number) => value / placed.factor;
	const inside = [
		...nearLand(paths, size, px, 'land-russia'),
		path(paths.border, { stroke: 'border', thickness: px(borderWidth(size)), join: 'round' })
	];
	return {
		shapes: [rect(view.box, { fill: 'land-ukraine' }), group(inside, { transform: placed.transform })],
		...nearWords(russia, border, placed, view),
		rivers: [],
		regionAt: regionFinder(regions, placed)
	};
}

type NearPaths = ReturnType<typeof nearSheet>['paths'];

/** Russia lies over half of the band along the border, so that the other half marks Ukraine's side. */
const nearLand = (paths: NearPaths, size: Size, px: (value: number) => number, russia: Token): Shape[] => [
	path(paths.border, { stroke: 'border-band', thickness: px(2 * bandWidth(size)), join: 'round' }),
	path(paths.russia, { fill: russia }),
	path(paths.inner, {
		stroke: 'quiet',
		thickness: px(0.8),
		dash: `${short(px(2))} ${short(px(3))}`,
		opacity: 0.7
	})
];

const heldEdge = (held: Held, size: Size, px: (value: number) => number): Shape =>
	path(pathOf(held.edge), {
		stroke: 'area',
		thickness: px(by(size, 2.2, 2.6, 3)),
		dash: by(size, [6, 4], [8, 5], [9, 6])
			.map((one) => short(px(one)))
			.join(' ')
	});

function nearWords(
	russia: Rings,
	border: Rings,
	{ to }: Placed,
	{ box }: View
): Pick<Ground, 'land' | 'border'> {
	const land = to(russia);
	return { land: { russia: land, ukraine: [cornersOf(box), ...land] }, border: to(border) };
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height }
];

/* Countries. */

const WIDE = sheetOf([33.2, 50.4], 0.41, 830, 640);
const INSET = sheetOf([33.4, 50.1], 0.13, 200, 180);
const EAST = sheetOf([35, 49.95], 0.78, 840, 620);

const wideSheet = once(() => farSheet(WIDE, 0.45));
const insetSheet = once(() => farSheet(INSET, 0.35));

function farSheet(sheet: View, slack: number) {
	const topology = drawn(countries, sheet, slack);
	const near = drawn(oblasts, sheet, slack);
	const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
	return landsSheet(
		sheet,
		topology,
		borders,
		feature(near, near.objects.oblasts).features.map(({ geometry }) => geometry)
	);
}

const eastSheet = once(() => {
	const topology = drawn(east, EAST, 1.2);
	const regions = feature(topology, topology.objects.regions).features.map(({ geometry }) => geometry);
	const { geometry } = feature(topology, topology.objects.border);
	const border: MultiLineString = { type: 'MultiLineString', coordinates: [geometry.coordinates] };
	return landsSheet(EAST, topology as unknown as Lands, border, regions);
});

function landsSheet(sheet: View, topology: Lands, lines: MultiLineString, regions: readonly Geometry[]) {
	const land = (country: Country) => cut(landOf(topology, 'countries', country), sheet.box);
	const [ukraine, russia, other] = [land('ukraine'), land('russia'), land('other')];
	const border = cut(lines, sheet.box);
	return {
		ukraine,
		russia,
		border,
		regions,
		paths: {
			ukraine: pathOf(ukraine, true),
			russia: pathOf(russia, true),
			other: pathOf(other, true),
			border: pathOf(border)
		}
	};
}

/** Countries as seen from afar. */
export const wide = (view: View): Ground => farGround(WIDE, wideSheet(), view);

/** The same for a small map in a corner. */
export const tiny = (view: View): Ground => farGround(INSET, insetSheet(), view);

type LandsSheet = ReturnType<typeof landsSheet>;

function farGround(sheet: View, lands: LandsSheet, view: View): Ground {
	const { paths } = lands;
	const placed = placedIn(sheet, view);
	return farWords(lands, placed, view, [
		path(paths.other, { fill: 'land-other' }),
		path(paths.ukraine, { fill: 'land-ukraine' }),
		path(paths.russia, { fill: 'land-russia' }),
		path(paths.border, { stroke: 'quiet', thickness: 0.7 / placed.factor })
	]);
}

/** Countries as fine as a kilometre, with the regions that the file holds whole. */
export function eastern(view: View, size: Size): Ground {
	const lands = eastSheet();
	const { paths } = lands;
	const placed = placedIn(EAST, view);
	const px = (value: number) => value / placed.factor;
	return farWords(lands, placed, view, [
		path(paths.other, { fill: 'land-other', stroke: 'rule', thickness: px(1.4) }),
		path(paths.ukraine, { fill: 'land-ukraine' }),
		path(paths.border, { stroke: 'border-band', thickness: px(1.8 * bandWidth(size)), join: 'round' }),
		path(paths.russia, { fill: 'land-russia' }),
		path(paths.border, { stroke: 'border', thickness: px(borderWidth(size)), join: 'round' })
	]);
}

function farWords(lands: LandsSheet, placed: Placed, view: View, inside: readonly Shape[]): Ground {
	return {
		shapes: [rect(view.box, { fill: 'water' }), group(inside, { transform: placed.transform })],
		land: { ukraine: placed.to(lands.ukraine), russia: placed.to(lands.russia) },
		border: placed.to(lands.border),
		rivers: [],
		regionAt: regionFinder(lands.regions, placed)
	};
}
