import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourcesDrawn, sourcesOf } from '../../../src/lib/charts/frame/view.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { graphics } from '../../../src/lib/page/graphics.ts';
import type { Story } from '../../../src/lib/story/schema.ts';

const story = JSON.parse(readFileSync('data/story.json', 'utf8')) as Story;
const drawn = (chart: string, state: string) => {
	const module = graphics[chart];
	if (!module) throw new Error(`There is no chart "${chart}".`);
	const drawings = SIZES.map((size) => module.place(story, state, size));
	return sourcesDrawn(story, chart, module.table(story), drawings).map(({ id }) => id);
};
const views = Object.entries(story.charts).flatMap(([id, { states }]) =>
	Object.keys(states).map((state) => [id, state] as const)
);

describe('the sources below a drawing', () => {
	it.each(views)('are some of the sources of its chart: %s, %s', (id, state) => {
		const module = graphics[id];
		const all = module ? sourcesOf(story, id, module.table(story)).map((one) => one.id) : [];
		expect(all).toEqual(expect.arrayContaining(drawn(id, state)));
	});

	it('are those of the claims that it shows, and of no other', () => {
		const { claims = [] } = story.figures.killed ?? {};
		const shown = drawn('killed-ratio', 'killed');
		const headline = claims.find(({ id }) => id === story.figures.killed?.headline);
		const later = claims.find(({ id }) => id === 'killed-south-korea-nis-2025-09-02');
		expect([headline, later]).not.toContain(undefined);
		expect(shown).toContain(headline?.source);
		expect(shown).not.toContain(later?.source);
	});

	it('are those of the chart where no claim is drawn', () => {
		const module = graphics.map;
		const all = module ? sourcesOf(story, 'map', module.table(story)).map(({ id }) => id) : [];
		expect(all.length).toBeGreaterThan(drawn('map', 'extent').length);
		expect(drawn('map', 'oblast')).toEqual(all);
	});
});
