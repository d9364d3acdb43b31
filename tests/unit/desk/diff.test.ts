import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, lineDiff } from '../../../src/lib/desk/diff.ts';

describe('difference', () => {
	const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

	it('leads from one list to the other, and back', () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const pieces = difference(before, after);
				const side = (key: 'removed' | 'added') =>
					pieces.flatMap((piece) => ('same' in piece ? piece.same : piece[key]));
				expect(side('removed')).toEqual(before);
				expect(side('added')).toEqual(after);
			})
		);
	});

	it('says where each change stands in both lists', () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				for (const piece of difference(before, after)) {
					if ('same' in piece) continue;
					expect(before.slice(piece.from, piece.from + piece.removed.length)).toEqual(piece.removed);
					expect(after.slice(piece.to, piece.to + piece.added.length)).toEqual(piece.added);
				}
			})
		);
	});

	it('takes away no more than the longest common part asks for', () => {
		fc.assert(
			fc.property(list, list, (before, after) => {
				const kept = difference(before, after).flatMap((piece) => ('same' in piece ? piece.same : []));
				expect(kept.length).toBe(longestCommon(before, after));
			})
		);
	});

	it('finds nothing between equal lists', () => {
		expect(difference(['a', 'b'], ['a', 'b'])).toEqual([{ same: ['a', 'b'] }]);
		expect(difference([], [])).toEqual([]);
	});
});

describe('lineDiff', () => {
	it('shows the changed lines with one around them', () => {
		expect(lineDiff('a\nb\nc\nd', 'a\nb\nx\nd')).toBe('@@ line 3 @@\n  b\n- c\n+ x\n  d');
	});
});

/** By trying everything. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
	const known = new Map<string, number>();
	const from = (i: number, j: number): number => {
		if (i >= a.length || j >= b.length) return 0;
		const key = `${i} ${j}`;
		const best =
			known.get(key) ?? (a[i] === b[j] ? 1 + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1)));
		known.set(key, best);
		return best;
	};
	return from(0, 0);
}
