/** The map with today's data, with the edition of January, and with data that nobody has seen yet. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import type { Drawing, RectShape, Shape, TextShape } from '../../../src/lib/drawing/shapes.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { mapModule } from '../../../src/lib/map/index.ts';
import { remnantIn } from '../../../src/lib/map/areas.ts';
import { readCamera } from '../../../src/lib/map/camera.ts';
import { point } from '../../../src/lib/story/claims.ts';
import { edition } from '../../../src/lib/story/editions.ts';
import type { Claim, Story } from '../../../src/lib/story/schema.ts';

const today = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const states = Object.keys(today.charts.map?.states ?? {});
const views = states.flatMap((state) => SIZES.map((size) => [state, size] as const));

const flat = (shapes: readonly Shape[]): Shape[] =>
	shapes.flatMap((shape) => (shape.kind === 'group' ? [shape, ...flat(shape.children)] : [shape]));
const textsOf = (drawing: Drawing) =>
	flat(drawing.shapes).filter((shape): shape is TextShape => shape.kind === 'text');
const wordsOf = (drawing: Drawing) =>
	textsOf(drawing)
		.map(({ text }) => text)
		.join(' ');

/** The story of today with every claim about ground changed. */
function changed(change: (claim: Claim) => Partial<Claim>): Story {
	const story = structuredClone(today);
	for (const figure of Object.values(story.figures)) {
		if (figure.unit === 'km2') figure.claims = figure.claims.map((claim) => ({ ...claim, ...change(claim) }));
	}
	return story;
}

const times = (factor: number) =>
	changed(({ value, low, high }) => ({
		...(value !== undefined && { value: value * factor }),
		...(low !== undefined && { low: low * factor }),
		...(high !== undefined && { high: high * factor })
	}));

function renamed(story: Story, name: (id: string) => string): Story {
	const claimants = Object.entries(story.claimants).map(([id, claimant]) => [
		id,
		{ ...claimant, name: name(id), label: name(id), brief: name(id) }
	]);
	return { ...story, claimants: Object.fromEntries(claimants) as Story['claimants'] };
}

const stress: Record<string, Story> = {
	'sixty times as much': times(60),
	'a fiftieth': times(1 / 50),
	'one claimant': changed(() => ({ claimant: 'syrskyi' })),
	'long names': renamed(today, (id) => `The general staff of ${id} in the field`.slice(0, 24)),
	'equal values': changed(() => ({ value: 500 })),
	'equal dates': changed(() => ({ asOf: '2024-08-27' })),
	ranges: changed(({ value = 100 }) => ({ value: undefined, low: value * 0.8, high: value * 1.2 })),
	'open ends': changed(({ value = 100 }) => ({ qualifier: value > 500 ? 'at least' : 'at most' })),
	'no areas': { ...today, areas: {} },
	'no places': { ...today, places: {} }
};

describe.each(views)('%s on %s', (state, size) => {
	it('can be read, today and as it was known in January', () => {
		for (const story of [today, edition(today, '2025-01-31')]) {
			const drawing = mapModule.place(story, state, size);
			expect(illegible(drawing)).toEqual([]);
			expect(svgOf(drawing, { id: 'map' })).not.toMatch(/NaN|Infinity|undefined/);
		}
	});

	it.each(Object.entries(stress))('is drawn with %s', (_, story) => {
		const drawing = mapModule.place(story, state, size);
		expect(illegible(drawing).filter((fault) => /lies on "|cut off/.test(fault))).toEqual([]);
		expect(svgOf(drawing, { id: 'map' })).not.toMatch(/NaN|Infinity|undefined/);
	});

	it('says where it looks, for the live map', () => {
		const { data = {}, width, height, shapes } = mapModule.place(today, state, size);
		expect(readCamera(data['data-camera'] ?? '').zoom).toBeGreaterThan(3);
		const [x = 0, y = 0, wide = 0, high = 0] = (data['data-ground'] ?? '').split(' ').map(Number);
		expect(x + wide).toBeLessThanOrEqual(width);
		expect(y + high).toBe(height);
		expect(shapes.filter(({ key }) => key === 'ground')).toHaveLength(1);
	});
});

describe.each(states)('%s', (state) => {
	it('weighs little in all three sizes together', () => {
		const all = SIZES.map((size) => svgOf(mapModule.place(today, state, size), { id: `map-${size}` })).join(
			''
		);
		expect(brotliCompressSync(all).length).toBeLessThan(state === 'east' ? 8200 : 6500);
	});

	it('names what the text speaks of on every size', () => {
		for (const size of SIZES) {
			const words = wordsOf(mapModule.place(today, state, size));
			for (const id of today.charts.map?.states[state]?.spoken ?? []) {
				const place = today.places[id];
				if (place) expect(words, `${id} on ${size}`).toContain(place.name);
			}
		}
	});
});

describe('the squares', () => {
	const both = (story: Story, state: string) => {
		const remnant = remnantIn(story, state);
		if (!remnant) throw new Error('A quantity is spoken of.');
		const { shapes, data = {} } = mapModule.place(story, state, 'L');
		const side = (id: string) =>
			flat(shapes).find((one): one is RectShape => one.kind === 'rect' && one.key === id)?.width ?? 0;
		return { ...remnant, data, a: side(remnant.whole.id), b: side(remnant.rest.id) };
	};

	it.each(['back', 'later'])('are as large as the claims say, to the scale of the map (%s)', (state) => {
		const { whole, rest, a, b, data } = both(today, state);
		expect((b / a) ** 2).toBeCloseTo(point(rest) / point(whole), 5);
		const { center, zoom } = readCamera(data['data-camera'] ?? '');
		const perKm = (512 * 2 ** zoom) / (2 * Math.PI * 6371.0088 * Math.cos((center[1] * Math.PI) / 180));
		expect(a / perKm).toBeCloseTo(Math.sqrt(point(whole)), 1);
	});

	it('set a claim against its own claimant’s whole, where it was worked out from it', () => {
		const { whole, rest } = both(today, 'back');
		expect(whole.claimant).toBe(rest.claimant);
		expect(wordsOf(mapModule.place(today, 'later', 'L'))).toContain('our comparison');
	});

	it('say so where they are not to scale', () => {
		const drawing = mapModule.place(times(60), 'back', 'L');
		expect(wordsOf(drawing)).toMatch(/not to the map’s scale/);
	});
});

describe('what it names', () => {
	it('puts notes at the regions where there is room', () => {
		for (const size of ['M', 'L'] as const) {
			const words = wordsOf(mapModule.place(today, 'east', size));
			expect(words).toContain('Here Ukraine attacked on 6 August 2024');
			expect(words).toContain('kept advancing, slowly');
		}
	});

	it.each(SIZES)('draws no dot without its name on %s', (size) => {
		for (const state of states) {
			const { shapes } = mapModule.place(today, state, size);
			const words = wordsOf(mapModule.place(today, state, size));
			const dots = flat(shapes).filter(({ kind }) => kind === 'circle');
			for (const { says } of dots) expect(words, state).toContain(says);
		}
	});

	it.each(['S', 'L'] as const)(
		'keeps the small map off the ground held, and names both countries, on %s',
		(size) => {
			const { shapes } = mapModule.place(today, 'extent', size);
			const words = wordsOf(mapModule.place(today, 'extent', size));
			expect(words).toContain('UKRAINE');
			expect(words).toContain('RUSSIA');
			const frame = flat(shapes).findLast(
				(shape): shape is RectShape => shape.kind === 'rect' && shape.stroke === 'quiet'
			);
			// On a phone the outline reaches into the lower right corner.
			expect((frame?.x ?? NaN) < 2).toBe(size === 'S');
		}
	);
});

it('gives a share only of the whole that the same claimant gave', () => {
	const { rows } = mapModule.table(today);
	const share = (id: string) => rows.find(({ claims }) => claims[0] === id)?.cells['share']?.text;
	expect(share('area-held-russia-mod-2025-01-17')).toBe('37%');
	expect(share('area-held-deepstate-2025-04-26')).toBe('');
});

it('knows no other state, and says which there are', () => {
	expect(() => mapModule.place(today, 'front', 'S')).toThrow('extent');
});
