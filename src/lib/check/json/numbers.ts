/** Breaks made by numbers as people write them: 1,000 and +5 and 5% and 007. */
import type { ParseError } from 'jsonc-parser';
import type { Diagnosis } from './break.ts';

interface Habit {
	pattern: RegExp;
	what: (number: string) => string;
	plain: (number: string) => string;
}

const HABITS: readonly Habit[] = [
	{
		pattern: /-?\d{1,3}(?:[,_'\u2009\u00a0\u202f ]\d{3})+(?![\d.])/g,
		what: (number) => `the number ${number} has something between its digits`,
		plain: (number) => number.replace(/[^\d-]/g, '')
	},
	{
		pattern: /[+]\d[\d.]*/g,
		what: (number) => `${number} has a plus sign`,
		plain: (number) => number.slice(1)
	},
	{
		pattern: /\d[\d.]*\s?%/g,
		what: (number) => `${number} has a percent sign`,
		plain: (number) => number.replace(/\s?%/, '')
	},
	{
		pattern: /(?<![\d.])0+\d[\d.]*/g,
		what: (number) => `the number ${number} starts with a zero`,
		plain: (number) => number.replace(/^0+(?=\d)/, '')
	},
	{
		pattern: /\d+\.(?!\d)/g,
		what: (number) => `the number ${number} ends in a point`,
		plain: (number) => number.slice(0, -1)
	},
	{
		pattern: /(?<= )\.\d+/g,
		what: (number) => `the number ${number} starts with a point`,
		plain: (number) => `0${number}`
	},
	{
		pattern: /[\u2212\u2013]\d[\d.]*/g,
		what: (number) => `${number} has a dash for a minus`,
		plain: (number) => `-${number.slice(1)}`
	}
];

/** The break, if a number made it: the number that the error lies in or just behind. */
export function numberBreak(text: string, { offset }: ParseError): Diagnosis | undefined {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const ending = text.indexOf('\n', offset);
	const line = text.slice(start, ending < 0 ? undefined : ending);
	for (const { pattern, what, plain } of HABITS) {
		for (const match of line.matchAll(pattern)) {
			const at = start + match.index;
			const [number] = match;
			const before = text.slice(0, at).trimEnd().at(-1) ?? '';
			if (offset < at || offset > at + number.length || !':[,'.includes(before)) continue;
			const value = plain(number);
			// One character longer is fine where a space stands in front.
			const patch =
				value.length > number.length
					? { at: at - 1, with: value }
					: { at, with: value.padEnd(number.length) };
			return { offset: at, what: what(number), mend: `write ${value}`, patch };
		}
	}
	return undefined;
}
