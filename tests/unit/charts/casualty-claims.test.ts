/** Claims of losses by date: what is drawn, where, and how it is said; on today's data and at the edges. */
import { describe, expect, it } from 'vitest';
import { factorInWords } from '../../../src/lib/charts/casualty-claims/factor.ts';
import { widestGap } from '../../../src/lib/charts/casualty-claims/gap.ts';
import { casualtyClaims } from '../../../src/lib/charts/casualty-claims/index.ts';
import { place } from '../../../src/lib/charts/casualty-claims/place.ts';
import { series } from '../../../src/lib/charts/casualty-claims/series.ts';
import { markOpacity, STATES } from '../../../src/lib/charts/casualty-claims/states.ts';
import { markBoxes } from '../../../src/lib/charts/frame/mark-boxes.ts';
import { BOXES, isShown, labelRect, outside, overlaps, rectOf, viewOf } from './boxes.ts';
import { casualtyStory, CASUALTY_EDGES } from './claim-stories.ts';
import { real } from './stories.ts';

const CASES = Object.entries({ real, ...CASUALTY_EDGES });

describe.each(CASES)('casualty-claims: %s', (_name, story) => {
	const placed = place(story);
	const data = series(story);

	it('places everything on finite points inside the drawing', () => {
		const numbers = [
			...placed.marks.flatMap(({ x, y, top, from, to, dodge }) => [x, y, top, from, to, dodge]),
			...placed.panels.flatMap(({ heading, base, ticks }) => [heading, base, ...ticks.map(({ y }) => y)]),
			placed.asOf.x
		];
		expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
		for (const { x, y, top } of placed.marks) {
			expect(x).toBeGreaterThan(5);
			expect(x).toBeLessThan(100);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(placed.axis + 0.01);
			expect(top).toBeLessThanOrEqual(y);
		}
	});

	it.each(STATES)('keeps labels apart, off the marks and inside the drawing: %s', (state) => {
		const view = viewOf(placed.rules, state, placed.view.origin);
		const marks = placed.marks.filter(({ mark, x }) => markOpacity(data, mark, state) > 0 && view(x) < 100);
		for (const size of BOXES) {
			const labels = placed.labels.filter((label) => isShown(label, state, size));
			const rects = labels.map((label) => labelRect(label, view, size));
			const boxes = marks.flatMap((one) => markBoxes({ ...one, x: view(one.x), open: one.mark.open }));
			expect(overlaps(rects), size.join(' by ')).toEqual([]);
			expect(outside(rects, size), size.join(' by ')).toEqual([]);
			expect(
				overlaps(
					rects,
					boxes.map((box) => rectOf('mark', box, size))
				),
				size.join(' by ')
			).toEqual([]);
		}
	});

	it('has a row for every mark and every claim kept apart', () => {
		const drawn = [
			...placed.marks.map(({ mark }) => mark.claim.id),
			...data.asides.map(({ claim }) => claim.id)
		];
		expect(
			casualtyClaims
				.table(story)
				.rows.map(({ claims }) => claims[0])
				.sort()
		).toEqual(drawn.sort());
	});

	it('sets the same properties in every state', () => {
		const names = STATES.map((state) => Object.keys(placed.rules[state] ?? {}).sort());
		for (const list of names) expect(list).toEqual(names[0]);
	});
});

describe('casualty-claims', () => {
	it('draws both panels on one scale', () => {
		const { panels, marks } = place(real);
		const percentPerPerson = marks
			.filter(({ mark }) => mark.low > 0)
			.map(({ mark, y }) => {
				const base = panels.find(({ panel }) => panel === mark.panel)?.base ?? NaN;
				return (base - y) / mark.low;
			});
		expect(Math.max(...percentPerPerson) - Math.min(...percentPerPerson)).toBeLessThan(1e-9);
	});

	it('never draws a flow among the totals, whatever the file asks for', () => {
		const story = casualtyStory([
			{ value: 1000 },
			{ value: 500, kind: 'flow', period: 'one week', chart: 'main' },
			{ value: 9, chart: 'no' }
		]);
		const { marks, asides } = series(story);
		expect(marks.map(({ claim }) => claim.value)).toEqual([1000]);
		expect(asides.map(({ claim }) => claim.value)).toEqual([500]);
	});

	it('hides in january what was not public when the story is told', () => {
		const story = casualtyStory([
			{ value: 1000, published: '2025-01-22' },
			{ value: 1100, asOf: '2025-01-20', published: '2025-02-01' },
			{ value: 1200, asOf: '2025-01-21', published: '2025-01' }
		]);
		const data = series(story);
		expect(data.marks.map((mark) => markOpacity(data, mark, 'january'))).toEqual([1, 0, 1]);
	});

	it('finds the widest contradiction about the same days', () => {
		const pairOf = (claims: Parameters<typeof casualtyStory>[0]) => {
			const gap = widestGap(series(casualtyStory(claims)).marks);
			return gap && [gap.low.claim.claimant, gap.high.claim.claimant, gap.factor];
		};
		const a = { claimant: 'a', asOf: '2025-01-10' };
		expect(
			pairOf([
				{ ...a, value: 300 },
				{ claimant: 'b', value: 900, asOf: '2025-01-17' }
			])
		).toEqual(['a', 'b', 3]);
		expect(
			pairOf([
				{ ...a, value: 300 },
				{ claimant: 'b', value: 900, asOf: '2025-01-18' }
			])
		).toBeUndefined();
		expect(
			pairOf([
				{ ...a, value: 300 },
				{ ...a, value: 900 }
			])
		).toBeUndefined();
		expect(
			pairOf([
				{ ...a, value: 300 },
				{ ...a, claimant: 'b', value: 900, measure: 'killed-or-wounded' }
			])
		).toBeUndefined();
		expect(
			pairOf([
				{ ...a, low: 300, high: 500 },
				{ ...a, claimant: 'b', low: 400, high: 900 }
			])
		).toBeUndefined();
		expect(
			pairOf([
				{ ...a, value: 0 },
				{ ...a, claimant: 'b', value: 900 }
			])
		).toBeUndefined();
		expect(
			pairOf([
				{ ...a, value: 300 },
				{ ...a, claimant: 'b', value: 600 },
				{ ...a, claimant: 'c', value: 3000, basis: 'derived' }
			])
		).toEqual(['a', 'b', 2]);
	});

	it('says the factor as exactly as it is', () => {
		expect(factorInWords(1000 / 300, 'en')).toBe('more than three times as many');
		expect(factorInWords(3, 'en')).toBe('three times as many');
		expect(factorInWords(2.97, 'en')).toBe('about three times as many');
		expect(factorInWords(2.05, 'en')).toBe('about twice as many');
		expect(factorInWords(2.5, 'en')).toBe('more than twice as many');
		expect(factorInWords(1.36, 'en')).toBe('1.4 times as many');
		expect(factorInWords(1000, 'en')).toBe('1,000 times as many');
	});

	it('labels both sides of the gap and the factor at every size', () => {
		const { labels } = place(real);
		for (const size of BOXES) {
			const shown = labels.filter((label) => isShown(label, 'gap', size)).map(({ id }) => id);
			expect(shown, size.join(' by ')).toContain('gap');
			expect(shown.length, size.join(' by ')).toBeGreaterThanOrEqual(3);
		}
	});

	it('says a sentence where there is nothing to draw', () => {
		const nothing = casualtyStory([]);
		expect(casualtyClaims.empty(nothing)).toMatch(/^No one .*\.$/);
		expect(casualtyClaims.empty(real)).toBeUndefined();
	});
});
