/** Numbers, ranges, units and dates as readers of one language expect them. No meaning, only letters. */
import { claimFormat } from './claims.ts';
import { dateFormat } from './dates.ts';
import { numberFormat } from './numbers.ts';
import { ratioFormat } from './ratios.ts';
import { words } from '../../words/index.ts';

export type { ClaimOptions } from './claims.ts';
export type { DateStyle } from './dates.ts';
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
