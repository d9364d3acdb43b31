import { describe, expect, it } from 'vitest';
import { format } from '../../../src/lib/story/format/format.ts';
import { asFraction, fitting } from '../../../src/lib/story/format/ratios.ts';
import type { Claim } from '../../../src/lib/story/schema.ts';
import { claimAt } from '../check/check.ts';
import { tinyStory } from './fixture.ts';

const set = format('en-GB');
const base = claimAt(tinyStory(), 'killed');
const like = (change: Partial<Claim>): Claim => ({ ...base, ...change });

describe('numbers', () => {
	it('groups, keeps two digits, and has a real minus', () => {
		expect(set.number(11000)).toBe('11,000');
		expect(set.number(493.29)).toBe('493.29');
		expect(set.number(-5)).toBe('\u22125');
		expect(set.number(5, 1)).toBe('5.0');
	});

	it('sets ranges with an en dash, and says them with a word', () => {
		expect(set.range(1000, 3000)).toEqual({ text: '1,000\u20133,000', spoken: '1,000 to 3,000' });
		expect(set.range(5, 5)).toEqual({ text: '5' });
	});

	it('give a share that is not exact two digits, and a sum all of its own', () => {
		const derived = (rule: 'share' | 'sum', change: Partial<Claim>) =>
			set.claim(like({ basis: 'derived', derivation: { rule, parts: [] }, ...change }), 'people', {
				qualifier: true
			}).text;
		expect(derived('share', { value: 2667, qualifier: 'at least about' })).toBe('at least about 2,700');
		expect(derived('share', { value: 178, qualifier: undefined })).toBe('178');
		expect(derived('sum', { value: 1125, qualifier: 'about' })).toBe('about 1,125');
	});

	it('spells small whole numbers only', () => {
		expect([0, 3, 12, 20, 21, 99].map(set.spell)).toEqual([
			'zero',
			'three',
			'twelve',
			'twenty',
			'twenty-one',
			'ninety-nine'
		]);
		expect([100, 1000, 2.5].map(set.spell)).toEqual(['100', '1,000', '2.5']);
	});

	it('has one unit for one and another for many', () => {
		expect([set.unit(1, 'people'), set.unit(2, 'people'), set.unit(1, 'km2'), set.unit(0, 'months')]).toEqual(
			['person', 'people', 'square kilometre', 'months']
		);
		expect([set.unit(5, 'km2', true), set.unit(5, 'people', true)]).toEqual(['km²', 'people']);
	});

	it('has no words for a language it does not know', () => {
		expect(() => format('xx')).toThrow('xx');
		expect(format('en').date('2025-01-31')).toBe('January 31, 2025');
	});
});

describe('dates', () => {
	it.each([
		['2025-01-31', 'long', '31 January 2025'],
		['2025-01-31', 'short', '31 Jan 2025'],
		['2025-01-31', 'day', '31 January'],
		['2025-01-31', 'month', 'January 2025'],
		['2025-01-31', 'year', '2025'],
		['2024-12', 'long', 'December 2024'],
		['2024-12', 'short', 'Dec 2024'],
		['2024-12', 'day', 'December'],
		['2024-12', 'year', '2024']
	] as const)('%s in style %s', (date, style, text) => {
		expect(set.date(date, style)).toBe(text);
	});

	it('lets the words of the source win', () => {
		const claim = like({ asOf: '2025-01-15', asOfText: 'mid-January 2025' });
		expect(set.asOf(claim)).toBe('mid-January 2025');
		expect(set.asOf(claim, 'month')).toBe('January 2025');
		expect(set.asOf(like({}))).toBe('13 January 2025');
	});
});

describe('claims', () => {
	it.each([
		[{}, 'people', {}, '300'],
		[{}, 'people', { qualifier: true }, 'about 300'],
		[{ value: 1 }, 'people', { unit: 'show' }, '1 person'],
		[{ value: 1000 }, 'km2', { unit: 'show' }, '1,000 square kilometres'],
		[{ value: 1000 }, 'km2', { unit: 'short' }, '1,000 km²'],
		[{ value: 1000 }, 'km2', { unit: 'sq-mi' }, '386 square miles'],
		[{ value: 3 }, 'months', { words: true, unit: 'show', qualifier: true }, 'about three months'],
		[{ value: 14 }, 'percent', {}, '14%'],
		[{ value: undefined, low: 10, high: 20 }, 'percent', {}, '10\u201320%'],
		[{ value: undefined, low: 800, high: 900 }, 'km2', {}, '800\u2013900'],
		[{ value: 15, low: 10, high: 20 }, 'people', {}, '15'],
		[{ value: 15, low: 10, high: 20 }, 'people', { range: true }, '10\u201320'],
		[{ value: 493.29 }, 'km2', { digits: 0 }, '493']
	] as const)('%j in %s with %j', (change, unit, options, text) => {
		expect(set.claim(like(change as Partial<Claim>), unit, options).text).toBe(text);
	});

	it('says ranges as words', () => {
		const claim = like({ value: undefined, low: 800, high: 900 });
		expect(set.claim(claim, 'km2', { unit: 'show', qualifier: true }).spoken).toBe(
			'about 800 to 900 square kilometres'
		);
		expect(set.claim(claim, 'percent').spoken).toBe('800 to 900 percent');
	});
});

describe('ratios', () => {
	const ratio = (as: 'percent' | 'one-in' | 'per-day' | 'times', value: number, low = value, high = value) =>
		set.ratio({ value, low, high, as, rangeOnly: low !== high }).text;

	it.each([
		['percent', 1 / 11, '9%'],
		['percent', 0, '0%'],
		['percent', 0.004, '0.4%'],
		['percent', 0.996, '99.6%'],
		['percent', 1, '100%'],
		['one-in', 1 / 11, '1 in 11'],
		['one-in', 2 / 3, '2 in 3'],
		['one-in', 4 / 11, '3 in 8'],
		['one-in', 0.5, '1 in 2'],
		['one-in', 1, '1 in 1'],
		['one-in', 0, '0%'],
		['one-in', 1.5, '150%'],
		['per-day', 10.95, '11 a day'],
		['per-day', 4.33, '4.3 a day'],
		['per-day', 0.011, '0.01 a day'],
		['times', 4, '4 times'],
		['times', 1.5, '1.5 times']
	] as const)('%s of %d', (as, value, text) => {
		expect(ratio(as, value)).toBe(text);
	});

	it.each([
		['percent', 0.14, 0.32, '14\u201332%'],
		['per-day', 11, 13, '11\u201313 a day'],
		['times', 2, 4, '2\u20134 times'],
		['one-in', 1 / 11, 1 / 8, '1 in 11 to 1 in 8'],
		['percent', 0.141, 0.142, '14%']
	] as const)('%s from %d to %d', (as, low, high, text) => {
		expect(ratio(as, (low + high) / 2, low, high)).toBe(text);
	});
});

describe('rounding', () => {
	it('never makes nothing of something, nor all of nearly all', () => {
		expect([50, 9.09, 0.4, 0.04, 99.96, 100, 0].map(fitting)).toEqual([0, 0, 1, 2, 2, 0, 0]);
	});

	it('stays within a twentieth of the share', () => {
		for (let share = 0.002; share <= 1; share += 0.0017) {
			const { part, whole } = asFraction(share);
			expect(Math.abs(part / whole / share - 1)).toBeLessThanOrEqual(0.06);
			expect(part).toBeLessThanOrEqual(whole);
			if (share < 1) expect(part).toBeLessThan(whole);
		}
	});

	it('refuses what is no share', () => {
		for (const wrong of [0, -1, 1.01, NaN, Infinity]) expect(() => asFraction(wrong)).toThrow(RangeError);
	});
});
