/** The still and the live map frame the same thing: camera, plane and d3's own Mercator agree to a fraction of a pixel. */
import { readFileSync } from 'node:fs';
import { geoMercator } from 'd3';
import { describe, expect, it } from 'vitest';
import { CAMERAS, middleOf, scaleOf, toMapLibre, zoomOf, type Box } from '../../../src/lib/map/camera.ts';
import { toDegrees, toPlane, type Degrees } from '../../../src/lib/map/plane.ts';
import { sceneOf } from '../../../src/lib/map/scene.ts';
import { MAP_STATES } from '../../../src/lib/map/states.ts';
import { real } from '../charts/stories.ts';

const BOXES: Box[] = [
	{ width: 280, height: 300 },
	{ width: 360, height: 420 },
	{ width: 354, height: 640 },
	{ width: 760, height: 560 },
	{ width: 1400, height: 900 }
];
const POINTS: Record<string, Degrees> = {
	sudzha: [35.271, 51.191],
	kursk: [36.18457, 51.72689],
	kyiv: [30.52, 50.45]
};

/** Where MapLibre shows a point, by d3's projection at MapLibre's scale. */
function live(state: (typeof MAP_STATES)[number], box: Box, point: Degrees) {
	const { center, zoom } = toMapLibre(CAMERAS[state], box);
	const project = geoMercator()
		.scale(scaleOf(zoom))
		.center(center)
		.translate([box.width / 2, box.height / 2]);
	return project([point[0], point[1]]) ?? [NaN, NaN];
}

/** Where the still map shows it, by the custom properties that its style sheet multiplies out. */
function still(state: (typeof MAP_STATES)[number], box: Box, point: Degrees): [number, number] {
	const rules = sceneOf(real).rules[state] ?? {};
	const value = (name: string) => Number(rules[name]);
	const size = Math.min(box.width, box.height);
	const [x, y] = toPlane(point);
	const scale = value('--map-zoom') / 1e5;
	return [
		box.width * 0.5 + (value('--map-x') + x * scale) * size,
		box.height * 0.2 + (value('--map-y') + 0.3 + y * scale) * size
	];
}

describe('zoom and scale', () => {
	it('are the inverse of each other', () => {
		for (const zoom of [0, 3.5, 8.25, 12]) expect(zoomOf(scaleOf(zoom))).toBeCloseTo(zoom, 10);
	});

	it('put the world on 512 px at zoom 0', () => {
		expect(scaleOf(0) * 2 * Math.PI).toBeCloseTo(512, 10);
	});
});

it('the plane and the globe are the inverse of each other', () => {
	for (const point of Object.values(POINTS)) {
		const [longitude, latitude] = toDegrees(toPlane(point));
		expect(longitude).toBeCloseTo(point[0], 9);
		expect(latitude).toBeCloseTo(point[1], 9);
	}
});

it('a tall box shows the square rather high, since text comes from below', () => {
	expect(middleOf({ width: 300, height: 300 })).toEqual([150, 150]);
	expect(middleOf({ width: 300, height: 500 })).toEqual([150, 190]);
	expect(middleOf({ width: 500, height: 300 })).toEqual([250, 150]);
});

it('the drawing and its style sheet put the middle of the square where the camera has it', () => {
	const down =
		Number(/<svg x="50%" y="(\d+)%"/.exec(readFileSync('src/lib/map/Drawing.svelte', 'utf8'))?.[1]) / 100;
	const more = Number(/var\(--map-y\) \+ ([\d.]+)/.exec(readFileSync('src/lib/map/map.css', 'utf8'))?.[1]);
	for (const box of BOXES) {
		const [, y] = middleOf(box);
		expect(down * box.height + more * Math.min(box.width, box.height)).toBeCloseTo(y, 6);
	}
});

describe.each(MAP_STATES)('in the state %s', (state) => {
	it.each(BOXES)('still and live agree within half a pixel in $width x $height', (box) => {
		for (const [name, point] of Object.entries(POINTS)) {
			const [lx, ly] = live(state, box, point);
			const [sx, sy] = still(state, box, point);
			// far outside the box, where nobody looks, the six digits of a custom property add up to more
			const far = Math.hypot(lx - box.width / 2, ly - box.height / 2) / box.width;
			expect(Math.hypot(lx - sx, ly - sy), name).toBeLessThan(0.5 * Math.max(1, far));
		}
	});

	it('shows the same square in every box', () => {
		const { across, center } = CAMERAS[state];
		for (const box of BOXES) {
			const east: Degrees = [
				center[0] + across / 2 / (111.195 * Math.cos((center[1] * Math.PI) / 180)),
				center[1]
			];
			const [x] = live(state, box, east);
			expect(x - box.width / 2).toBeCloseTo(Math.min(box.width, box.height) / 2, 0);
			const [, middle] = live(state, box, center);
			const half = Math.min(box.width, box.height) / 2;
			expect(middle - half).toBeGreaterThanOrEqual(-0.01);
			expect(middle + half).toBeLessThanOrEqual(box.height + 0.01);
		}
	});
});

it('the greatest extent, January and later share a camera, so that only the marks change', () => {
	expect(CAMERAS.january).toEqual(CAMERAS.extent);
	expect(CAMERAS.later).toEqual(CAMERAS.extent);
});
