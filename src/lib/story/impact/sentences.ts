/** Of a text that differs, only the sentences that do. */
import { difference } from '../diff.ts';

const GAP = '…';

/**
 * The sentences of both texts that the other does not have; a run of sentences that both have becomes an ellipsis.
 * @param language a BCP 47 tag
 */
export function differingSentences(
	before: string,
	after: string,
	language: string
): { before: string; after: string } {
	const pieces = difference(sentences(before, language), sentences(after, language));
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
