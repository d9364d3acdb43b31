/** Whatever a valid file says can be drawn: no number that is none, no word without a value, no text beyond the edge. */
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { place as placeArea } from '../../../src/lib/charts/area-held/place.ts';
import { place as placeCasualties } from '../../../src/lib/charts/casualty-claims/place.ts';
import { charts } from '../../../src/lib/charts/index.ts';
import { mapChart } from '../../../src/lib/map/index.ts';
import type { Story } from '../../../src/lib/story/read.ts';
import { BOXES, isShown, labelRect, outside, overlaps, viewOf } from '../charts/boxes.ts';
import { anyStory } from './any-story.ts';

const MODULES = Object.entries({ ...charts, map: mapChart });
const NO_NUMBER = /NaN|Infinity|undefined|\[object/;
const PERCENT = /\s(?:x|y|cx|cy|x1|x2|y1|y2|width|height)="(-?[\d.]+)%"/g;
const SLOW = 120_000;

describe('a valid file', () => {
	it.each(MODULES)(
		'is drawn by %s with numbers alone, on the sheet',
		(_, module) => {
			fc.assert(
				fc.property(anyStory, (story) => {
					expect(JSON.stringify(module.table(story))).not.toMatch(/NaN|Infinity|undefined/);
					expect(JSON.stringify(module.rules(story))).not.toMatch(NO_NUMBER);
					if (module.empty(story) !== undefined) return;
					const { body } = render(module.Drawing, { props: { story } });
					expect(body).not.toMatch(NO_NUMBER);
					for (const [attribute, percent] of body.matchAll(PERCENT)) {
						expect(Math.abs(Number(percent)), attribute).toBeLessThanOrEqual(200);
					}
				}),
				{ numRuns: 25 }
			);
		},
		SLOW
	);

	it(
		'leaves no label of casualty-claims over another or beyond the edge, at any size, in any state',
		() => {
			fc.assert(
				fc.property(anyStory, (story) => {
					if (charts['casualty-claims']?.empty(story) !== undefined) return;
					const { rules, view, labels } = placeCasualties(story);
					expectApart(charts['casualty-claims']?.states ?? [], labels, (state) =>
						viewOf(rules, state, view.origin)
					);
				}),
				{ numRuns: 25 }
			);
		},
		SLOW
	);

	it(
		'leaves no label of area-held over another or beyond the edge, at any size, in any state',
		() => {
			fc.assert(
				fc.property(anyStory, (story: Story) => {
					if (charts['area-held']?.empty(story) !== undefined) return;
					const { rules, axes, labels } = placeArea(story);
					expectApart(charts['area-held']?.states ?? [], labels, (state) =>
						viewOf(rules, state, axes.origin)
					);
				}),
				{ numRuns: 25 }
			);
		},
		SLOW
	);
});

type Label = Parameters<typeof labelRect>[0];

function expectApart(
	states: readonly string[],
	labels: readonly Label[],
	viewIn: (state: string) => (x: number) => number
): void {
	for (const state of states) {
		for (const size of BOXES) {
			const rects = labels
				.filter((label) => isShown(label, state, size))
				.map((label) => labelRect(label, viewIn(state), size));
			expect(overlaps(rects), `${state} at ${size.join(' by ')}`).toEqual([]);
			expect(outside(rects, size), `${state} at ${size.join(' by ')}`).toEqual([]);
		}
	}
}
