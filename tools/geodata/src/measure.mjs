/** Distances on the small piece of Earth that the maps show: flat within a few metres per kilometre. */

const KM_PER_DEGREE = 111.2;

/** A point [longitude, latitude] as kilometres east and north, true around the given latitude. */
export function kilometres([longitude, latitude], around) {
	return [longitude * KM_PER_DEGREE * Math.cos((around * Math.PI) / 180), latitude * KM_PER_DEGREE];
}

/** Distance of two points [longitude, latitude] in kilometres. */
export function distance(a, b) {
	const around = (a[1] + b[1]) / 2;
	const [ax, ay] = kilometres(a, around);
	const [bx, by] = kilometres(b, around);
	return Math.hypot(ax - bx, ay - by);
}

/** Square kilometres of a ring, roughly. */
export function area(ring) {
	const flat = ring.map((point) => kilometres(point, ring[0][1]));
	const twice = flat.reduce((sum, [x, y], index) => {
		const [px, py] = flat.at(index - 1);
		return sum + px * y - x * py;
	}, 0);
	return Math.abs(twice) / 2;
}

/** Does a ring hold a point? */
export function holds(ring, [x, y]) {
	let inside = false;
	ring.forEach(([ax, ay], index) => {
		const [bx, by] = ring.at(index - 1);
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	});
	return inside;
}

/** Index of the point of a line that lies nearest to a point. */
export function nearest(line, point) {
	let best = 0;
	let least = Infinity;
	line.forEach((candidate, index) => {
		const far = distance(candidate, point);
		if (far < least) [least, best] = [far, index];
	});
	return best;
}

/** Where the segments ab and cd cross, or undefined. */
export function crossing(a, b, c, d) {
	const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
	const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
	const turn = rx * sy - ry * sx;
	if (turn === 0) return undefined;
	const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
	const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
	return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [a[0] + t * rx, a[1] + t * ry] : undefined;
}
