/** The border of Ukraine and Russia as OpenStreetMap draws it: one line, from Belarus to the Sea of Azov. */
import { nearest } from './measure.mjs';

/** Where Belarus, Russia and Ukraine meet, and where the border reaches the Sea of Azov. */
const ENDS = [
	[31.78, 52.1],
	[38.22, 47.1]
];

/**
 * The border as [longitude, latitude][]. Both countries' rings differ by slivers in a few places, so
 * Ukraine's ring is the one that counts.
 * @param {{ features: { properties: { A3: string }, geometry: object }[] }} countries
 */
export function borderLine(countries) {
	const ukraine = countries.features.find((feature) => feature.properties.A3 === 'UKR').geometry;
	const rings = ukraine.type === 'Polygon' ? ukraine.coordinates : ukraine.coordinates.flat();
	const ring = rings.reduce((longest, next) => (next.length > longest.length ? next : longest)).slice(0, -1);
	const [from, to] = ENDS.map((end) => nearest(ring, end));
	const forward = stretch(ring, from, to);
	const backward = stretch([...ring].reverse(), ring.length - 1 - from, ring.length - 1 - to);
	const lowest = (line) => Math.min(...line.map((point) => point[1]));
	// the other way round Ukraine passes Odesa and the Carpathians, far south of the Sea of Azov
	return lowest(forward) > lowest(backward) ? forward : backward;
}

function stretch(ring, from, to) {
	return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}
