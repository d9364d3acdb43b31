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
