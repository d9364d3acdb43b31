/** The size of an outline on the ground, against ways of measuring that share no code with it. */
import { describe, expect, it } from 'vitest';
import { feature } from 'topojson-client';
import { oblasts, outline } from '../../../src/lib/map/geodata.ts';
import { computedArea, roundedArea, sharedArea } from '../../../src/lib/map/areas.ts';

const box = (west: number, south: number, east: number, north: number) => [
	[
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	]
];

/** Square kilometres between two parallels and meridians of WGS84, by the closed formula. */
function zone(west: number, south: number, east: number, north: number): number {
	const b = 6356.752314245;
	const e = 0.0818191908426;
	const radian = Math.PI / 180;
	const q = (latitude: number) => {
		const s = Math.sin(latitude * radian);
		return s / (1 - (e * s) ** 2) + Math.atanh(e * s) / e;
	};
	return ((b * b) / 2) * (east - west) * radian * (q(north) - q(south));
}

describe('sharedArea', () => {
	it('is the area of a square degree on the ellipsoid', () => {
		const area = sharedArea(box(35, 51, 36, 52), box(30, 45, 40, 55));
		expect(area / zone(35, 51, 36, 52)).toBeCloseTo(1, 5);
	});

	it('counts only what both have', () => {
		const area = sharedArea(box(35, 51, 36, 52), box(35.5, 51.5, 37, 53));
		expect(area / zone(35.5, 51.5, 36, 52)).toBeCloseTo(1, 2);
		expect(sharedArea(box(35, 51, 36, 52), box(37, 51, 38, 52))).toBe(0);
	});

	it('leaves out holes', () => {
		const holed = [...box(35, 51, 36, 52), ...box(35.25, 51.25, 35.75, 51.75)];
		const expected = zone(35, 51, 36, 52) - zone(35.25, 51.25, 35.75, 51.75);
		expect(sharedArea(holed, box(30, 45, 40, 55)) / expected).toBeCloseTo(1, 3);
	});
});

describe('the greatest extent', () => {
	it('is what counting small cells inside it gives, within one percent', () => {
		const rings = outline('extent-2024-08').geometry.coordinates;
		const kursk = feature(oblasts, oblasts.objects.oblasts).features.find(
			({ id }) => id === 'ru-krs'
		)?.geometry;
		const oblast = kursk?.type === 'Polygon' ? kursk.coordinates : [];
		const cell = 0.005;
		let sum = 0;
		for (let x = 34.7; x < 35.6; x += cell) {
			for (let y = 50.9; y < 51.5; y += cell) {
				if (isInside(rings, x, y) && isInside(oblast, x, y)) sum += zone(x, y, x + cell, y + cell);
			}
		}
		expect(computedArea('extent-2024-08') / sum).toBeGreaterThan(0.99);
		expect(computedArea('extent-2024-08') / sum).toBeLessThan(1.01);
	});

	it('is printed in steps of 50 square kilometres', () => {
		expect(roundedArea('extent-2024-08') % 50).toBe(0);
		expect(Math.abs(roundedArea('extent-2024-08') - computedArea('extent-2024-08'))).toBeLessThanOrEqual(25);
	});
});

function isInside(rings: readonly (readonly number[][])[], x: number, y: number): boolean {
	let inside = false;
	for (const ring of rings) {
		ring.forEach(([ax = 0, ay = 0], index) => {
			const [bx = 0, by = 0] = ring.at(index - 1) ?? [];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		});
	}
	return inside;
}
