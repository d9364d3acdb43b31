/** Rivers, roads and the outline, all drawn by hand: corners rounded, coordinates kept to about a hundred metres. */
import { curve } from './curve.mjs';
import { simplify } from './simplify.mjs';

/** Kilometres that a rounded corner may lose again. */
const SLACK = 0.12;

const round = (points) => points.map((point) => point.map((degrees) => Number(degrees.toFixed(4))));

/** Lines of a river or road file as a FeatureCollection. */
export function lines(drawn) {
	const features = drawn.lines.map(({ id, points }) => ({
		type: 'Feature',
		id,
		properties: {},
		geometry: { type: 'LineString', coordinates: round(simplify(curve(points, { rounds: 3 }), () => SLACK)) }
	}));
	return { type: 'FeatureCollection', features };
}

/** A hand-drawn ring as a Polygon feature. */
export function outline(drawn) {
	const ring = round(curve(drawn.points, { rounds: 3, closed: true }));
	return {
		type: 'Feature',
		id: drawn.id,
		properties: {},
		geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] }
	};
}
