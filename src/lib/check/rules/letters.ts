/**
 * Every letter of every text can be drawn and is what it seems: no half characters, no controls, nothing that turns
 * the direction of a text, nothing that only one font knows, nothing that parts or fills words unseen. And no text
 * is made of spaces alone.
 */
import { walk } from '../texts.ts';
import type { Draft } from './draft.ts';

interface Kind {
	pattern: RegExp;
	what: string;
	mend: string;
}

const AWAY = 'take it away';

/** The first that fits is told. */
const KINDS: readonly Kind[] = [
	{
		pattern: /\p{Surrogate}/u,
		what: 'is half a character',
		mend: 'write the whole character anew'
	},
	{ pattern: /[\t\n\v\f\r\u0085\u2028\u2029]/u, what: 'breaks a line inside a text', mend: 'write a space' },
	{ pattern: /\p{Control}/u, what: 'is a control character', mend: AWAY },
	{
		pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
		what: 'turns the direction of a text, unseen',
		mend: AWAY
	},
	{
		pattern: /\p{Private_Use}/u,
		what: 'has no meaning outside one font',
		mend: 'write the character that it stands for'
	},
	{ pattern: /\p{Noncharacter_Code_Point}/u, what: 'is no character', mend: AWAY },
	// Some scripts part words unseen, others join letters so, and so do some small pictures.
	{
		pattern: /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}])\u200b/u,
		what: 'parts a word, unseen',
		mend: AWAY
	},
	{
		pattern:
			/(?<=^|[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Han}\p{N}\p{P}\p{Z}])[\u200c\u200d]/u,
		what: 'parts or joins letters, unseen',
		mend: AWAY
	},
	{
		pattern:
			/[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]/u,
		what: 'shows nothing',
		mend: AWAY
	},
	{ pattern: /[\u{e0000}-\u{e0fff}]/u, what: 'shows nothing', mend: AWAY }
];

export function letters({ story, fault }: Draft): void {
	for (const { text, path } of walk(story)) {
		for (const { pattern, what, mend } of KINDS) {
			const match = pattern.exec(text);
			if (!match) continue;
			const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
			fault(path, `U+${code} ${what}`, mend, { inside: match.index });
			break;
		}
		if (text !== '' && text.trim() === '') {
			fault(
				path,
				'the text is made of spaces alone',
				'write it, or leave the key out where it may be left out'
			);
		}
	}
}
