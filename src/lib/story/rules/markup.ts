/** Text is text: no HTML, no entities, no Markdown, no broken characters. */
import { texts } from '../texts.ts';
import type { Draft } from './draft.ts';

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

export function markup({ story, fault }: Draft): void {
	for (const { text, path } of texts(story)) {
		for (const { pattern, what, mend } of MARKUP) {
			const match = pattern.exec(text);
			if (match) fault(path, `"${match[0]}" ${what}`, mend, { inside: match.index });
		}
	}
}
