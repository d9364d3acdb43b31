/**
 * The ground inside an outline. The outline runs on across the border; what lies beyond it is cut off here, so that
 * the file of the outline holds no border of anybody's.
 */
import type { Box, Point } from '../drawing/shapes.ts';
import { crossing, cut, isInside } from './lines.ts';

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
 * All in px.
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
