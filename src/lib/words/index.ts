/** The languages that the story can be written in, and what each says. */
import { en } from './en.ts';
import type { Words } from './en.ts';

export type { Words } from './en.ts';

/** By the first part of a language tag. */
const WORDS: Readonly<Record<string, Words>> = { en };

export const LANGUAGES: readonly string[] = Object.keys(WORDS);

/** Can the story be written in the language with this tag? */
export function hasWords(language: string): boolean {
	return Object.hasOwn(WORDS, primary(language));
}

/** The words of a language, `en` for `en-GB`. Throws where it has none; no language stands in for another. */
export function words(language: string): Words {
	const known = hasWords(language) ? WORDS[primary(language)] : undefined;
	if (!known)
		throw new Error(`There are no words for "${language}"; there are for: ${LANGUAGES.join(', ')}.`);
	return known;
}

/** What a story says in its own voice beside its own texts: the words of its language. */
export function wordsFor({ story }: { story: { language: string } }): Words {
	return words(story.language);
}

function primary(language: string): string {
	return language.split('-')[0] ?? '';
}
