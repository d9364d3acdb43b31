/**
 * Breaks: places where a text is not JSON. What one is, and those made by stray characters, by numbers and by
 * quotation marks: curly ones, single ones, missing ones, and ones inside a text.
 */
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

const MARKS = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb'`";
const STRAIGHT = 'write straight ones: "…"';
/** Values of other languages, and what JSON has for them. */
const WORDS = new Map(
	Object.entries({
		True: 'true',
		TRUE: 'true',
		False: 'false',
		FALSE: 'false',
		None: 'null',
		NULL: 'null',
		Null: 'null',
		undefined: 'null'
	})
);

/** The break, if quotation marks or their absence made it. */
export function quoteBreak(text: string, { error, offset }: ParseError): Diagnosis | undefined {
	const code: number = error;
	const rest = lineFrom(text, offset);
	if (rest && MARKS.includes(rest.charAt(0))) return wrongMarks(rest, offset);
	if (code === CODE.UnexpectedEndOfString) return unclosed(rest, offset);
	const inner = insideText(text, offset);
	if (inner) return inner;
	if (code === CODE.InvalidSymbol) return bareWord(text, rest, offset);
	return undefined;
}

function wrongMarks(rest: string, offset: number): Diagnosis {
	const closing = new RegExp(`[${MARKS}"](?=\\s*([:,}\\]]|$))`).exec(rest.slice(1));
	const kind = "'`".includes(rest.charAt(0)) ? 'single quotes' : 'curly quotes';
	const found = { offset, what: `${kind} stand around a text`, mend: STRAIGHT };
	if (!closing) return found;
	const text = rest.slice(1, closing.index + 1).replace(/"/g, "'");
	return { ...found, patch: { at: offset, with: `"${text}"` } };
}

function unclosed(rest: string, offset: number): Diagnosis {
	const curly = new RegExp(`[${MARKS}](?=\\s*[:,}\\]]?\\s*$|\\s*:)`).exec(rest.slice(1));
	if (curly && !/['`\u2019]/.test(curly[0])) {
		const at = offset + 1 + curly.index;
		return {
			offset: at,
			what: 'a text is closed with a curly quote',
			mend: 'write a straight one: "',
			patch: { at, with: '"' }
		};
	}
	const what = 'a text is not closed on its line';
	return { offset, what, mend: 'write " where the text ends; a text cannot go on over the end of a line' };
}

/** `"he said "no" twice"`: the text ends too early, and words follow its end at once. */
function insideText(text: string, offset: number): Diagnosis | undefined {
	const start = text.lastIndexOf('\n', offset - 1) + 1;
	const line = lineFrom(text, start);
	const match = /^(\s*(?:"[^"]*"\s*:\s*)?")(.*)("\s*,?\s*)$/.exec(line);
	const [, lead = '', body = ''] = match ?? [];
	const from = start + lead.length;
	const mark = body.indexOf('"');
	if (mark < 0 || offset <= from + mark || offset > from + body.length || /"\s*[:,]\s*"/.test(body))
		return undefined;
	return {
		offset: from + mark,
		what: 'a quotation mark inside a text ends it',
		mend: 'write curly ones inside a text, “…”, or a backslash in front: \\"',
		patch: { at: from, with: body.replace(/"/g, "'") }
	};
}

function bareWord(text: string, rest: string, offset: number): Diagnosis | undefined {
	const word = /^[\p{L}_$][\p{L}\p{N}_$-]*/u.exec(rest)?.[0];
	if (!word) return undefined;
	if (word === 'NaN' || word === 'Infinity') {
		return { offset, what: `${word} is no number`, mend: 'leave the key out where nothing is known' };
	}
	const value = WORDS.get(word);
	if (value) {
		const patch = { at: offset, with: value.padEnd(word.length) };
		return {
			offset,
			what: `${word} means nothing in JSON`,
			mend: `write ${value}`,
			...(value.length <= word.length ? { patch } : {})
		};
	}
	const after = rest.slice(word.length);
	const room = text[offset - 1] === ' ' && /^(\s:|:\s)/.test(after);
	if (/^\s*:/.test(after)) {
		const patch = { at: offset - 1, with: `"${word}"${after.startsWith(':') ? ':' : ''}` };
		return {
			offset,
			what: `the key ${word} has no quotes`,
			mend: `write "${word}"`,
			...(room ? { patch } : {})
		};
	}
	return { offset, what: `the text ${word} has no quotes`, mend: `write "${word}"` };
}

function lineFrom(text: string, offset: number): string {
	const ending = text.indexOf('\n', offset);
	return text.slice(offset, ending < 0 ? undefined : ending).replace(/\r$/, '');
}
