import { describe, expect, it } from 'vitest';
import { divide, ratio } from '../../../src/lib/story/ratios.ts';
import { tinyStory } from './fixture.ts';

const killed = (change: object) => {
	const story = tinyStory();
	const [, claim] = story.figures.killed?.claims ?? [];
	Object.assign(claim ?? {}, change);
	return story;
};

describe('ratio', () => {
	it('is worked out from the headline claims', () => {
		const share = ratio(tinyStory(), 'killed-share');
		expect(share.value).toBeCloseTo(1000 / 11000);
		expect(share).toMatchObject({ as: 'percent', rangeOnly: false });
		expect([share.part.id, share.whole.id]).toEqual([
			'killed-western-officials-2025-01-15',
			'deployed-western-officials-2025-01-15'
		]);
	});

	it('is worked out from claims that it names', () => {
		const story = tinyStory({ ratios: { 'killed-share': { part: 'killed-nis-2025-01-13' } } });
		expect(ratio(story, 'killed-share').value).toBeCloseTo(300 / 11000);
	});

	it('is a range where one of its sides is', () => {
		const share = ratio(killed({ value: undefined, low: 900, high: 1100 }), 'killed-share');
		expect(share.low).toBeCloseTo(900 / 11000);
		expect(share.high).toBeCloseTo(1100 / 11000);
		expect(share.value).toBeCloseTo(1000 / 11000);
		expect(share.rangeOnly).toBe(true);
	});

	it.each([
		['months', 3, 91.3125],
		['weeks', 2, 14],
		['days', 10, 10]
	])('turns %s into days', (unit, value, days) => {
		const story = tinyStory({ figures: { 'first-months': { unit } } });
		const [claim] = story.figures['first-months']?.claims ?? [];
		Object.assign(claim ?? {}, { value });
		const pace = ratio(story, 'killed-pace');
		expect(pace.value).toBeCloseTo(1000 / days);
		expect([pace.low, pace.high]).toEqual([pace.value, pace.value]);
	});

	it('throws with the name of what is not there, and without a duration', () => {
		expect(() => ratio(tinyStory(), 'nothing')).toThrow('"nothing"');
		const story = tinyStory({ ratios: { 'killed-share': { as: 'per-day' } } });
		expect(() => ratio(story, 'killed-share')).toThrow('people');
	});
});

describe('divide', () => {
	it('sets the least against the most', () => {
		expect(divide({ low: 1, high: 2 }, { low: 4, high: 8 })).toEqual({ low: 1 / 8, high: 1 / 2 });
	});

	it('throws instead of giving infinity', () => {
		expect(() => divide({ low: 1, high: 1 }, { low: 0, high: 0 })).toThrow('zero');
		expect(() => divide({ low: 1, high: 1 }, { low: 0, high: 9 })).toThrow('zero');
	});

	it('is open where a side is, and in no direction where both pull apart', () => {
		const [exact, more, less] = [{}, { open: 'above' }, { open: 'below' }].map((open) => ({
			low: 1,
			high: 1,
			...(open as { open?: 'above' | 'below' })
		}));
		if (!exact || !more || !less) throw new Error('unreachable');
		expect(divide(more, exact).open).toBe('above');
		expect(divide(exact, more).open).toBe('below');
		expect(divide(less, exact).open).toBe('below');
		expect(divide(exact, less).open).toBe('above');
		expect(divide(more, more).open).toBeUndefined();
		expect(divide(more, less).open).toBe('above');
	});
});
