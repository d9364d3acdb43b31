/** Numbers, ranges, units and dates as readers of one language expect them. No meaning, only letters. */
import type { Claim, Qualifier, Ratio, Unit } from './schema.ts';
import type { Range } from './claims.ts';
import { bounds } from './claims.ts';
import { dateOf, isExact } from './dates.ts';
import { asFraction, fitting } from './rounding.ts';
import { LANGUAGES, wordsOf } from './words.ts';

/** 1 km2 is this many square miles. */
const SQ_MI = 0.386102;

/** long: 31 January 2025; short: 31 Jan 2025; day: 31 January; month: January 2025; year: 2025. */
export type DateStyle = 'long' | 'short' | 'day' | 'month' | 'year';

/** What is read, and what a screen reader says where the signs would be read badly. */
export interface Formatted {
	text: string;
	spoken?: string;
}

export interface ClaimOptions {
	/** Put the claimant's qualifier in front: `about 1,000`. */
	qualifier?: boolean;
	/** Spell the unit after the number, or convert square kilometres to square miles. */
	unit?: 'show' | 'short' | 'sq-mi' | 'hide';
	/** Spell small whole numbers: `three`. */
	words?: boolean;
	/** Give low and high even where the claim has a value. */
	range?: boolean;
	/** Digits after the point; by default as many as the claim has, two at most. */
	digits?: number;
}

export interface RatioOptions {
	as?: Ratio['as'];
	range?: boolean;
	digits?: number;
}

export type Format = ReturnType<typeof build>;

const formats = new Map<string, Format>();

/** The functions that set numbers and dates in a language. Throws where the language has no words yet. */
export function format(language: string): Format {
	let known = formats.get(language);
	if (!known) {
		known = build(language);
		formats.set(language, known);
	}
	return known;
}

function build(language: string) {
	const found = wordsOf(language);
	if (!found)
		throw new Error(`There are no words for "${language}"; there are for: ${LANGUAGES.join(', ')}.`);
	const words = found;
	const plural = new Intl.PluralRules(language);
	const dates = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
	const styles: Record<DateStyle, Intl.DateTimeFormat> = {
		long: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
		short: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
		day: dates({ day: 'numeric', month: 'long' }),
		month: dates({ month: 'long', year: 'numeric' }),
		year: dates({ year: 'numeric' })
	};
	const monthOnly: Partial<Record<DateStyle, Intl.DateTimeFormat>> = {
		long: styles.month,
		short: dates({ month: 'short', year: 'numeric' }),
		day: dates({ month: 'long' })
	};

	/** `1,000`, `-5` with a real minus; two digits after the point at most, or just as many as asked. */
	function number(value: number, digits?: number): string {
		const options =
			digits === undefined
				? { maximumFractionDigits: 2 }
				: { minimumFractionDigits: digits, maximumFractionDigits: digits };
		return new Intl.NumberFormat(language, options).format(value).replace('-', '\u2212');
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
		return words.units[name][plural.select(count) === 'one' ? 'one' : 'other'];
	}

	function qualifier(name: Qualifier): string {
		return words.qualifiers[name];
	}

	/** A whole number in words (`three`), or in digits where the language would not spell it. */
	function spell(value: number): string {
		return words.spell(value) ?? number(value);
	}

	/** `31 January 2025`, or `December 2024` where no day is known. */
	function date(partial: string, style: DateStyle = 'long'): string {
		const set = isExact(partial) ? styles[style] : (monthOnly[style] ?? styles[style]);
		return set.format(dateOf(partial));
	}

	/** The as-of date of a claim as its source puts it, where it does; other styles go by the calendar. */
	function asOf(claim: Pick<Claim, 'asOf' | 'asOfText'>, style: DateStyle = 'long'): string {
		return style === 'long' && claim.asOfText ? claim.asOfText : date(claim.asOf, style);
	}

	/** A share, given as a fraction: 0.09 is `9%`. */
	function percent(share: number, digits = fitting(share * 100)): string {
		return `${number(share * 100, digits)}%`;
	}

	/** A share as `1 in 11`, or `2 in 3` where one in a whole number would be far off. */
	function oneIn(share: number): string {
		const { part, whole } = asFraction(share);
		return words.oneIn(number(part), number(whole));
	}

	function perDay(count: number, digits?: number): string {
		return words.perDay(plainCount(count, digits));
	}

	function times(count: number, digits?: number): string {
		return words.times(plainCount(count, digits));
	}

	function plainCount(count: number, digits?: number): string {
		if (digits !== undefined) return number(count, digits);
		if (count < 1) return number(count, fitting(count));
		return number(Number(count.toFixed(count < 10 ? 1 : 0)));
	}

	/** A ratio in its form; a range where that is all there is, or where it is asked for. */
	function ratio(
		value: Range & { value: number; rangeOnly: boolean; as: Ratio['as'] },
		options: RatioOptions = {}
	) {
		const as = options.as ?? value.as;
		const { digits } = options;
		const one = {
			percent: (n: number) => percent(n, digits),
			'one-in': (n: number) => (n > 0 && n <= 1 ? oneIn(n) : percent(n, digits)),
			'per-day': (n: number) => perDay(n, digits),
			times: (n: number) => times(n, digits)
		}[as];
		if (!options.range && !value.rangeOnly) return { text: one(value.value) };
		return joined(one(value.low), one(value.high));
	}

	/** `14–32%`, `1 in 11 to 1 in 8`, `11–13 a day`: what both ends share is said once. */
	function joined(low: string, high: string): Formatted {
		if (low === high) return { text: low };
		const tail = /(%| \D+)$/.exec(low)?.[0];
		if (!tail || !high.endsWith(tail) || / in /.test(low)) return { text: words.to(low, high) };
		const from = low.slice(0, -tail.length);
		return { text: `${from}\u2013${high}`, spoken: words.to(from, high) };
	}

	/** The number of a claim as the options ask for it. */
	function claim(claim: Claim, unitName: Unit, options: ClaimOptions = {}): Formatted {
		const asked = options.unit ?? 'hide';
		const inMiles = asked === 'sq-mi';
		const scale = (n: number) => (inMiles ? Math.round(n * SQ_MI) : n);
		const { low, high } = bounds(claim);
		const single = claim.value !== undefined && !options.range;
		const ends = single ? [claim.value ?? low, claim.value ?? low] : [low, high];
		const [from = low, to = high] = ends.map(scale);
		const set = options.words && from === to ? { text: spell(from) } : range(from, to, options.digits);
		const name = inMiles ? 'sq-mi' : unitName;
		const after = asked === 'hide' && unitName !== 'percent' ? '' : unit(to, name, asked === 'short');
		const tail = after && (after === '%' ? '%' : ` ${after}`);
		const lead = options.qualifier && claim.qualifier ? `${qualifier(claim.qualifier)} ` : '';
		const aloud = set.spoken && (after === '%' ? words.percent(set.spoken) : set.spoken + tail);
		return { text: lead + set.text + tail, ...(aloud ? { spoken: lead + aloud } : {}) };
	}

	return { number, range, unit, qualifier, spell, date, asOf, percent, oneIn, perDay, times, ratio, claim };
}
