/** Numbers, ranges and units of one language. */
import type { Qualifier, Unit } from '../schema.ts';
import type { Words } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';

/** What is read, and what a screen reader says where the signs would be read badly. */
export interface Formatted {
	text: string;
	spoken?: string;
}

/** The functions that set bare numbers. */
export function numberFormat(language: string, words: Words['numbers']) {
	const anyDigits = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });

	const exactly = new Map<number, Intl.NumberFormat>();

	/** Making a format takes far longer than using it. */
	function withDigits(digits: number): Intl.NumberFormat {
		const made = { minimumFractionDigits: digits, maximumFractionDigits: digits };
		const set = exactly.get(digits) ?? new Intl.NumberFormat(language, made);
		exactly.set(digits, set);
		return set;
	}

	/** `1,000`, `−5` with a real minus; two digits after the point at most, or just as many as asked. */
	function number(value: number, digits?: number): string {
		const set = digits === undefined ? anyDigits : withDigits(digits);
		return set.format(value).replace('-', '\u2212');
	}

	/** `1,000–3,000`; a range of no width is one number. */
	function range(low: number, high: number, digits?: number): Formatted {
		const [from, to] = [number(low, digits), number(high, digits)];
		return from === to ? { text: from } : { text: `${from}\u2013${to}`, spoken: words.to(from, to) };
	}

	/** The word for the unit that goes with this many: `square kilometres`, or `km²` where it is short. */
	function unit(count: number, name: Unit | 'sq-mi', short = false): string {
		if (short && words.short[name]) return words.short[name];
		if (name === 'percent') return '%';
		return plural(language, count, words.units[name]);
	}

	/** The word for a qualifier. */
	function qualifier(name: Qualifier): string {
		return words.qualifiers[name];
	}

	/** A whole number in words (`three`), or in digits where the language would not spell it. */
	function spell(value: number): string {
		return words.spell(value) ?? number(value);
	}

	return { number, range, unit, qualifier, spell };
}

export type NumberFormat = ReturnType<typeof numberFormat>;
