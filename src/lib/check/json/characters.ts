/** Breaks made by what does not belong into a JSON file at all: comments, merge marks, stray characters. */
import type { ParseError } from 'jsonc-parser';
import { CODE } from './break.ts';
import type { Diagnosis } from './break.ts';

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
