/** The story is written in a language that has words for units and qualifiers. */
import { LANGUAGES, wordsOf } from '../words.ts';
import type { Draft } from './draft.ts';

export function language({ story, fault }: Draft): void {
	const { language } = story.story;
	if (wordsOf(language)) return;
	fault(
		['story', 'language'],
		`there are no words for numbers in "${language}" yet`,
		`write one of ${LANGUAGES.join(', ')}, with a region if you like`
	);
}
