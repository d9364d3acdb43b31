/** Ticks that fit: no name runs into the next, whatever the span. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARTBOARDS, SIZES } from '../../../src/lib/drawing/artboard.ts';
import { monthTicks, timeScale, valueScale, valueTicks } from '../../../src/lib/drawing/axes.ts';
import { textWidth } from '../../../src/lib/drawing/text-width.ts';

const DAY = 86_400_000;

test('names of months never run into each other', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 40, max: 1500 }),
			fc.integer({ min: 0, max: 400 }),
			fc.constantFrom(...SIZES),
			(days, start, size) => {
				const from = new Date(Date.UTC(2024, 0, 1) + start * DAY);
				const { width, type } = ARTBOARDS[size];
				const scale = timeScale([from, new Date(+from + days * DAY)], [40, width - 10]);
				const ticks = monthTicks(scale, 'en', size);
				for (const [i, { at, words }] of ticks.entries()) {
					const next = ticks[i + 1]?.at ?? width;
					expect(at + textWidth(words, type.axis, 600)).toBeLessThanOrEqual(next);
				}
			}
		)
	);
});

test('names of months are whole where there is room, else short, else initials', () => {
	const months = (width: number, size: 'S' | 'L') =>
		monthTicks(
			timeScale([new Date('2024-09-01T00:00:00Z'), new Date('2025-02-20T00:00:00Z')], [0, width]),
			'en',
			size
		).map(({ words }) => words);
	expect(months(900, 'L')[1]).toBe('October');
	expect(months(420, 'S')[1]).toBe('Oct');
	expect(months(150, 'S')[1]).toBe('O');
});

test('the year stands with the first month and with each January', () => {
	const scale = timeScale([new Date('2024-11-01T00:00:00Z'), new Date('2025-03-01T00:00:00Z')], [0, 700]);
	const strong = monthTicks(scale, 'en', 'L').filter((tick) => tick.strong);
	expect(strong.map(({ words }) => words.slice(-4))).toEqual(['2024', '2025']);
});

test('values are round, begin at zero and keep their distance', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.01, max: 1e7, noNaN: true }), (greatest) => {
			const ticks = valueTicks(valueScale(greatest, [400, 0]), String, 60);
			expect(ticks[0]).toMatchObject({ at: 400, words: '0' });
			for (const [i, { at }] of ticks.entries()) {
				const before = ticks[i - 1];
				if (before) expect(before.at - at).toBeGreaterThan(25);
			}
		})
	);
});
