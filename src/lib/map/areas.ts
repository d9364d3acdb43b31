/**
 * The areas of the story: outlines with their sizes on the ground, and quantities for which no outline is public.
 */
import { feature } from 'topojson-client';
import type { Geometry } from 'geojson';
import { claim, point, lookup } from '../story/claims.ts';
import { lastDay } from '../story/dates.ts';
import type { Area, Claim, Story } from '../story/schema.ts';
import { claimsAmong, spokenIn } from '../charts/frame/view.ts';
import { oblasts, outline } from './geodata.ts';
import type { Line } from './lines.ts';

export const CHART = 'map';

export interface DatedArea extends Area {
	id: string;
	/** The claim that gives its size. */
	claim: Claim;
}

/** Every area of the story, oldest first. */
export function datedAreas(story: Story): readonly DatedArea[] {
	return Object.entries(story.areas)
		.map(([id, area]) => ({ ...area, id, claim: claim(story, area.figure) }))
		.sort((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
}

/** The area with an outline: the largest, where there are several. */
export function greatestExtent(story: Story): DatedArea | undefined {
	return datedAreas(story)
		.filter((area) => area.geometry)
		.reduce<DatedArea | undefined>((a, b) => (a && point(a.claim) >= point(b.claim) ? a : b), undefined);
}

/** What was left of the ground, and of which whole; all by claims, none by a line. */
export interface Remnant {
	area: DatedArea;
	rest: Claim;
	whole: Claim;
	/** What is no longer held, where the rest was worked out from it. */
	gone?: Claim;
}

/** The area without an outline whose size a state speaks of. A rest that was worked out names its own whole. */
export function remnantIn(story: Story, state: string): Remnant | undefined {
	const spoken = new Set(claimsAmong(story, spokenIn(story, CHART, state)).map(({ id }) => id));
	const area = datedAreas(story).find((one) => !one.geometry && spoken.has(one.claim.id));
	if (!area) return undefined;
	const [whole, gone] = partsOf(story, area.claim);
	const own = whole ?? greatestExtent(story)?.claim;
	if (!own || !(point(own) > 0)) return undefined;
	return { area, rest: area.claim, whole: own, ...(gone && { gone }) };
}

function partsOf(story: Story, { derivation }: Claim): Claim[] {
	if (derivation?.rule !== 'difference') return [];
	return derivation.parts.flatMap((id) => {
		const found = lookup(story, id);
		return found?.kind === 'claim' ? [found.claim] : [];
	});
}

/** ISO 3166-2 code of Kursk oblast, as the ids in data/geo have it. */
const KURSK = 'ru-krs';
/** Semi-major axis in km, and the square of the eccentricity, of WGS84. */
const AXIS = 6378.137;
const ECCENTRICITY = 0.00669437999014;
const RADIAN = Math.PI / 180;
const ROWS = 1000;
/** A hand-drawn outline is no better than this, in km2. */
const STEP = 50;

/** Outlines never change while the program runs. */
const known = new Map<string, number>();

/**
 * How large an outline is on the ground. The hand-drawn outline runs on into Ukraine, so only what lies in Kursk
 * oblast counts. Rows of equal latitude are added up, each as wide as both shapes share it, on the WGS84 ellipsoid:
 * no polygon is ever cut, and crumbs on the far side of a kink count as what they are. Square kilometres of the
 * part of an outline that lies in Kursk oblast. Throws where there is no such outline.
 */
export function computedArea(outlineId: string): number {
	const area = known.get(outlineId) ?? areaInOblast(outlineId);
	known.set(outlineId, area);
	return area;
}

function areaInOblast(outlineId: string): number {
	const oblast = oblasts.objects.oblasts.geometries.filter(({ id }) => id === KURSK);
	const { features } = feature(oblasts, { type: 'GeometryCollection', geometries: oblast });
	const rings = features.flatMap(({ geometry }) => ringsOf(geometry));
	return sharedArea(outline(outlineId).geometry.coordinates, rings);
}

/** The same as it may be printed: rounded to 50 km2. */
export function roundedArea(outlineId: string): number {
	return Math.round(computedArea(outlineId) / STEP) * STEP;
}

/** Square kilometres that two polygons (rings of degrees, even-odd) have in common. */
export function sharedArea(a: readonly Line[], b: readonly Line[]): number {
	const latitudes = a.flat().map((point) => point[1] ?? 0);
	const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
	const height = (north - south) / ROWS;
	let sum = 0;
	for (let row = 0; row < ROWS; row += 1) {
		const latitude = south + (row + 0.5) * height;
		sum += sharedWidth(crossings(a, latitude), crossings(b, latitude)) * cell(latitude);
	}
	return sum * height;
}

/** Square kilometres of a square degree at a latitude. */
function cell(latitude: number): number {
	const sine = Math.sin(latitude * RADIAN);
	const w = 1 - ECCENTRICITY * sine * sine;
	return (AXIS ** 2 * (1 - ECCENTRICITY) * Math.cos(latitude * RADIAN) * RADIAN ** 2) / w ** 2;
}

/** Longitudes at which the rings cross a latitude, from west to east; inside lies between each pair. */
function crossings(rings: readonly Line[], latitude: number): number[] {
	return rings
		.flatMap((ring) =>
			ring.flatMap(([x = 0, y = 0], index) => {
				const [px = 0, py = 0] = ring.at(index - 1) ?? [];
				return y > latitude === py > latitude ? [] : [x + ((px - x) * (latitude - y)) / (py - y)];
			})
		)
		.sort((a, b) => a - b);
}

function sharedWidth(a: readonly number[], b: readonly number[]): number {
	let sum = 0;
	for (let i = 0; i + 1 < a.length; i += 2) {
		for (let j = 0; j + 1 < b.length; j += 2) {
			const from = Math.max(a[i] ?? 0, b[j] ?? 0);
			const to = Math.min(a[i + 1] ?? 0, b[j + 1] ?? 0);
			if (to > from) sum += to - from;
		}
	}
	return sum;
}

const ringsOf = (geometry: Geometry): readonly Line[] => {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
};
