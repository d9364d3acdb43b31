/** Of a text that differs, only what does: its sentences, or its words where it has no sentences. */
import { difference } from '../diff.ts';

const GAP = '…';

export interface Differing {
	before: string;
	after: string;
}

/**
 * The sentences of both texts that the other does not have; a run of sentences that both have becomes an ellipsis.
 * @param language a BCP 47 tag
 */
export function differingSentences(before: string, after: string, language: string): Differing {
	return differing(sentences(before, language), sentences(after, language));
}

/** The same of words, as they stand in a drawing. */
export const differingWords = (before: string, after: string): Differing =>
	differing(before.split(' '), after.split(' '));

function differing(before: readonly string[], after: readonly string[]): Differing {
	const pieces = difference(before, after);
	const side = (key: 'removed' | 'added') =>
		pieces
			.map((piece) => ('same' in piece ? GAP : piece[key].join(' ')))
			.filter((text) => text !== '')
			.join(' ');
	return { before: side('removed'), after: side('added') };
}

function sentences(text: string, language: string): string[] {
	const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
	return Array.from(segments, ({ segment }) => segment.trim());
}
