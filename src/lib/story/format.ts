/** Numbers, ranges, units and dates as readers of one language expect them. No meaning, only letters. */
import { claimFormat } from './format/claims.ts';
import { dateFormat } from './format/dates.ts';
import { numberFormat } from './format/numbers.ts';
import { ratioFormat } from './format/ratios.ts';
import { LANGUAGES, wordsOf } from './words.ts';

export type { ClaimOptions } from './format/claims.ts';
export type { DateStyle } from './format/dates.ts';
export type { Formatted } from './format/numbers.ts';
export type { RatioOptions } from './format/ratios.ts';
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
	const words = wordsOf(language);
	if (!words)
		throw new Error(`There are no words for "${language}"; there are for: ${LANGUAGES.join(', ')}.`);
	const numbers = numberFormat(language, words);
	return {
		...numbers,
		...dateFormat(language),
		...ratioFormat(words, numbers),
		claim: claimFormat(words, numbers)
	};
}
