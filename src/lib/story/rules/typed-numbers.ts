/** No number is typed in a message: it comes from the data, or is marked as none of the data's. */
import { messages } from '../messages.ts';
import { openText } from '../open-text.ts';
import type { Draft } from './draft.ts';

const DIGITS = /(?<![\p{L}\p{N}])[\p{Sc}~]?\p{N}+(?:[.,\u00a0\u202f]\p{N}+)*%?|\p{N}+/gu;
const WORDS =
	/(?<![\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|billions?|half|halves|thirds?|quarters?|twice|thrice|doubl(?:e|ed|es|ing)|tripl(?:e|ed|es|ing)|halved|tenfold|twofold|threefold)(?![\p{L}])/giu;

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
