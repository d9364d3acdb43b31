/** Leaves out the points of a line that nobody would miss (Douglas-Peucker), more of them far from the subject. */
import { kilometres } from './measure.mjs';

/**
 * The line without the points that lie within the tolerance of what is drawn instead.
 * @param {number[][]} line [longitude, latitude][]
 * @param {(point: number[]) => number} tolerance in kilometres, for the neighbourhood of a point
 */
export function simplify(line, tolerance) {
	if (line.length < 3) return line;
	const closed = String(line[0]) === String(line.at(-1));
	const flat = line.map((point) => kilometres(point, line[0][1]));
	const keep = new Set([0, line.length - 1]);
	// a ring has no chord to measure from: split it at its far side first
	const spans = closed ? halves(flat, keep) : [[0, line.length - 1]];
	while (spans.length > 0) {
		const [from, to] = spans.pop();
		let farthest = -1;
		let worst = 1;
		for (let index = from + 1; index < to; index += 1) {
			const off = offset(flat[index], flat[from], flat[to]) / tolerance(line[index]);
			if (off > worst) [worst, farthest] = [off, index];
		}
		if (farthest < 0) continue;
		keep.add(farthest);
		spans.push([from, farthest], [farthest, to]);
	}
	return line.filter((_, index) => keep.has(index));
}

function halves(flat, keep) {
	const from = flat.map((point) => Math.hypot(point[0] - flat[0][0], point[1] - flat[0][1]));
	const middle = from.indexOf(Math.max(...from));
	keep.add(middle);
	return [
		[0, middle],
		[middle, flat.length - 1]
	];
}

/** Distance of a point from the segment ab. */
function offset(point, a, b) {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length;
	const t = Math.max(0, Math.min(1, along));
	return Math.hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy);
}

/** Every arc of a topology simplified; arcs keep their ends, so neighbours still fit. */
export function simplifyArcs(topology, tolerance) {
	return { ...topology, arcs: topology.arcs.map((arc) => simplify(arc, tolerance)) };
}
