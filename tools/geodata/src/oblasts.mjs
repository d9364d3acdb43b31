/** The oblasts around Kursk, with OpenStreetMap's border between Ukraine and Russia. */
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { clip } from './clip.mjs';
import { transplant } from './transplant.mjs';

const COUNTRIES = { UKR: 'ukraine', RUS: 'russia' };

/**
 * Polygons inside the box as a FeatureCollection; each has an `id` (ISO 3166-2, lower case) and a country.
 * @param {{ features: object[] }} admin1 Natural Earth, first-order administrative units
 * @param {number[][]} border from border.mjs
 * @param {[number, number, number, number]} box west, south, east, north
 */
export function oblasts(admin1, border, box) {
	const near = admin1.features
		.filter((unit) => COUNTRIES[unit.properties.adm0_a3] && touches(unit.geometry, box))
		.map((unit) => ({
			type: 'Feature',
			id: unit.properties.iso_3166_2.toLowerCase(),
			properties: { country: COUNTRIES[unit.properties.adm0_a3] },
			geometry: unit.geometry
		}));
	const rough = topology({ oblasts: { type: 'FeatureCollection', features: near } });
	const fine = transplant(rough, 'oblasts', ['ukraine', 'russia'], border);
	const features = feature(fine, fine.objects.oblasts).features.flatMap((unit) => {
		const geometry = clip(unit.geometry, box);
		return geometry ? [{ ...unit, geometry }] : [];
	});
	return { type: 'FeatureCollection', features: features.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function touches(geometry, [west, south, east, north]) {
	const points = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2);
	return points.some(([x, y]) => x > west && x < east && y > south && y < north);
}
