/**
 * Puts a finer border into a topology of regions. Natural Earth draws the oblasts well enough, but its
 * border is up to 4 km off, in country where villages lie 3 km from it. The arcs between two countries are
 * replaced by stretches of the fine line, and the inner boundaries that end on it are cut or lengthened to
 * meet it, so that neither gaps nor slivers appear.
 */
import { crossing, nearest } from './measure.mjs';

/** How many segments from its end an inner boundary may be cut back. */
const REACH = 80;

/**
 * The topology with the border between the countries a and b replaced.
 * @param {{ arcs: number[][][], objects: Record<string, object> }} topology not quantised
 * @param {string} object name of the object whose geometries carry `properties.country`
 * @param {[string, string]} countries
 * @param {number[][]} line the fine border, its ends where the border ends
 */
export function transplant(topology, object, countries, line) {
	const shared = sharing(topology, topology.objects[object].geometries);
	const isBorder = topology.arcs.map((_, index) => countries.every((country) => shared[index].has(country)));
	const ends = new Set();
	topology.arcs.forEach((arc, index) => {
		if (isBorder[index]) for (const point of [arc[0], arc.at(-1)]) ends.add(String(point));
	});

	/** Old end of the border -> index on the fine line. */
	const moved = new Map();
	const inner = topology.arcs.map((arc, index) => (isBorder[index] ? arc : meet(arc, ends, moved, line)));
	const placeOf = (point) => moved.get(String(point)) ?? nearest(line, point);
	const arcs = inner.map((arc, index) => {
		if (!isBorder[index]) return arc;
		const [from, to] = [placeOf(arc[0]), placeOf(arc.at(-1))];
		return from <= to ? line.slice(from, to + 1) : line.slice(to, from + 1).reverse();
	});
	return { ...topology, arcs };
}

/** An inner boundary whose ends lie on the border, cut or lengthened to the fine line. */
function meet(arc, ends, moved, line) {
	let points = arc;
	for (let turn = 0; turn < 2; turn += 1) {
		const key = String(points[0]);
		if (ends.has(key) && points.length > 1) {
			const cut = lastCrossing(points, line);
			const index = nearest(line, cut?.point ?? points[0]);
			moved.set(key, index);
			points = [line[index], ...points.slice(cut ? cut.segment + 1 : 0)];
		}
		points = [...points].reverse();
	}
	return points;
}

function lastCrossing(points, line) {
	for (let segment = Math.min(points.length - 1, REACH) - 1; segment >= 0; segment -= 1) {
		for (let index = 0; index < line.length - 1; index += 1) {
			const point = crossing(points[segment], points[segment + 1], line[index], line[index + 1]);
			if (point) return { segment, point };
		}
	}
	return undefined;
}

/** The countries on either side of each arc. */
function sharing(topology, geometries) {
	const sides = topology.arcs.map(() => new Set());
	const walk = (arcs, country) => {
		if (Array.isArray(arcs)) arcs.forEach((arc) => walk(arc, country));
		else sides[arcs < 0 ? ~arcs : arcs].add(country);
	};
	geometries.forEach((geometry) => walk(geometry.arcs, geometry.properties.country));
	return sides;
}
