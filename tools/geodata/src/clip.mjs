/** Cuts polygons at the edges of a box [west, south, east, north], one edge after the other. */

const EDGES = [
	{ axis: 0, side: 0, sign: 1 },
	{ axis: 1, side: 1, sign: 1 },
	{ axis: 0, side: 2, sign: -1 },
	{ axis: 1, side: 3, sign: -1 }
];

/** The part of a Polygon or MultiPolygon inside the box, or undefined where nothing is. */
export function clip(geometry, box) {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	const inside = polygons
		.map((rings) => rings.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 3))
		.filter((rings) => rings.length > 0);
	if (inside.length === 0) return undefined;
	return inside.length === 1
		? { type: 'Polygon', coordinates: inside[0] }
		: { type: 'MultiPolygon', coordinates: inside };
}

function clipRing(ring, box) {
	let points = ring.slice(0, -1);
	for (const { axis, side, sign } of EDGES) {
		const depth = (point) => sign * (point[axis] - box[side]);
		points = points.flatMap((point, index) => {
			const before = points.at(index - 1);
			const [was, is] = [depth(before), depth(point)];
			const kept = is >= 0 ? [point] : [];
			return was * is < 0 ? [cut(before, point, was / (was - is), axis, box[side]), ...kept] : kept;
		});
	}
	return points.length > 2 ? [...points, points[0]] : [];
}

function cut(a, b, share, axis, edge) {
	const point = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
	point[axis] = edge;
	return point;
}
