/** Lines and rings as SVG path data: whole units of the plane, each point relative to the one before. */
import { toPlane, type Degrees } from './plane.ts';

/** GeoJSON coordinates of one line or ring. */
export type Points = readonly (readonly number[])[];

/**
 * Path data of several lines.
 * @param grain units of the plane in one step of the path: 20 for what is only seen from afar
 */
export function pathOf(lines: readonly Points[], { grain = 1, closed = false } = {}): string {
	return lines.map((points) => onePath(points, grain) + (closed ? 'z' : '')).join('');
}

function onePath(points: Points, grain: number): string {
	let last: [number, number] | undefined;
	let path = '';
	for (const [longitude = 0, latitude = 0] of points) {
		const spot = toPlane([longitude, latitude] as Degrees);
		const [x, y] = [Math.round(spot[0] / grain), Math.round(spot[1] / grain)];
		if (!last) path += `M${pair(x, y)}l`;
		else if (x === last[0] && y === last[1]) continue;
		else path += pair(x - last[0], y - last[1], !path.endsWith('l'));
		last = [x, y];
	}
	return path.endsWith('l') ? path.slice(0, -1) : path;
}

/** Two numbers with no more between them than they need. */
function pair(x: number, y: number, after = false): string {
	return `${after && x >= 0 ? ' ' : ''}${x}${y >= 0 ? ' ' : ''}${y}`;
}
