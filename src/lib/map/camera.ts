/**
 * Where each state looks. A camera shows a square of so many kilometres; the square fits into the box of the
 * drawing, whatever its shape, and what lies beside it fills the rest. (In a tall box it stands rather high.) So a phone and a wide screen show the
 * same thing, and the still and the live map agree at every size.
 */
import { kilometresPerUnit, toDegrees, toPlane, UNITS_PER_RADIAN, type Degrees, type Spot } from './plane.ts';
import type { MapState } from './states.ts';

export interface Camera {
	center: Degrees;
	/** Side of the square that always shows, in kilometres on the ground at its centre. */
	across: number;
}

export interface Box {
	width: number;
	height: number;
}

const EXTENT: Camera = { center: [35.14, 51.235], across: 64 };

export const CAMERAS: Readonly<Record<MapState, Camera>> = {
	extent: EXTENT,
	locator: { center: [33.2, 50.1], across: 1500 },
	oblast: { center: [36.1, 51.45], across: 320 },
	sudzha: { center: [35.271, 51.17], across: 36 },
	january: EXTENT,
	later: EXTENT
};

/** The longest the scale bar may be, as a share of the square. */
export const LONGEST_BAR = 0.3;

/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD = 512;

/** Zoom at which MapLibre draws `scale` px to a radian of longitude; d3's `geoMercator().scale()`. */
export function zoomOf(scale: number): number {
	return Math.log2((scale * 2 * Math.PI) / WORLD);
}

/** Pixels to a radian of longitude at a MapLibre zoom. */
export function scaleOf(zoom: number): number {
	return (WORLD * 2 ** zoom) / (2 * Math.PI);
}

/** How much of the height that a tall box has over lies above the square: less, since text comes from below. */
const ABOVE = 0.2;

/** Where the middle of the square lies in a box, in px from its upper left corner. The same rule as in map.css. */
export function middleOf({ width, height }: Box): [number, number] {
	const size = Math.min(width, height);
	return [width / 2, ABOVE * height + (0.5 - ABOVE) * size];
}

/** What MapLibre needs to frame a box of that many px as the still map does. */
export function toMapLibre(camera: Camera, box: Box): { center: [number, number]; zoom: number } {
	const [x, y] = toPlane(camera.center);
	const scale = pixelsPerUnit(camera, Math.min(box.width, box.height));
	// MapLibre counts from the middle of the box
	const lower = box.height / 2 - middleOf(box)[1];
	const [longitude, latitude] = toDegrees([x, y + lower / scale]);
	return { center: [longitude, latitude], zoom: zoomOf(scale * UNITS_PER_RADIAN) };
}

/** Pixels to a unit of the plane, where the square is `size` px wide. */
export function pixelsPerUnit(camera: Camera, size: number): number {
	return (size / camera.across) * kilometresPerUnit(camera.center[1]);
}

/** Where a point shows, in shares of the square's side from its centre: 0.5 is its right or lower edge. */
export function inSquare(camera: Camera, point: Degrees): Spot {
	const [x, y] = toPlane(point);
	const [cx, cy] = toPlane(camera.center);
	const scale = pixelsPerUnit(camera, 1);
	return [(x - cx) * scale, (y - cy) * scale];
}
