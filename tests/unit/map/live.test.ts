/** The live map before it runs: a style that the library accepts, letters that its fonts have, the library itself. */
import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import * as maplibre from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { liveData } from '../../../src/lib/map/live-data.ts';
import { COLOURS, type Palette } from '../../../src/lib/map/palette.ts';
import { mapStyle, type Look } from '../../../src/lib/map/style.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { charactersOf } from './woff2.ts';

const data = liveData(JSON.parse(readFileSync('data/story.json', 'utf8')) as Story);
const palette = Object.fromEntries(COLOURS.map((token) => [token, 'rgb(10, 20, 30)'])) as Palette;
const widths = { border: 2, band: 9, edge: 2.6, thin: 1.7 };
const style = (over: Partial<Look> = {}) =>
	mapStyle(
		data,
		{ palette, held: 'hatched', widths, named: false, ...over },
		'http://localhost/base/data/geo/map.json'
	);

describe('the style', () => {
	it.each(['hatched', 'outlined', 'hidden'] as const)('is valid where the held ground is %s', (held) => {
		for (const named of [true, false]) {
			expect(validateStyleMin(style({ held, named })).map(({ message }) => message)).toEqual([]);
		}
	});

	it('asks for nothing but the two fonts, from the site itself', () => {
		const addresses = JSON.stringify({ ...style(), sources: {} }).match(/https?:[^"]+/g);
		expect(addresses).toEqual([
			'http://localhost/base/map/fonts/story-sans-400.woff2',
			'http://localhost/base/map/fonts/story-sans-600.woff2'
		]);
		for (const source of Object.values(style().sources)) expect(source.type).toBe('geojson');
	});

	it('paints Ukraine over the outline, which runs on beneath it', () => {
		const ids = style().layers.map(({ id }) => id);
		for (const id of ['held', 'held-hatch', 'held-edge'])
			expect(ids.indexOf('ukraine')).toBeGreaterThan(ids.indexOf(id));
	});

	it('draws names only where the drawing’s own are hidden', () => {
		const shown = (named: boolean) =>
			style({ named }).layers.find(({ id }) => id === 'names')?.layout?.visibility;
		expect([shown(true), shown(false)]).toEqual(['visible', 'none']);
	});
});

it.each(['story-sans-400.woff2', 'story-sans-600.woff2'])('%s has every letter of the names', (file) => {
	const known = charactersOf(readFileSync(`static/map/fonts/${file}`));
	const used = new Set(data.labels.flatMap(({ text }) => Array.from(text)));
	expect(used.size).toBeGreaterThan(20);
	expect([...used].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
	expect(known.has(0xd55c), 'a letter that a Latin font lacks').toBe(false);
});

it('the library still has what the live map calls', () => {
	const { Map, NavigationControl, ScaleControl, setWorkerUrl, setWorkerCount } = maplibre;
	for (const called of [NavigationControl, ScaleControl, setWorkerUrl, setWorkerCount])
		expect(called).toBeTypeOf('function');
	for (const name of [
		'jumpTo',
		'resize',
		'setPaintProperty',
		'setLayoutProperty',
		'addImage',
		'updateImage',
		'hasImage',
		'remove'
	])
		expect(Map.prototype, name).toHaveProperty(name);
});

it('the data is one file of moderate size', () => {
	expect(JSON.stringify(data).length).toBeLessThan(150_000);
	expect(data.licence).toContain('ODbL');
});
