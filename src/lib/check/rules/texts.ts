/** Texts as readers see them: their language, their letters, and no number that is typed. */
import { messages } from '../../story/message/messages.ts';
import { LANGUAGES, hasWords } from '../../words/index.ts';
import { openText } from '../open-text.ts';
import { texts } from '../texts.ts';
import type { Draft } from './draft.ts';

const DIGITS = /(?<![\p{L}\p{N}])[\p{Sc}~]?\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*%?|\p{N}+/gu;
const WORDS =
	/(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|half|halves|thirds?|quarters?|twice|thrice|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|halved|tenfold|twofold|threefold)(?![\p{L}])/giu;

/** No number is typed in a message: it comes from the data, or is marked as none of the data's. */
export function typedNumbers({ story, fault }: Draft): void {
	for (const { path, message } of messages(story)) {
		const open = openText(message);
		for (const pattern of [DIGITS, WORDS]) {
			for (const match of open.matchAll(pattern)) {
				const word = match[0];
				const mend = pattern === DIGITS ? figureMend(word) : wordMend(word);
				fault(path, `the number "${word}" is typed`, mend, { inside: match.index });
			}
		}
	}
}

function figureMend(word: string): string {
	return `write {$id} for what the data holds, or {#literal}${word}{/literal} for what it does not`;
}

function wordMend(word: string): string {
	return `write {$id :figure as=words}, {#bound value=$id …}${word}{/bound}, or {#literal}${word}{/literal}`;
}

const MARKUP: readonly { pattern: RegExp; what: string; mend: string }[] = [
	{ pattern: /<\/?[a-z!][^>]*>?/i, what: 'is HTML', mend: 'take the tag away; texts are plain' },
	{ pattern: /&(?:[a-z]+|#\d+|#x[\da-f]+);/i, what: 'is an HTML entity', mend: 'write the character itself' },
	{
		pattern: /\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|`[^`]+`/,
		what: 'is Markdown',
		mend: 'take the marks away; texts are plain'
	},
	{
		pattern: /\ufffd/,
		what: 'is a character that was lost',
		mend: 'write it anew, and save the file as UTF-8'
	}
];

/** Text is text: no HTML, no entities, no Markdown, no broken characters. */
export function markup({ story, fault }: Draft): void {
	for (const { text, path } of texts(story)) {
		for (const { pattern, what, mend } of MARKUP) {
			const match = pattern.exec(text);
			if (match) fault(path, `"${match[0]}" ${what}`, mend, { inside: match.index });
		}
	}
}

/** The story is written in a language that has words for units and qualifiers. */
export function language({ story, fault }: Draft): void {
	const { language } = story.story;
	if (hasWords(language)) return;
	fault(
		['story', 'language'],
		`there are no words for numbers in "${language}" yet`,
		`write one of ${LANGUAGES.join(', ')}, with a region if you like`
	);
}
