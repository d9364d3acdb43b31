/**
 * Geometry in px of the artboard: projected, without the points that nobody would see, cut to what shows, and
 * written as short as SVG allows.
 */
import { geoIdentity, geoPath, type GeoContext } from 'd3';
import type { Geometry } from 'geojson';
import { transform } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Box, Point } from '../drawing/shapes.ts';
import type { Degrees } from './camera.ts';
import type { View } from './view.ts';

/** GeoJSON coordinates of one line or ring. */
export type Line = readonly (readonly number[])[];

/**
 * A topology whose points are px of the view; neighbours still share every point.
 * @param tolerance px that a line may be off
 */
export function drawn<T extends Topology>(topology: T, view: View, tolerance: number): T {
	const decode = topology.transform ? transform(topology.transform) : undefined;
	const arcs = topology.arcs.map((arc) => {
		const points = arc.map((point, i) => {
			const [longitude = 0, latitude = 0] = decode ? decode([...point], i > 0) : point;
			return pixels(view, [longitude, latitude]);
		});
		return simplify(points, tolerance) as [number, number][];
	});
	const { transform: _, ...rest } = topology;
	return { ...rest, arcs } as unknown as T;
}

const pixels = (view: View, point: Degrees): [number, number] => {
	const { x, y } = view.at(point);
	return [x, y];
};

/** A line on the ground in px of the view. */
export const drawnLine = (line: Line, view: View, tolerance: number): Line =>
	simplify(
		line.map(([longitude = 0, latitude = 0]) => pixels(view, [longitude, latitude])),
		tolerance
	);

/** Leaves out what lies within the tolerance of the line that is drawn instead (Douglas and Peucker). */
function simplify(line: Line, tolerance: number): Line {
	if (line.length < 3) return line;
	const keep = new Set([0, line.length - 1]);
	const spans: [number, number][] = [[0, line.length - 1]];
	const [first, last] = [line[0], line.at(-1)];
	if (first && last && first[0] === last[0] && first[1] === last[1]) {
		// A ring has no chord to measure from: its far side splits it.
		const away = line.map((point) => gap(point, first, first));
		const far = away.indexOf(Math.max(...away));
		keep.add(far);
		spans.splice(0, 1, [0, far], [far, line.length - 1]);
	}
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		let [worst, at] = [tolerance, -1];
		for (let i = from + 1; i < to; i++) {
			const off = gap(line[i] ?? [], line[from] ?? [], line[to] ?? []);
			if (off > worst) [worst, at] = [off, i];
		}
		if (at < 0) continue;
		keep.add(at);
		spans.push([from, at], [at, to]);
	}
	return line.filter((_, i) => keep.has(i));
}

/** px from a point to the stretch ab. */
function gap([x = 0, y = 0]: readonly number[], [ax = 0, ay = 0]: readonly number[], b: readonly number[]) {
	const [dx, dy] = [(b[0] ?? 0) - ax, (b[1] ?? 0) - ay];
	const length = dx * dx + dy * dy;
	const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
	return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** What of a shape lies in the box, as rings or lines. */
export function cut(shape: Geometry | null, box: Box): Point[][] {
	const parts: Point[][] = [];
	const { x, y, width, height } = box;
	const edge: [[number, number], [number, number]] = [
		[x, y],
		[x + width, y + height]
	];
	const context: GeoContext = {
		beginPath: () => undefined,
		moveTo: (px, py) => void parts.push([{ x: px, y: py }]),
		lineTo: (px, py) => void parts.at(-1)?.push({ x: px, y: py }),
		closePath: () => undefined,
		arc: () => undefined
	};
	if (shape) geoPath(geoIdentity().clipExtent(edge), context)(shape);
	return parts.filter((part) => part.length > 1);
}

/** Lines, or rings where they are closed, as path data: steps from point to point, to half a px. */
export function pathOf(parts: readonly (readonly Point[])[], closed = false): string {
	return parts.map((part) => onePath(part) + (closed ? 'z' : '')).join('');
}

function onePath(points: readonly Point[]): string {
	let last: [number, number] | undefined;
	let path = '';
	for (const point of points) {
		const [x, y] = [Math.round(point.x * 2), Math.round(point.y * 2)];
		if (!last) path += `M${pair(x, y)}l`;
		else if (x === last[0] && y === last[1]) continue;
		else path += (path.endsWith('l') ? '' : ' ') + pair(x - last[0], y - last[1]);
		last = [x, y];
	}
	return (path.endsWith('l') ? path.slice(0, -1) : path).replaceAll(' -', '-');
}

const pair = (x: number, y: number) => `${half(x)} ${half(y)}`;
const half = (halves: number) => String(halves / 2).replace(/^(-?)0\./, '$1.');

/** Does a point lie in rings, by the even-odd rule? */
export function isInside({ x, y }: Point, rings: readonly (readonly Point[])[]): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [a, b] = [ring[i], ring[j]];
			if (a && b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
				inside = !inside;
		}
	}
	return inside;
}

/** Where the stretches ab and cd cross, with how far along each, from 0 to 1. */
function crossing(a: Point, b: Point, c: Point, d: Point) {
	const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
	const turn = rx * sy - ry * sx;
	if (turn === 0) return undefined;
	const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / turn;
	const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / turn;
	return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { x: a.x + t * rx, y: a.y + t * ry, t, u } : undefined;
}

export interface Held {
	/** The ground, closed along the border. */
	rings: readonly (readonly Point[])[];
	/** The edge inside the country, without the stretch along the border. */
	edge: readonly (readonly Point[])[];
}

interface Meeting extends Point {
	/** Along the outline: the index of the point before, and how far on. */
	at: number;
	/** Which line of the border, and how far along. */
	line: readonly Point[];
	along: number;
}

/**
 * The ground inside an outline. The outline runs on across the border; what lies beyond it is cut off here, so that
 * the file of the outline holds no border of anybody's. All in px.
 * @param outline a closed ring
 * @param borders lines of the border
 * @param land rings of the country whose part of the outline counts
 */
export function heldGround(
	outline: readonly Point[],
	borders: readonly (readonly Point[])[],
	land: readonly (readonly Point[])[],
	box: Box
): Held {
	const meetings = borders.flatMap((line) => meetingsWith(outline, line)).sort((a, b) => a.at - b.at);
	const stretches = meetings.map((from, i) =>
		stretch(outline, from, meetings[(i + 1) % meetings.length] ?? from)
	);
	const longest = stretches
		.filter(({ from, to, points }) => from.line === to.line && isIn(land, points))
		.sort((a, b) => b.points.length - a.points.length)[0];
	if (!longest) return { rings: [outline], edge: [outline] };
	const { from, to, points } = longest;
	const edge = cut({ type: 'LineString', coordinates: points.map(({ x, y }) => [x, y]) }, box);
	const ring = [...points, ...along(to, from), ...points.slice(0, 1)];
	return { rings: cut({ type: 'Polygon', coordinates: [ring.map(({ x, y }) => [x, y])] }, box), edge };
}

function meetingsWith(outline: readonly Point[], line: readonly Point[]): Meeting[] {
	return outline.slice(0, -1).flatMap((a, i) => {
		const b = outline[i + 1] ?? a;
		return line.slice(0, -1).flatMap((c, j) => {
			const found = crossing(a, b, c, line[j + 1] ?? c);
			return found ? [{ x: found.x, y: found.y, at: i + found.t, line, along: j + found.u }] : [];
		});
	});
}

/** The points of the outline from one meeting with the border to the next. */
function stretch(outline: readonly Point[], from: Meeting, to: Meeting) {
	const ring = outline.slice(0, -1);
	const end = to.at > from.at ? to.at : to.at + ring.length;
	const between: Point[] = [];
	for (let i = Math.floor(from.at) + 1; i <= Math.floor(end); i++) {
		const point = ring[i % ring.length];
		if (point) between.push(point);
	}
	return { from, to, points: [from, ...between, to].map(({ x, y }) => ({ x, y })) };
}

function isIn(land: readonly (readonly Point[])[], points: readonly Point[]): boolean {
	const middle = points[Math.floor(points.length / 2)];
	return middle !== undefined && isInside(middle, land);
}

/** The border from one meeting to another. */
function along(from: Meeting, to: Meeting): Point[] {
	const { line } = from;
	if (from.along < to.along) return line.slice(Math.ceil(from.along), Math.floor(to.along) + 1);
	return line.slice(Math.ceil(to.along), Math.floor(from.along) + 1).toReversed();
}
