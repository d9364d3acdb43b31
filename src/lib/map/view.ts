/** A camera on a piece of the artboard: puts places on the ground into px. */
import { geoMercator } from 'd3';
import { ARTBOARDS, type Size } from '../drawing/artboard.ts';
import type { Box, Point } from '../drawing/shapes.ts';
import { EARTH_RADIUS, writeCamera, zoomOf, type Degrees } from './camera.ts';

export interface View {
	/** The ground that shows, in px of the artboard. */
	box: Box;
	/** px to a kilometre in the middle of the box. */
	perKm: number;
	/** px to a radian of longitude. */
	scale: number;
	at: (point: Degrees) => Point;
	degrees: (point: Point) => Degrees;
	/** For the live map: `data-camera` and `data-ground`. */
	data: Readonly<Record<`data-${string}`, string>>;
}

const RADIAN = Math.PI / 180;

/** @param perKm px to a kilometre in the middle of the box */
export function viewOf(center: Degrees, perKm: number, box: Box): View {
	const scale = perKm * EARTH_RADIUS * Math.cos(center[1] * RADIAN);
	const project = geoMercator()
		.scale(scale)
		.center([center[0], center[1]])
		.translate([box.x + box.width / 2, box.y + box.height / 2]);
	return {
		box,
		perKm,
		scale,
		at([longitude, latitude]) {
			const [x, y] = project([longitude, latitude]) ?? [NaN, NaN];
			return { x, y };
		},
		degrees({ x, y }) {
			const [longitude, latitude] = project.invert?.([x, y]) ?? [NaN, NaN];
			return [longitude, latitude];
		},
		data: {
			'data-camera': writeCamera({ center, zoom: zoomOf(scale) }),
			'data-ground': [box.x, box.y, box.width, box.height].join(' ')
		}
	};
}

/** So that the box is as many kilometres wide. */
export const wideView = (center: Degrees, kilometres: number, box: Box): View =>
	viewOf(center, box.width / kilometres, box);

/** What a map shows on each artboard: the middle of it, and how many kilometres wide it is. */
export type Looks = Readonly<Record<Size, { center: Degrees; kilometres: number }>>;

/** So that it fills the artboard. */
export function boardView(looks: Looks, size: Size): View {
	const { width, height } = ARTBOARDS[size];
	const { center, kilometres } = looks[size];
	return wideView(center, kilometres, { x: 0, y: 0, width, height });
}
