/** The live map before it runs: a style that the library accepts, letters that its fonts have, the library itself. */
import { readFileSync } from 'node:fs';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import * as maplibre from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { liveData } from '../../../src/lib/map/live-data.ts';
import { TOKENS, type Palette } from '../../../src/lib/map/palette.ts';
import { sceneOf } from '../../../src/lib/map/scene.ts';
import { MAP_STATES } from '../../../src/lib/map/states.ts';
import { mapStyle, type Look } from '../../../src/lib/map/style.ts';
import { real } from '../charts/stories.ts';
import { charactersOf } from './woff2.ts';

const data = liveData(real);
const palette = Object.fromEntries(Object.keys(TOKENS).map((use) => [use, 'rgba(10,20,30,1)'])) as Palette;
const look = (over: Partial<Look>): Look => ({
	state: 'extent',
	room: 1,
	palette,
	closer: false,
	duration: 450,
	...over
});
const style = (over: Partial<Look>) => mapStyle(data, look(over), 'http://localhost/base/data/geo/map.json');

describe('the style', () => {
	it.each(MAP_STATES)('is valid in the state %s', (state) => {
		for (const closer of [true, false]) {
			const faults = validateStyleMin(style({ state, closer })).map(({ message }) => message);
			expect(faults).toEqual([]);
		}
	});

	it('asks for nothing but the two fonts, from the site itself', () => {
		const addresses = JSON.stringify({ ...style({}), sources: {} }).match(/https?:[^"]+/g);
		expect(addresses).toEqual([
			'http://localhost/base/map/fonts/story-sans-400.woff2',
			'http://localhost/base/map/fonts/story-sans-600.woff2'
		]);
		for (const source of Object.values(style({}).sources)) expect(source.type).toBe('geojson');
	});

	it('does not move for readers who want no motion', () => {
		expect(style({ duration: 0 }).transition).toEqual({ duration: 0, delay: 0 });
	});

	it('paints Ukraine over the outline, which runs on beneath it', () => {
		const ids = style({}).layers.map(({ id }) => id);
		expect(ids.indexOf('ukraine')).toBeGreaterThan(ids.indexOf('held'));
		expect(ids.indexOf('ukraine')).toBeGreaterThan(ids.indexOf('extent-line'));
	});
});

describe('the labels', () => {
	it('are those of the still map, by state and room', () => {
		for (const { item, needs } of sceneOf(real).names) {
			for (const state of MAP_STATES) {
				const same = data.labels.filter(({ point }) => String(point) === String(item.at[state]));
				if (!item.at[state]) continue;
				expect(
					same.map((label) => label.needs[state]),
					`${item.id} in ${state}`
				).toContain(needs[state]);
			}
		}
	});

	it.each([
		['story-sans-400.woff2', false],
		['story-sans-600.woff2', true]
	])('%s has every letter they use', (file, bold) => {
		const known = charactersOf(readFileSync(`static/map/fonts/${file}`));
		const used = data.labels.filter((label) => label.bold === bold).flatMap(({ text }) => Array.from(text));
		expect(used.length).toBeGreaterThan(20);
		const missing = [...new Set(used)].filter(
			(letter) => letter !== '\n' && !known.has(letter.codePointAt(0) ?? 0)
		);
		expect(missing).toEqual([]);
		expect(known.has(0xd55c), 'a letter that a Latin font lacks').toBe(false);
	});
});

it('the library still has what the live map calls', () => {
	const { Map, NavigationControl, ScaleControl, setWorkerUrl, setWorkerCount } = maplibre;
	for (const called of [NavigationControl, ScaleControl, setWorkerUrl, setWorkerCount]) {
		expect(called).toBeTypeOf('function');
	}
	const methods = [
		'easeTo',
		'jumpTo',
		'setPaintProperty',
		'setFilter',
		'addImage',
		'updateImage',
		'hasImage',
		'remove'
	];
	for (const name of methods) expect(Map.prototype, name).toHaveProperty(name);
});

it('the data is one small file', () => {
	expect(JSON.stringify(data).length).toBeLessThan(120_000);
	expect(data.licence).toContain('ODbL');
});
