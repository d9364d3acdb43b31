/** Breaks made by quotation marks: curly ones, single ones, missing ones, and ones inside a text. */
import type { ParseError } from 'jsonc-parser';
import { CODE } from './breaks.ts';
import type { Diagnosis } from './breaks.ts';

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
