/** Breaks made by commas, colons and brackets. */
import { createScanner } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { CODE } from './breaks.ts';
import type { Diagnosis } from './breaks.ts';

/** The break, if the punctuation between values made it. */
export function structureBreak(text: string, { error, offset }: ParseError): Diagnosis | undefined {
	const code: number = error;
	const letter = text[offset] ?? '';
	const last = text.slice(0, offset).trimEnd().length - 1;
	const before = text[last] ?? '';
	const replaced = (at: number, character: string) => ({ patch: { at, with: character } });
	if (offset >= text.length || code === CODE.CloseBraceExpected || code === CODE.CloseBracketExpected) {
		return endsTooSoon(text);
	}
	if (code === CODE.EndOfFileExpected) {
		return {
			offset,
			what: `"${letter}" is one too many: the file has ended before it`,
			mend: 'take it away, or look above for one that closes too early'
		};
	}
	if (before === ',' && (letter === '}' || letter === ']')) {
		return {
			offset: last,
			what: `a comma stands before "${letter}"`,
			mend: 'take the comma away',
			...replaced(last, ' ')
		};
	}
	if (before === ',' && letter === ',') {
		return { offset, what: 'two commas stand in a row', mend: 'take one away', ...replaced(offset, ' ') };
	}
	if (letter === '=' || letter === ';') {
		const right = letter === '=' ? ':' : ',';
		return {
			offset,
			what: `"${letter}" stands where "${right}" belongs`,
			mend: `write ${right}`,
			...replaced(offset, right)
		};
	}
	const gap = /\s/.test(text[last + 1] ?? '') ? last + 1 : undefined;
	if (code === CODE.CommaExpected && (letter === '}' || letter === ']')) {
		const opened = openers(text.slice(0, offset)).at(-1);
		const [open, close] = letter === '}' ? ['[', ']'] : ['{', '}'];
		return {
			offset,
			what: `"${letter}" stands where "${close}" belongs: "${open}" of line ${lineOf(text, opened)} is not closed`,
			mend: `write ${close} before it`
		};
	}
	if (code === CODE.CommaExpected) {
		const mend = 'write a comma at the end of the line before, or between the two values';
		return { offset: last + 1, what: 'a comma is missing', mend, ...(gap ? replaced(gap, ',') : {}) };
	}
	if (code === CODE.ColonExpected) {
		return {
			offset: last + 1,
			what: 'a colon is missing after the key',
			mend: 'write "key": value',
			...(gap ? replaced(gap, ':') : {})
		};
	}
	if (code === CODE.ValueExpected && before === ':') {
		return {
			offset: last,
			what: 'a key has no value',
			mend: 'write one after the colon, or take the key away'
		};
	}
	return undefined;
}

function endsTooSoon(text: string): Diagnosis {
	const opened = openers(text).at(-1);
	const bracket = text[opened ?? 0] ?? '{';
	const close = bracket === '[' ? ']' : '}';
	return {
		offset: text.trimEnd().length,
		what: `the file ends before "${bracket}" of line ${lineOf(text, opened)} is closed`,
		mend: `write ${close} where it ends; perhaps the end of the file is missing`
	};
}

/** Where the brackets stand that are still open at the end of the text. */
function openers(text: string): number[] {
	const scanner = createScanner(text, true);
	const open: number[] = [];
	for (let token: number = scanner.scan(); token !== 17; token = scanner.scan()) {
		if (token === 1 || token === 3) open.push(scanner.getTokenOffset());
		if (token === 2 || token === 4) open.pop();
	}
	return open;
}

function lineOf(text: string, offset = 0): number {
	return text.slice(0, offset).split('\n').length;
}
