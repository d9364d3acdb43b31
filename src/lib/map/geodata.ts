/** The committed geometry of data/geo: what each file holds and how it is typed. */
import type { Feature, FeatureCollection, LineString, Polygon } from 'geojson';
import type { GeometryCollection, LineString as TopoLine, Topology } from 'topojson-specification';
import eastFile from '../../../data/geo/east.json' with { type: 'json' };
import extentFile from '../../../data/geo/extent-2024-08.json' with { type: 'json' };
import kurskFile from '../../../data/geo/kursk.json' with { type: 'json' };
import locatorFile from '../../../data/geo/locator.json' with { type: 'json' };
import placesFile from '../../../data/geo/places.json' with { type: 'json' };
import riversFile from '../../../data/geo/rivers.json' with { type: 'json' };
import roadsFile from '../../../data/geo/roads.json' with { type: 'json' };
import type { Degrees } from './camera.ts';

export type Country = 'ukraine' | 'russia' | 'other';
export type Units = GeometryCollection<{ country: Country }>;
/** Oblasts around Kursk, by ISO code (`ru-krs`), inside a box around it; the border as fine as ten metres. */
export type Oblasts = Topology<{ oblasts: Units }>;
/** Countries as coarse as a wide map can be. */
export type Countries = Topology<{ countries: Units }>;
/** Countries as fine as a kilometre, the border of Ukraine and Russia as one line, and two regions whole. */
export type East = Topology<{ countries: Units; regions: Units; border: TopoLine }>;
export type Outline = Feature<Polygon>;

export type PlaceKind = 'capital' | 'city' | 'town' | 'village';
export interface Settlement {
	name: string;
	kind: PlaceKind;
	point: Degrees;
}

export const oblasts = kurskFile as unknown as Oblasts;
export const countries = locatorFile as unknown as Countries;
export const east = eastFile as unknown as East;
export const rivers = riversFile as unknown as FeatureCollection<LineString>;
export const roads = roadsFile as unknown as FeatureCollection<LineString>;
/** Settlements for orientation; those that the story names come from the story. */
export const settlements = placesFile as unknown as Readonly<Record<string, Settlement>>;

const outlines: Readonly<Record<string, Outline>> = {
	'extent-2024-08': extentFile as unknown as Outline
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
