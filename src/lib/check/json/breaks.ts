/** Breaks: places where a text is not JSON. What one is, and those made by stray characters and by numbers. */
import type { ParseError } from 'jsonc-parser';

export interface Break {
	/** In characters from the start of the file. */
	offset: number;
	what: string;
	mend: string;
}

/** A break, with the characters to put in its place to read on, if a guess is safe. */
export interface Diagnosis extends Break {
	patch?: { at: number; with: string };
}

/** The codes of the parser; its own enum is of a kind that a plain import cannot reach. */
export const CODE = {
	InvalidSymbol: 1,
	PropertyNameExpected: 3,
	ValueExpected: 4,
	ColonExpected: 5,
	CommaExpected: 6,
	CloseBraceExpected: 7,
	CloseBracketExpected: 8,
	EndOfFileExpected: 9,
	InvalidCommentToken: 10,
	UnexpectedEndOfString: 12,
	InvalidUnicode: 14,
	InvalidEscapeCharacter: 15,
	InvalidCharacter: 16
} as const;

/** The break, if a stray character made it. */
export function characterBreak(text: string, { error, offset }: ParseError): Diagnosis | undefined {
	const rest = text.slice(offset);
	const code: number = error;
	if (text.trim() === '') {
		return {
			offset: 0,
			what: 'the file is empty',
			mend: 'write the story, or restore the file from its history'
		};
	}
	if (rest.startsWith('\ufeff')) {
		const mend = 'save the file as UTF-8 without a byte order mark';
		return { offset, what: 'the file starts with an invisible mark', mend, patch: { at: offset, with: ' ' } };
	}
	if (/^(<{7}|={7}|>{7})/.test(text.slice(text.lastIndexOf('\n', offset) + 1))) {
		return {
			offset,
			what: 'a merge was left unfinished here',
			mend: 'keep one of the two versions and take the marks away'
		};
	}
	if (code === CODE.InvalidCommentToken || rest.startsWith('#')) {
		const comment = /^(#[^\n]*|\/\/[^\n]*|\/\*[^]*?(\*\/|$))/.exec(rest)?.[0] ?? '';
		const patch = { at: offset, with: comment.replace(/[^\n]/g, ' ') };
		return {
			offset,
			what: 'a comment stands here, which JSON does not allow',
			mend: 'take it away; use "note" or "reason"',
			patch
		};
	}
	if (code === CODE.InvalidEscapeCharacter || code === CODE.InvalidUnicode) {
		const at = offset + Math.max(0, rest.search(/(?<!\\)(\\\\)*\\(?!["\\/bfnrt]|u[\da-f]{4})/i));
		const slash = text.indexOf('\\', at);
		const mend = 'write two backslashes for one, or take it away';
		return {
			offset: slash,
			what: 'a backslash stands alone in a text',
			mend,
			patch: { at: slash, with: '/' }
		};
	}
	if (code === CODE.InvalidCharacter) {
		const at = offset + Math.max(0, rest.search(/[\0-\x1f]/));
		const name = text[at] === '\t' ? 'a tab' : 'an invisible control character';
		return {
			offset: at,
			what: `${name} stands inside a text`,
			mend: 'write a space',
			patch: { at, with: ' ' }
		};
	}
	return undefined;
}

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
