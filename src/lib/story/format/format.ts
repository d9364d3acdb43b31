/** Numbers, ranges, units and dates as readers of one language expect them. No meaning, only letters. */
import { claimFormat, numberFormat } from './numbers.ts';
import { ratioFormat } from './ratios.ts';
import { words } from '../../words/index.ts';
import { dateOf, isExact } from '../dates.ts';
import type { Claim } from '../schema.ts';

export type { ClaimOptions } from './numbers.ts';
export type { RatioOptions } from './ratios.ts';
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

/** The same in the language of a story. */
export function formatFor({ story }: { story: { language: string } }): Format {
	return format(story.language);
}

function build(language: string) {
	const { numbers: own } = words(language);
	const numbers = numberFormat(language, own);
	return {
		...numbers,
		...dateFormat(language),
		...ratioFormat(own, numbers),
		claim: claimFormat(own, numbers)
	};
}

/** long: 31 January 2025; short: 31 Jan 2025; day: 31 January; brief: 31 Jan; month: January 2025; year: 2025. */
export type DateStyle = 'long' | 'short' | 'day' | 'brief' | 'month' | 'year';

/** The functions that set dates. */
function dateFormat(language: string) {
	const dates = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
	const exact: Record<DateStyle, Intl.DateTimeFormat> = {
		long: dates({ day: 'numeric', month: 'long', year: 'numeric' }),
		short: dates({ day: 'numeric', month: 'short', year: 'numeric' }),
		day: dates({ day: 'numeric', month: 'long' }),
		brief: dates({ day: 'numeric', month: 'short' }),
		month: dates({ month: 'long', year: 'numeric' }),
		year: dates({ year: 'numeric' })
	};
	const monthOnly: Record<DateStyle, Intl.DateTimeFormat> = {
		...exact,
		long: exact.month,
		short: dates({ month: 'short', year: 'numeric' }),
		day: dates({ month: 'long' }),
		brief: dates({ month: 'short' })
	};

	/** `31 January 2025`, or `December 2024` where no day is known. */
	function date(partial: string, style: DateStyle = 'long'): string {
		return (isExact(partial) ? exact : monthOnly)[style].format(dateOf(partial));
	}

	/** The as-of date of a claim as its source puts it, where it does; other styles go by the calendar. */
	function asOf(claim: Pick<Claim, 'asOf' | 'asOfText'>, style: DateStyle = 'long'): string {
		return style === 'long' && claim.asOfText ? claim.asOfText : date(claim.asOf, style);
	}

	return { date, asOf };
}

/** The text with its first letter as a capital. */
export function raised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
