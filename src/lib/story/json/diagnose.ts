/** Guesses why a text is not JSON at a place, and how to go on reading behind it. */
import type { ParseError } from 'jsonc-parser';
import type { Break } from './mend.ts';
import { characterBreak } from './characters.ts';
import { numberBreak } from './numbers.ts';
import { quoteBreak } from './quotes.ts';
import { structureBreak } from './structure.ts';

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

/** The likely cause of an error of the parser. */
export function diagnose(text: string, error: ParseError): Diagnosis {
	return (
		characterBreak(text, error) ??
		numberBreak(text, error) ??
		quoteBreak(text, error) ??
		structureBreak(text, error) ?? {
			offset: error.offset,
			what: `the file cannot be read from "${text.slice(error.offset, error.offset + 12).trim()}" on`,
			mend: 'compare the line with the ones around it'
		}
	);
}
