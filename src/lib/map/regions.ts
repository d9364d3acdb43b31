/** The oblast that the map is about, and rings of polygons however they are nested. */
import type { Geometry } from 'geojson';
import type { Points } from './path.ts';

/** ISO 3166-2 code of Kursk oblast, as the ids in data/geo have it. */
export const KURSK = 'ru-krs';

/** Every ring of a Polygon or MultiPolygon; none for anything else. */
export function ringsOf(geometry: Geometry): readonly Points[] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** Kursk oblast and its neighbours of most concern: the others' boundaries would only distract. */
const SHOWN: readonly unknown[] = [KURSK, 'ua-59', 'ru-bel'];

/** Is the boundary between these two oblasts of one country drawn? */
export function isDrawnBetween(a: Region, b: Region): boolean {
	return (
		a !== b && a.properties?.country === b.properties?.country && [a, b].some(({ id }) => SHOWN.includes(id))
	);
}

/** What the oblasts of a topology carry. */
export interface Region {
	id?: string | number;
	properties?: { country?: string };
}
