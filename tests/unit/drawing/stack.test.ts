/** Blocks below each other: in order, apart, inside, and only what is not essential goes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stacked, run } from '../../../src/lib/drawing/type.ts';

const block = [[run('words', 20)]];
/** What sums of fractions may be out by, in px. */
const ROUNDING = 1e-9;

test('leaves blocks where they ask to be, if they can', () => {
	expect(
		stacked(
			[
				{ block, top: 10 },
				{ block, top: 100 }
			],
			300
		).map(({ top }) => top)
	).toEqual([10, 100]);
});

test('pushes blocks apart and keeps them inside', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -100, max: 500 }), { maxLength: 8 }), (tops) => {
			const placed = stacked(
				tops.map((top) => ({ block, top })),
				300,
				8
			);
			for (const [i, { top, height }] of placed.entries()) {
				expect(top).toBeGreaterThanOrEqual(-ROUNDING);
				expect(top + height).toBeLessThanOrEqual(300 + ROUNDING);
				const next = placed[i + 1];
				if (next) expect(next.top - top - height).toBeGreaterThanOrEqual(8 - ROUNDING);
			}
		})
	);
});

test('leaves out the last that is not essential', () => {
	const items = [
		{ block, top: 0, essential: true },
		{ block, top: 0 },
		{ block, top: 0 },
		{ block, top: 0, essential: true }
	];
	const placed = stacked(items, 80, 8);
	expect(placed).toHaveLength(3);
	expect(placed.filter(({ essential }) => essential)).toHaveLength(2);
});
