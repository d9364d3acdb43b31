import { describe, expect, it } from 'vitest';
import {
	allClaims,
	bounds,
	claim,
	dateOf,
	figureIdOf,
	figureOf,
	firstDay,
	headline,
	isExact,
	isKnownBy,
	knownBy,
	lastDay,
	point,
	unitOf
} from '../../../src/lib/story/claims.ts';
import { exists } from '../../../src/lib/story/dates.ts';
import type { Claim } from '../../../src/lib/story/schema.ts';
import { tinyStory } from './fixture.ts';

const story = tinyStory();
const like = (change: Partial<Claim>): Claim => ({ ...claim(story, 'killed-nis-2025-01-13'), ...change });

describe('finding claims', () => {
	it('lists every claim in the order of the file', () => {
		expect(allClaims(story).map(({ id }) => id)).toEqual([
			'killed-nis-2025-01-13',
			'killed-western-officials-2025-01-15',
			'killed-nis-2025-04-30',
			'casualties-western-officials-2025-01-15',
			'deployed-western-officials-2025-01-15',
			'area-held-afp-2024-08',
			'first-months-western-officials-2025-01-15'
		]);
	});

	it('finds a claim, its figure and its unit', () => {
		expect(claim(story, 'killed-nis-2025-01-13').value).toBe(300);
		expect(figureOf(story, 'killed-nis-2025-01-13')).toBe(story.figures.killed);
		expect(figureIdOf(story, 'killed-nis-2025-01-13')).toBe('killed');
		expect(unitOf(story, 'area-held-afp-2024-08')).toBe('km2');
		expect(headline(story, 'killed').id).toBe('killed-western-officials-2025-01-15');
	});

	it('throws with the name of what is not there', () => {
		expect(() => claim(story, 'nobody')).toThrow('"nobody"');
		expect(() => figureOf(story, 'killed')).toThrow('"killed"');
		expect(() => headline(story, 'nothing')).toThrow('"nothing"');
		const headless = tinyStory({ figures: { killed: { headline: 'gone' } } });
		expect(() => headline(headless, 'killed')).toThrow('"gone"');
	});
});

describe('the numbers of a claim', () => {
	it('has a range of no width for a single value', () => {
		expect(bounds(like({}))).toEqual({ low: 300, high: 300 });
	});

	it('takes the value along with its range', () => {
		const ranged = like({ value: 15, low: 10, high: 20 });
		expect(bounds(ranged)).toEqual({ low: 10, high: 20 });
		expect(point(ranged)).toBe(15);
	});

	it('takes the middle where there is only a range', () => {
		expect(point(claim(story, 'area-held-afp-2024-08'))).toBe(1050);
	});

	it.each([
		['at least', 'above'],
		['more than', 'above'],
		['at most', 'below'],
		['up to', 'below'],
		['less than', 'below'],
		['about', undefined],
		['nearly', undefined]
	] as const)('is open with "%s": %s', (qualifier, open) => {
		expect(bounds(like({ qualifier })).open).toBe(open);
	});
});

describe('dates', () => {
	it('knows what is in the calendar', () => {
		expect(['2024-02-29', '2025-12-31', '2024-12'].every(exists)).toBe(true);
		expect(['2025-02-29', '2025-02-31', '2025-13', '2025-00-10', '2025-04-31', ''].some(exists)).toBe(false);
	});

	it('puts a month without a day in its middle, and bounds it', () => {
		expect(dateOf('2024-12').toISOString()).toBe('2024-12-15T00:00:00.000Z');
		expect(dateOf('2024-12-03').toISOString()).toBe('2024-12-03T00:00:00.000Z');
		expect([isExact('2024-12'), isExact('2024-12-03')]).toEqual([false, true]);
		expect([firstDay('2024-02'), lastDay('2024-02'), lastDay('2025-12'), lastDay('2025-02')]).toEqual([
			'2024-02-01',
			'2024-02-29',
			'2025-12-31',
			'2025-02-28'
		]);
	});

	it('knows what was public by a day, counting months from their end', () => {
		expect(isKnownBy(like({ published: '2025-01' }), '2025-01-30')).toBe(false);
		expect(isKnownBy(like({ published: '2025-01' }), '2025-01-31')).toBe(true);
		expect(isKnownBy(like({ published: '2025-01-31' }), '2025-01-31')).toBe(true);
		expect(knownBy(story, '2025-01-14').map(({ id }) => id)).toEqual([
			'killed-nis-2025-01-13',
			'area-held-afp-2024-08'
		]);
	});
});
