/** Guesses why a text is not JSON at a place, and how to go on reading behind it. */
import type { ParseError } from 'jsonc-parser';
import type { Diagnosis } from './break.ts';
import { characterBreak } from './characters.ts';
import { numberBreak } from './numbers.ts';
import { quoteBreak } from './quotes.ts';
import { structureBreak } from './structure.ts';

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
