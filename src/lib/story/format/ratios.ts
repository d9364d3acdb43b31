/** Ratios of one language: 9%, 1 in 11, 11 a day, 4 times. */
import type { RatioValue } from '../ratios.ts';
import type { Ratio } from '../schema.ts';
import type { Words } from '../../words/index.ts';
import type { Formatted, NumberFormat } from './numbers.ts';

export interface RatioOptions {
	/** Another form than the ratio's own. */
	as?: Ratio['as'];
	/** Give low and high even where there is a value. */
	range?: boolean;
	digits?: number;
}

/** The functions that set ratios. */
export function ratioFormat(words: Words['numbers'], { number }: NumberFormat) {
	/** A share, given as a fraction: 0.09 is `9%`. */
	function percent(share: number, digits = fitting(share * 100)): string {
		return `${number(share * 100, digits)}%`;
	}

	/** A share as `1 in 11`, or `2 in 3` where one in a whole number would be far off; none and all as percent. */
	function oneIn(share: number): string {
		if (!(share > 0 && share <= 1)) return percent(share);
		const { part, whole } = asFraction(share);
		return words.oneIn(number(part), number(whole));
	}

	/** `11 a day`; below ten with one digit after the point. */
	function perDay(count: number, digits?: number): string {
		return words.perDay(counted(count, digits));
	}

	/** `4 times`; below ten with one digit after the point. */
	function times(count: number, digits?: number): string {
		return words.times(counted(count, digits));
	}

	function counted(count: number, digits?: number): string {
		if (digits !== undefined) return number(count, digits);
		return count < 1 ? number(count, fitting(count)) : number(Number(count.toFixed(count < 10 ? 1 : 0)));
	}

	/** A ratio in its form; a range where that is all there is, or where it is asked for. */
	function ratio(
		value: Pick<RatioValue, 'low' | 'high' | 'value' | 'rangeOnly' | 'as'>,
		{ as = value.as, range = value.rangeOnly, digits }: RatioOptions = {}
	): Formatted {
		const one = { percent, 'one-in': oneIn, 'per-day': perDay, times }[as];
		return range
			? joined(one(value.low, digits), one(value.high, digits))
			: { text: one(value.value, digits) };
	}

	/** `14–32%`, `1 in 11 to 1 in 8`, `11–13 a day`: what both ends share is said once. */
	function joined(low: string, high: string): Formatted {
		if (low === high) return { text: low };
		const tail = /(?:%| \D+)$/.exec(low)?.[0];
		if (!tail || !high.endsWith(tail)) return { text: words.to(low, high) };
		const from = low.slice(0, -tail.length);
		return { text: `${from}\u2013${high}`, spoken: words.to(from, high) };
	}

	return { percent, oneIn, perDay, times, ratio };
}

/** How far the words may be from the ratio they stand for. */
const TOLERANCE = 0.05;

/**
 * How exactly a derived number is given: no digit that the claims behind it cannot bear. Digits after the point for
 * a percentage: none, but for those so near 0 or 100 that they would vanish.
 */
export function fitting(percentage: number): number {
	const gap = Math.min(Math.abs(percentage), percentage > 50 ? Math.abs(100 - percentage) : Infinity);
	if (gap === 0 || gap >= 0.95) return 0;
	return Math.min(4, Math.ceil(-Math.log10(gap)));
}

/**
 * A share as small whole numbers: 0.0909 is 1 in 11, 0.667 is 2 in 3. From one in ten on, the nearest one in a
 * whole number; above that the smallest numbers within a twentieth. Throws unless the share is above 0 and at
 * most 1.
 */
export function asFraction(share: number): { part: number; whole: number } {
	if (!(share > 0 && share <= 1)) throw new RangeError(`${share} is no share of a whole.`);
	if (share <= 0.1) return { part: 1, whole: Math.round(1 / share) };
	for (let whole = 1; ; whole++) {
		const part = Math.round(share * whole);
		const allOfThem = part === whole && share < 1;
		if (part > 0 && !allOfThem && Math.abs(part / whole / share - 1) <= TOLERANCE) return { part, whole };
	}
}
