/** The ground held by date: what is drawn, where, and how it is said; on today's data and at the edges. */
import { describe, expect, it } from 'vitest';
import { hatched } from '../../../src/lib/charts/area-held/ground.ts';
import { areaHeld } from '../../../src/lib/charts/area-held/index.ts';
import { place } from '../../../src/lib/charts/area-held/place.ts';
import { series } from '../../../src/lib/charts/area-held/series.ts';
import { isAbout, STATES } from '../../../src/lib/charts/area-held/states.ts';
import { markBoxes } from '../../../src/lib/charts/frame/mark-boxes.ts';
import { BOXES, isShown, labelRect, outside, overlaps, rectOf, viewOf } from './boxes.ts';
import { areaStory, AREA_EDGES } from './claim-stories.ts';
import { real } from './stories.ts';

const CASES = Object.entries({ real, ...AREA_EDGES });

describe.each(CASES)('area-held: %s', (_name, story) => {
	const placed = place(story);
	const data = series(story);

	it('places everything on finite points inside the drawing', () => {
		for (const { x, y, top, dodge } of [...placed.marks, ...placed.peaks]) {
			for (const value of [x, y, top, dodge]) expect(Number.isFinite(value)).toBe(true);
			expect(x).toBeGreaterThan(5);
			expect(x).toBeLessThan(100);
			expect(top).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(placed.axes.base + 0.01);
		}
	});

	it.each(STATES)('keeps labels apart, off the marks and inside the drawing: %s', (state) => {
		const view = viewOf(placed.rules, state, placed.axes.origin);
		const marks = [
			...placed.marks
				.filter(({ mark }) => isAbout(data, mark, state))
				.map((one) => ({ ...one, x: view(one.x), open: one.mark.open })),
			...placed.peaks.map((one) => ({ ...one, open: one.peak.open }))
		];
		for (const size of BOXES) {
			const rects = placed.labels
				.filter((label) => isShown(label, state, size))
				.map((label) => labelRect(label, view, size));
			const boxes = marks.flatMap(markBoxes).map((box) => rectOf('mark', box, size));
			expect(overlaps(rects), size.join(' by ')).toEqual([]);
			expect(outside(rects, size), size.join(' by ')).toEqual([]);
			expect(overlaps(rects, boxes), size.join(' by ')).toEqual([]);
		}
	});

	it.each(STATES)('shows every mark that a state is about inside the dates: %s', (state) => {
		const view = viewOf(placed.rules, state, placed.axes.origin);
		for (const { mark, x } of placed.marks.filter((one) => isAbout(data, one.mark, state))) {
			expect(view(x), mark.claim.id).toBeGreaterThanOrEqual(placed.axes.origin - 0.1);
			expect(view(x), mark.claim.id).toBeLessThan(100);
		}
	});

	it('has a row for every mark', () => {
		const drawn = [
			...placed.peaks.map(({ peak }) => peak.claim.id),
			...placed.marks.map(({ mark }) => mark.claim.id)
		];
		expect(
			areaHeld
				.table(story)
				.rows.map(({ claims }) => claims[0])
				.sort()
		).toEqual(drawn.sort());
	});
});

describe('area-held', () => {
	it('joins only measured points of one count, in their order', () => {
		const { stretches } = place(real);
		expect(stretches.length).toBeGreaterThan(3);
		for (const { line, from, to } of stretches) {
			expect(from.mark.role).toBe(line);
			expect(to.mark.role).toBe(line);
			expect(from.x).toBeLessThanOrEqual(to.x);
		}
	});

	it('keeps the peak and the later pocket out of the lines', () => {
		const story = areaStory([
			{ value: 500, series: 'afp-isw' },
			{ value: 90, series: 'glushkovo-pocket', chart: 'aside', asOf: '2025-06-22' },
			{ value: 1300, series: 'peak', chart: 'aside' },
			{ value: 110, series: 'deepstate', chart: 'aside' }
		]);
		const { marks, peaks } = series(story);
		expect(marks.map(({ role }) => role).sort()).toEqual(['afp-isw', 'claim', 'pocket']);
		expect(peaks.map(({ high }) => high)).toEqual([1300]);
		expect(place(story).stretches).toEqual([]);
	});

	it('shows nothing of a later day in the state about the day of the story', () => {
		const data = series(real);
		const later = data.marks.filter(({ at }) => at > new Date(real.story.asOf));
		expect(later.length).toBeGreaterThan(0);
		expect(later.filter((mark) => isAbout(data, mark, 'january'))).toEqual([]);
		const stretches = place(real).stretches.filter(({ to }) => later.includes(to.mark));
		const { rules } = place(real);
		for (const { opacity } of stretches) {
			const name = /var\((--\w+)/.exec(opacity)?.[1] ?? '';
			expect(rules.january?.[name]).toBe(0);
		}
	});

	it('hatches below the line and nowhere else', () => {
		const { fill, hatch } = hatched({ from: { x: 10, y: 20 }, to: { x: 13, y: 50 } }, 90);
		expect(fill).toBe('M10,90V20L13,50V90Z');
		expect(hatch).toBe('M10,90V20M11,90V30M12,90V40M13,90V50');
		expect(hatched({ from: { x: 10.2, y: 20 }, to: { x: 10.2, y: 50 } }, 90).hatch).toBe('');
	});

	it('says a sentence where there is nothing to draw', () => {
		expect(areaHeld.empty(areaStory([]))).toMatch(/^No one .*\.$/);
		expect(areaHeld.empty(real)).toBeUndefined();
	});
});
