/** The committed geometry of data/geo, parsed once: what each file holds and how it is typed. */
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import kurskText from '../../../data/geo/kursk.topojson?raw';
import kurskStillText from '../../../data/geo/kursk-still.topojson?raw';
import locatorText from '../../../data/geo/locator.topojson?raw';
import riversText from '../../../data/geo/rivers.geojson?raw';
import roadsText from '../../../data/geo/roads.geojson?raw';
import extentText from '../../../data/geo/extent-2024-08.geojson?raw';
import placesText from '../../../data/geo/places.json?raw';
import type { Degrees } from './plane.ts';

export type Country = 'ukraine' | 'russia' | 'other';
/** Oblasts around Kursk, by ISO code (`ru-krs`), inside a box around it. */
export type Oblasts = Topology<{ oblasts: GeometryCollection<{ country: Country }> }>;
export type Countries = Topology<{ countries: GeometryCollection<{ country: Country }> }>;
export type Outline = Feature<Polygon>;

export type PlaceKind = 'capital' | 'city' | 'town' | 'village';
export interface MapPlace {
	name: string;
	kind: PlaceKind;
	point: Degrees;
}

/** For the live map: the border as fine as ten metres. */
export const oblasts = JSON.parse(kurskText) as Oblasts;
/** For the still map: as fine as a still can show. */
export const oblastsStill = JSON.parse(kurskStillText) as Oblasts;
export const countries = JSON.parse(locatorText) as Countries;
export const rivers = JSON.parse(riversText) as FeatureCollection<LineString>;
export const roads = JSON.parse(roadsText) as FeatureCollection<LineString>;
/** Settlements for orientation; those that the story names come from the story. */
export const settlements = JSON.parse(placesText) as Readonly<Record<string, MapPlace>>;

const outlines: Readonly<Record<string, Outline>> = {
	'extent-2024-08': JSON.parse(extentText) as Outline
};

/** The outline with this id. Throws with the ids that there are. */
export function outline(id: string): Outline {
	const found = outlines[id];
	if (!found)
		throw new Error(
			`There is no outline "${id}" in data/geo; there are: ${Object.keys(outlines).join(', ')}.`
		);
	return found;
}
