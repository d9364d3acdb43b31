/** Every chart in every state on every artboard: legible today, and drawn without a fault whatever is claimed. */
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../../src/lib/contract/charts.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import type { Drawing } from '../../../src/lib/drawing/shapes.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { graphic } from '../../../src/lib/page/graphics.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { first, OTHERS, today } from './stories.ts';

function drawingsOf(story: Story, id: string): [name: string, drawing: Drawing][] {
	const module = graphic(id);
	const states = CHARTS[id as keyof typeof CHARTS].states;
	return states.flatMap((state) =>
		SIZES.map((size): [string, Drawing] => [`${id} ${state} ${size}`, module.place(story, state, size)])
	);
}

/** Text on text and text cut off; with other numbers than today's, a label may come near a mark. */
const isGrave = (fault: string) => / lies on "|cut off/.test(fault);

describe.each(Object.keys(CHARTS))('%s', (id) => {
	test.each([
		['today', today],
		['in its first edition', first]
	])('is legible %s', (_when, story) => {
		const faults = drawingsOf(story, id).flatMap(([name, drawing]) =>
			illegible(drawing).map((fault) => `${name}: ${fault}`)
		);
		expect(faults).toEqual([]);
	});

	test.each(Object.entries(OTHERS))('is drawn with %s', (_what, story) => {
		for (const [name, drawing] of drawingsOf(story, id)) {
			const svg = svgOf(drawing, { id: 'test' });
			expect(svg, name).not.toMatch(/NaN|undefined|Infinity|="-/);
			expect(illegible(drawing).filter(isGrave), name).toEqual([]);
		}
	});

	test('keeps the keys of its marks apart', () => {
		for (const [name, drawing] of drawingsOf(today, id)) {
			const keys = [...svgOf(drawing, { id: 'test' }).matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
			expect(keys, name).toEqual([...new Set(keys)]);
		}
	});
});
