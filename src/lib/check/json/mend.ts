/**
 * Finds every place where a text is not JSON. Each break is guessed at, mended in a copy of the same length, and
 * the copy read again, so that one slip neither hides the next nor makes a crowd of echoes.
 */
import { parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { characterBreak, numberBreak, quoteBreak } from './breaks.ts';
import type { Break, Diagnosis } from './breaks.ts';
import { structureBreak } from './structure.ts';

export interface Mended {
	/** JSON of the same length as the original, if `whole`. */
	text: string;
	breaks: readonly Break[];
	/** Could every break be mended by a guess? Then the rest can be checked too. */
	whole: boolean;
}

/** More slips than this are a file that is not JSON at all. */
const ENOUGH = 50;

/** Where a text is not JSON, and the text with those places mended. Never throws. */
export function mendJson(original: string): Mended {
	let text = original;
	const breaks: Break[] = [];
	while (breaks.length < ENOUGH) {
		const error = firstError(text);
		if (!error) return { text, breaks, whole: true };
		const { patch, ...found } = diagnose(text, error);
		breaks.push(found);
		if (!patch) break;
		const mended = text.slice(0, patch.at) + patch.with + text.slice(patch.at + patch.with.length);
		if (mended === text) break;
		text = mended;
	}
	return { text, breaks, whole: false };
}

function firstError(text: string): ParseError | undefined {
	const errors: ParseError[] = [];
	parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	return errors.toSorted((a, b) => a.offset - b.offset)[0];
}

/** The likely cause of an error of the parser. */
function diagnose(text: string, error: ParseError): Diagnosis {
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
