/** The committed geometry is what the build made, and says what it must about borders. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { countries, east, oblasts, outline, rivers, settlements } from '../../../src/lib/map/geodata.ts';
import { EARTH_RADIUS } from '../../../src/lib/map/camera.ts';

const FOLDER = 'data/geo/';
const sums = JSON.parse(readFileSync(`${FOLDER}checksums.json`, 'utf8')) as Record<string, string>;

describe('checksums', () => {
	it('name every file of data/geo', () => {
		const files = readdirSync(FOLDER).filter((name) => name !== 'checksums.json');
		expect(Object.keys(sums).sort()).toEqual(files.sort());
	});

	it.each(Object.entries(sums))('%s is as it was built', (name, sum) => {
		const hash = createHash('sha256')
			.update(readFileSync(FOLDER + name))
			.digest('base64');
		expect(`sha256-${hash}`).toBe(sum);
	});
});

const oblast = (topology: typeof oblasts, id: string) => {
	const found = feature(topology, topology.objects.oblasts).features.find((one) => one.id === id);
	if (!found) throw new Error(`no ${id}`);
	return found;
};
/** d3 wants rings the other way round than GeoJSON has them. */
const size = (shape: ReturnType<typeof oblast>) =>
	Math.min(geoArea(shape), 4 * Math.PI - geoArea(shape)) * EARTH_RADIUS ** 2;

describe('Kursk oblast', () => {
	it('is as large as it is within two percent', () => {
		const official = 29_997;
		expect(Math.abs(size(oblast(oblasts, 'ru-krs')) - official) / official).toBeLessThan(0.02);
	});

	it('shares its border with Sumy oblast point by point, without gaps or slivers', () => {
		const arcs = (id: string) => {
			const found = oblasts.objects.oblasts.geometries.find((one) => one.id === id);
			return new Set(
				(JSON.stringify(found).match(/-?\d+(?=[,\]])/g) ?? [])
					.map(Number)
					.map((arc) => (arc < 0 ? ~arc : arc))
			);
		};
		const shared = [...arcs('ru-krs')].filter((arc) => arcs('ua-59').has(arc));
		const points = shared.reduce((sum, arc) => sum + (oblasts.arcs[arc]?.length ?? 0), 0);
		expect(points).toBeGreaterThan(200);
	});

	it.each(['sudzha', 'kursk', 'lgov', 'korenevo', 'tyotkino', 'borki', 'plyokhovo'])('holds %s', (id) => {
		expect(holds('ru-krs', id)).toBe(true);
	});

	it.each(['sumy', 'yunakivka', 'myropillia', 'bilopillia'])(
		'does not hold %s, which is in Ukraine',
		(id) => {
			expect(holds('ru-krs', id)).toBe(false);
			expect(holds('ua-59', id)).toBe(true);
		}
	);
});

function holds(oblastId: string, placeId: string): boolean {
	const [x = 0, y = 0] = settlements[placeId]?.point ?? [];
	const { geometry } = oblast(oblasts, oblastId);
	return geometry.type === 'Polygon' && isInside(geometry.coordinates[0] ?? [], x, y);
}

function isInside(ring: readonly number[][], x: number, y: number): boolean {
	let inside = false;
	ring.forEach(([ax = 0, ay = 0], index) => {
		const [bx = 0, by = 0] = ring.at(index - 1) ?? [];
		if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
	});
	return inside;
}

describe('the outline of the greatest extent', () => {
	const ring = outline('extent-2024-08').geometry.coordinates[0] ?? [];
	const isIn = (id: string) => {
		const [x = 0, y = 0] = settlements[id]?.point ?? [];
		return isInside(ring, x, y);
	};

	it.each(['sudzha', 'malaya-loknya', 'martynovka', 'snagost', 'plyokhovo', 'borki'])('holds %s', (id) => {
		expect(isIn(id)).toBe(true);
	});

	it.each(['korenevo', 'glushkovo', 'bolshoye-soldatskoye', 'belaya'])('does not hold %s', (id) => {
		expect(isIn(id)).toBe(false);
	});

	it('holds no stretch of the border: it is ours alone', () => {
		const border = new Set(
			feature(oblasts, oblasts.objects.oblasts)
				.features.flatMap(({ geometry }) => (geometry.type === 'Polygon' ? geometry.coordinates.flat() : []))
				.map(([x = 0, y = 0]) => `${x.toFixed(3)} ${y.toFixed(3)}`)
		);
		const shared = ring.filter(([x = 0, y = 0]) => border.has(`${x.toFixed(3)} ${y.toFixed(3)}`));
		expect(shared.length).toBeLessThan(2);
	});

	it('stops the build with the ids there are when the story asks for another', () => {
		expect(() => outline('front-2025-01')).toThrow('extent-2024-08');
	});
});

describe('the wider map', () => {
	const land = feature(countries, countries.objects.countries).features;
	const country = (name: string, [x, y]: [number, number]) =>
		land.some(
			({ properties, geometry }) =>
				properties.country === name &&
				geometry.type === 'MultiPolygon' &&
				geometry.coordinates.some(([ring = []]) => isInside(ring, x, y))
		);

	it.each([
		['Simferopol', 34.1, 44.95],
		['Donetsk', 37.8, 48.0],
		['Luhansk', 39.3, 48.57],
		['Melitopol', 35.37, 46.85]
	])('draws %s in Ukraine, as the recognised border does', (_, x, y) => {
		expect(country('ukraine', [x, y])).toBe(true);
		expect(country('russia', [x, y])).toBe(false);
	});

	it('draws Kursk and Krasnodar in Russia', () => {
		expect(country('russia', [36.19, 51.73])).toBe(true);
		expect(country('russia', [38.98, 45.04])).toBe(true);
	});
});

it('keeps nothing of the oblasts outside the box around Kursk', () => {
	const sides = (oblasts.bbox ?? []).map((side) => Number(side.toFixed(2)));
	expect(sides).toEqual([32.8, 49.2, 40.2, 54]);
});

describe('the east', () => {
	const regions = feature(east, east.objects.regions).features;

	it.each([
		['ru-krs', 29_997],
		['ua-14', 26_517]
	])('holds the region %s whole, as large as it is within three percent', (id, official) => {
		const found = regions.find((one) => one.id === id);
		if (!found) throw new Error(`no ${id}`);
		expect(Math.abs(size(found) / official - 1)).toBeLessThan(0.03);
	});

	it('keeps nothing south of 46.3° N, where its source draws Crimea in Russia', () => {
		const { features } = feature(east, east.objects.countries);
		const latitudes = features
			.flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : []))
			.map(([, y = 0]) => y);
		expect(latitudes.length).toBeGreaterThan(1000);
		expect(Math.min(...latitudes)).toBeGreaterThan(46.299);
	});
});

it('names the three rivers', () => {
	expect(rivers.features.map(({ id }) => id)).toEqual(['seym', 'psel', 'sudzha']);
});
