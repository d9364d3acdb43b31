/**
 * The east: the countries around Ukraine as OpenStreetMap draws them, and two regions whole. Nothing south of the box
 * is kept, where that file draws Crimea as part of Russia.
 */
import { clip } from './clip.mjs';
import { area, holds } from './measure.mjs';

const COUNTRIES = { UKR: 'ukraine', RUS: 'russia' };
/** Islands and lakes smaller than this, in km2, would be specks. */
const SPECK = 150;
/** South of this, in degrees, the file's borders are not the recognised ones. */
const DISPUTED = 46.3;
/** Simferopol: the part of Russia's geometry that holds it is Crimea. */
const IN_CRIMEA = [34.1, 44.95];

/** Countries inside the box as a FeatureCollection with `properties.country`: ukraine, russia or other. */
export function countriesAround(world, box) {
	if (box[1] < DISPUTED) throw new Error(`The box must not reach south of ${DISPUTED}° N.`);
	const features = world.features.flatMap(({ properties, geometry }) => {
		const country = COUNTRIES[properties.A3] ?? 'other';
		const own = country === 'russia' ? withoutCrimea(geometry) : geometry;
		const inside = withoutSpecks(clip(own, box));
		return inside
			? [{ type: 'Feature', id: properties.A3.toLowerCase(), properties: { country }, geometry: inside }]
			: [];
	});
	return { type: 'FeatureCollection', features: features.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Some of the oblasts of oblasts.mjs. Throws where one is not among them. */
export function regions(oblasts, ids) {
	const features = ids.map((id) => {
		const found = oblasts.features.find((one) => one.id === id);
		if (!found) throw new Error(`${id} is not among the oblasts of the box.`);
		return { ...found, geometry: withoutSpecks(found.geometry) };
	});
	return { type: 'FeatureCollection', features };
}

function withoutCrimea(geometry) {
	const polygons = polygonsOf(geometry);
	const rest = polygons.filter(([ring]) => !holds(ring, IN_CRIMEA));
	if (rest.length !== polygons.length - 1)
		throw new Error(`Crimea should be one polygon of Russia's, found ${polygons.length - rest.length}.`);
	return { type: 'MultiPolygon', coordinates: rest };
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

function withoutSpecks(geometry) {
	const kept = geometry
		? polygonsOf(geometry)
				.filter(([ring]) => area(ring) > SPECK)
				.map(([ring, ...holes]) => [ring, ...holes.filter((hole) => area(hole) > SPECK)])
		: [];
	return kept.length > 0 ? { type: 'MultiPolygon', coordinates: kept } : undefined;
}
