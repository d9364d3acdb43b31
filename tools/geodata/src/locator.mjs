/**
 * The wider map: countries from Natural Earth, in their internationally recognised borders.
 * Natural Earth's default file draws who holds Crimea in fact; here Crimea is drawn as part of Ukraine.
 */
import { feature, merge } from 'topojson-client';
import { clip } from './clip.mjs';
import { area, holds } from './measure.mjs';

const UKRAINE = '804';
const RUSSIA = '643';
/** Simferopol: the part of Russia's geometry that holds it is Crimea. */
const IN_CRIMEA = [34.1, 44.95];
/** Islands smaller than this, in km2, would be specks. */
const SPECK = 3000;

/** Countries inside the box as a FeatureCollection with `properties.country`: ukraine, russia or other. */
export function locator(world, box) {
	const countries = world.objects.countries.geometries;
	const [ukraine, russia] = [UKRAINE, RUSSIA].map((id) => countries.find((country) => country.id === id));
	const crimea = russia.arcs.filter((rings) => holds(outer(world, rings), IN_CRIMEA));
	if (crimea.length !== 1)
		throw new Error(`Crimea should be one polygon of Russia's, found ${crimea.length}.`);
	const drawn = countries
		.filter((country) => country !== ukraine && country !== russia)
		.map((country) => ({ id: country.id, country: 'other', geometry: feature(world, country).geometry }));
	drawn.push(
		{
			id: RUSSIA,
			country: 'russia',
			geometry: feature(world, { ...russia, arcs: russia.arcs.filter((rings) => !crimea.includes(rings)) })
				.geometry
		},
		{
			id: UKRAINE,
			country: 'ukraine',
			geometry: merge(world, [ukraine, { type: 'MultiPolygon', arcs: crimea }])
		}
	);
	const features = drawn.flatMap(({ id, country, geometry }) => {
		const inside = geometry && withoutSpecks(clip(geometry, box));
		return inside ? [{ type: 'Feature', id, properties: { country }, geometry: inside }] : [];
	});
	return { type: 'FeatureCollection', features: features.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** The outer ring of a polygon. */
const outer = (world, rings) => feature(world, { type: 'Polygon', arcs: rings }).geometry.coordinates[0];

/** The largest part always stays, the others if they can be seen; lakes too small to see are filled. */
function withoutSpecks(geometry) {
	if (!geometry) return undefined;
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const sizes = polygons.map(([ring]) => area(ring));
	const kept = polygons
		.filter((_, index) => sizes[index] > SPECK || sizes[index] === Math.max(...sizes))
		.map(([ring, ...holes]) => [ring, ...holes.filter((hole) => area(hole) > SPECK)]);
	return { type: 'MultiPolygon', coordinates: kept };
}
