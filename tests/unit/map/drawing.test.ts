/** The still map as it stands in the page: whole, light, and free of what the page's policy forbids. */
import { brotliCompressSync } from 'node:zlib';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { ruleText } from '../../../src/lib/charts/frame/rules.ts';
import { mapChart } from '../../../src/lib/map/index.ts';
import { MAP_STATES } from '../../../src/lib/map/states.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import { real } from '../charts/stories.ts';
import { tinyStory } from '../story/fixture.ts';

const draw = (story: Story) => render(mapChart.Drawing, { props: { story } }).body.replace(/<!--.*?-->/g, '');
const svg = draw(real);

describe('the drawing', () => {
	it('and what its states set weigh at most 8 kB compressed', () => {
		const text = svg + ruleText('map', mapChart.rules(real));
		expect(brotliCompressSync(text).length).toBeLessThanOrEqual(8 * 1024);
	});

	it('holds only finite numbers', () => {
		expect(svg).not.toMatch(/NaN|Infinity|undefined|null/);
	});

	it('carries no style attribute, no script and no address of another host', () => {
		expect(svg).not.toMatch(/\sstyle=|<script|https?:/);
	});

	it('has ids that start with map', () => {
		for (const [, id] of svg.matchAll(/\sid="([^"]+)"/g)) expect(id).toMatch(/^map-/);
	});

	it('draws each long line once: no two paths hold the same border but the land that it bounds', () => {
		const paths = [...svg.matchAll(/\sd="([^"]{400,})"/g)].map(([, d = '']) => d);
		expect(paths.length).toBeGreaterThan(8);
		expect(paths.every((d) => /^M[-\d ]+l[-\d ]+/.test(d))).toBe(true);
	});
});

describe('the states', () => {
	const rules = mapChart.rules(real);

	it('are those of the contract, all with the same properties', () => {
		expect(Object.keys(rules)).toEqual([...MAP_STATES]);
		const names = MAP_STATES.map((state) => Object.keys(rules[state] ?? {}).sort());
		for (const other of names) expect(other).toEqual(names[0]);
	});

	it('set numbers only, so that every change can be moved through', () => {
		for (const values of Object.values(rules)) {
			for (const [name, value] of Object.entries(values)) expect(Number.isFinite(value), name).toBe(true);
		}
	});

	it('hatch the held area on its own date only, and never draw a line for a later one', () => {
		expect(MAP_STATES.filter((state) => rules[state]?.['--map-held'] === 1)).toEqual(['extent']);
		expect(svg.match(/class="map-outline"/g)).toHaveLength(1);
	});

	it('every one draws something of its own: no two look alike', () => {
		const looks = MAP_STATES.map((state) => JSON.stringify(rules[state]));
		expect(new Set(looks).size).toBe(MAP_STATES.length);
	});
});

describe('the quantity in the corner', () => {
	it('stands there for January and for later, with its claimant', () => {
		expect(svg.match(/class="map-panel"/g)).toHaveLength(2);
	});

	it('follows the claims', () => {
		const changed = structuredClone(real) as { -readonly [K in keyof Story]: Story[K] };
		const area = Object.values(changed.areas).find(({ geometry }) => !geometry);
		const claim = changed.figures['area-held']?.claims.find(({ id }) => id === area?.figure);
		if (!claim) throw new Error('The story has an area without an outline.');
		claim.value = 10;
		expect(draw(changed)).toContain('10 km²');
	});
});

describe('a story that claims nothing about the ground', () => {
	const silent: Story = { ...tinyStory(), places: {}, areas: {} };

	it('still has its map, without outline and quantity', () => {
		const drawn = draw(silent);
		expect(mapChart.empty(silent)).toBeUndefined();
		expect(drawn).toContain('map-border');
		expect(drawn).not.toMatch(/map-outline|map-panel-ground/);
	});
});
