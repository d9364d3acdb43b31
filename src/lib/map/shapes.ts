/**
 * What the still map is drawn of, as path data. Coordinates are the bulk of it, so each line is drawn once:
 * Ukraine lies over Russia and over the outline, and both may run on beneath it.
 */
import { merge, mesh } from 'topojson-client';
import type { MultiLineString } from 'geojson';
import type { MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification';
import { countries, oblastsStill, rivers, roads, type Country, type Outline } from './geodata.ts';
import { joinLines } from './join-lines.ts';
import { pathOf, type Points } from './path.ts';
import { isDrawnBetween, KURSK, ringsOf, type Region } from './regions.ts';

/** Somewhere in Ukraine, south-west of Kursk oblast. */
const BENEATH_UKRAINE = [33.6, 50.7];
/** Units of the plane in a step of the wider map: two kilometres. */
export const LOCATOR_GRAIN = 40;

type Area = TopoPolygon<{ country: Country }> | TopoMultiPolygon<{ country: Country }>;

const countryOf = (unit: Region) => unit.properties?.country;
const between = (a: Region, b: Region, x: Country, y: Country) =>
	[a, b].some((unit) => countryOf(unit) === x) && [a, b].some((unit) => countryOf(unit) === y);

const linesOf = (shape: MultiLineString): Points[] => shape.coordinates;

/** The neighbourhood of Kursk oblast. */
export function nearShapes() {
	const { oblasts } = oblastsStill.objects;
	const lines = (keep: (a: Region, b: Region) => boolean) =>
		linesOf(mesh(oblastsStill, oblasts, (a, b) => keep(a, b)));
	const [west = 0, south = 0, east = 0, north = 0] = oblastsStill.bbox ?? [];

	const border = lines((a, b) => between(a, b, 'ukraine', 'russia'));
	const line = joinLines(border);
	const westToEast = (line[0]?.[0] ?? 0) < (line.at(-1)?.[0] ?? 0) ? line : [...line].reverse();
	const kursk = lines(
		(a, b) => a !== b && [a, b].some(({ id }) => id === KURSK) && countryOf(a) === countryOf(b)
	);
	return {
		russia: pathOf(
			[
				[
					[west, south],
					[east, south],
					[east, north],
					[west, north]
				]
			],
			{ closed: true }
		),
		kursk: pathOf([[...joinLines(kursk), BENEATH_UKRAINE]], { closed: true }),
		ukraine: pathOf([[...westToEast, [east, south], [west, south]]], { closed: true }),
		border: pathOf([westToEast]),
		oblasts: pathOf(lines((a, b) => isDrawnBetween(a, b) && a.id !== KURSK && b.id !== KURSK))
	};
}

/** The countries around, for the wider map; in steps of LOCATOR_GRAIN units. */
export function farShapes() {
	const all = countries.objects.countries.geometries as Area[];
	const land = (country?: Country) =>
		pathOf(ringsOf(merge(countries, country ? all.filter((area) => countryOf(area) === country) : all)), {
			grain: LOCATOR_GRAIN,
			closed: true
		});
	const borders = mesh(countries, countries.objects.countries, (a, b) => a !== b);
	return {
		land: land(),
		russia: land('russia'),
		ukraine: land('ukraine'),
		borders: pathOf(linesOf(borders), { grain: LOCATOR_GRAIN })
	};
}

export function lineShapes() {
	const path = (collection: typeof rivers) =>
		pathOf(collection.features.map(({ geometry }) => geometry.coordinates));
	return { rivers: path(rivers), roads: path(roads) };
}

export function outlineShape(outline: Outline): string {
	return pathOf(
		outline.geometry.coordinates.map((ring) => ring.slice(0, -1)),
		{ closed: true }
	);
}
