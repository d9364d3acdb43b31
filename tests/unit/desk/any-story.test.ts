/** Whatever a valid file says can be drawn: no number that is none, no word without a value, no text beyond the edge. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charts } from '../../../src/lib/charts/index.ts';
import { SIZES } from '../../../src/lib/drawing/artboard.ts';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import { svgOf } from '../../../src/lib/drawing/svg.ts';
import { anyStory } from './any-story.ts';

const NO_NUMBER = /NaN|Infinity|undefined|\[object/;
const SLOW = 120_000;

describe('a valid file', () => {
	it.each(Object.entries(charts))(
		'is drawn by %s with numbers alone, on the sheet, in every state and size',
		(id, module) => {
			fc.assert(
				fc.property(anyStory, (story) => {
					expect(JSON.stringify(module.table(story))).not.toMatch(/NaN|Infinity|undefined/);
					if (module.empty(story) !== undefined) return;
					for (const state of Object.keys(story.charts[id]?.states ?? {}))
						for (const size of SIZES) {
							const drawing = module.place(story, state, size);
							expect(svgOf(drawing, { id })).not.toMatch(NO_NUMBER);
							expect(illegible(drawing).filter((fault) => fault.includes('cut off'))).toEqual([]);
						}
				}),
				{ numRuns: 25, seed: 20_241_014 }
			);
		},
		SLOW
	);
});
