/**
 * Texts as readers see them: their language, what they name, how long they are, and no number that is typed. Every
 * letter can be drawn and is what it seems: no half characters, no controls, nothing that turns the direction of a
 * text, nothing that only one font knows, nothing that parts or fills words unseen; and no text is spaces alone.
 */
import { messages, UnknownId, Untrue, examine, plain } from '../../story/message/prose.ts';
import { LANGUAGES, hasWords } from '../../words/index.ts';
import type { Draft, Kind } from './draft.ts';
import { allClaims } from '../../story/claims.ts';
import type { Path } from '../../story/path.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';

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

/** What a message can name. */
const NAMED: readonly Kind[] = ['figures', 'claims', 'ratios', 'events'];

/** Every message parses, names what is there, and says what the data says. */
export function prose({ story, ids, fault }: Draft): void {
	const written = (id: string) => NAMED.some((kind) => ids.of[kind].has(id));
	for (const { path, message } of messages(story)) {
		const { parts, problems } = examine(story, message);
		if (problems.length === 0 && message.trim() !== '' && plain(parts).trim() === '') {
			fault(
				path,
				'readers see nothing of this text',
				'write it, or leave the key out where it may be left out'
			);
		}
		for (const problem of problems) {
			// Something has that id, but it is out of shape, which is said in its own place.
			if (problem instanceof UnknownId && written(problem.id)) continue;
			const sentence = problem instanceof Untrue ? `, in "${plain(parts)}"` : '';
			fault(path, problem.what + sentence, problem.mend, { inside: problem.place });
		}
	}
}

/** Smaller numbers stand for too many things. */
const LEAST = 100;

/**
 * A number that the data holds is not typed again in a plain text, where no change would reach it. The reasons of
 * entries and revisions are left alone: they tell of one day, and stay as they are.
 */
export function heldNumbers({ story, fault }: Draft): void {
	if (!hasWords(story.story.language)) return;
	const set = formatFor(story);
	const held = new Map<string, string>();
	for (const claim of allClaims(story)) {
		for (const number of [claim.value, claim.low, claim.high]) {
			if (number === undefined || number < LEAST) continue;
			// A plain 2025 is a year; 2,025 is not.
			if (number < 1900 || number > 2100) held.set(String(number), claim.id);
			held.set(set.number(number), claim.id);
		}
	}
	for (const { text, path } of plainTexts(story)) {
		for (const match of (text ?? '').matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
			const id = held.get(match[0]);
			if (!id) continue;
			fault(
				path,
				`the number ${match[0]} is typed, and the data holds it as "${id}"`,
				'say it without the number, which readers see beside it',
				{ inside: match.index }
			);
		}
	}
}

function* plainTexts(story: Draft['story']): Generator<{ path: Path; text: string | undefined }> {
	for (const [id, figure] of Object.entries(story.figures)) {
		for (const key of ['name', 'reason'] as const) yield { path: ['figures', id, key], text: figure[key] };
		for (const [i, claim] of figure.claims.entries()) {
			const path = ['figures', id, 'claims', i];
			for (const key of ['covers', 'scope', 'note'] as const)
				yield { path: [...path, key], text: claim[key] };
			yield { path: [...path, 'derivation', 'note'], text: claim.derivation?.note };
		}
	}
	for (const [id, ratio] of Object.entries(story.ratios))
		yield { path: ['ratios', id, 'name'], text: ratio.name };
	for (const [id, area] of Object.entries(story.areas)) {
		for (const key of ['name', 'method'] as const) yield { path: ['areas', id, key], text: area[key] };
	}
	for (const [id, chart] of Object.entries(story.charts))
		yield { path: ['charts', id, 'name'], text: chart.name };
	for (const [id, node] of Object.entries(story.provenance?.nodes ?? {})) {
		for (const key of ['name', 'brief', 'note'] as const)
			yield { path: ['provenance', 'nodes', id, key], text: node[key] };
	}
	for (const [i, link] of (story.provenance?.links ?? []).entries())
		yield { path: ['provenance', 'links', i, 'note'], text: link.note };
	for (const [id, claimant] of Object.entries(story.claimants))
		yield { path: ['claimants', id, 'note'], text: claimant.note };
}

/** In characters as readers see them: two lines of a title, one line of what stands below it. */
const MOST = { title: 66, subtitle: 110, brief: 52 };

/** Suspicious: words of a state that are too long for a phone, and labels that are not longest first. */
export function lengths({ story, warn }: Draft): void {
	const lengthOf = (message: string) => plain(examine(story, message).parts).length;
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [name, state] of Object.entries(chart.states)) {
			for (const key of ['title', 'subtitle', 'brief'] as const) {
				const length = lengthOf(state[key] ?? '');
				if (length <= MOST[key]) continue;
				const what = `the ${key} has ${length} characters, more than the ${MOST[key]} that find room`;
				warn(['charts', id, 'states', name, key], what, 'say it in fewer words');
			}
		}
	}
	for (const [id, { title, labels = [] }] of Object.entries(story.events)) {
		const wordings = [title, ...labels].map(lengthOf);
		for (const i of labels.keys()) {
			if ((wordings[i + 1] ?? 0) < (wordings[i] ?? 0)) continue;
			const what = 'the label is no shorter than the wording before it';
			warn(['events', id, 'labels', i], what, 'put the longest first, each shorter than the title');
		}
	}
}

interface Text {
	text: string;
	/** Where it stands in the data file. */
	path: Path;
}

/** Keys that hold addresses, which nobody reads as text. */
const ADDRESSES = ['url', '$schema'];

/** Every text with its path, in the order of the file; addresses are left out. */
function* texts(story: Story): Generator<Text> {
	for (const one of walk(story)) if (!ADDRESSES.includes(String(one.path.at(-1)))) yield one;
}

/** Every text with its path, addresses and ids among them. */
function walk(story: Story): Generator<Text> {
	return within(story, []);
}

function* within(value: unknown, path: Path): Generator<Text> {
	if (typeof value === 'string') {
		yield { text: value, path };
	} else if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) yield* within(item, [...path, i]);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* within(inner, [...path, key]);
	}
}

/** The markup whose words are excused. */
const MARKED = /\{#(bound|literal)\b[^]*?\{\/\1\s*\}/g;

/**
 * The message with everything blanked but the text that readers see as it is written; places stay the same.
 * In a message with variants only the text of the variants is left.
 */
function openText(message: string): string {
	let text = /^\s*\./.test(message) ? variantsOf(message) : message;
	text = text.replace(MARKED, blank);
	return text.replace(/\{(?:\|[^|]*\||[^{}|])*\}/g, blank);
}

function variantsOf(message: string): string {
	let rest = '';
	let last = 0;
	for (const match of message.matchAll(/\{\{([^]*?)\}\}(?!\})/g)) {
		const start = match.index + 2;
		rest += blank(message.slice(last, start)) + (match[1] ?? '');
		last = start + (match[1] ?? '').length;
	}
	return rest + blank(message.slice(last));
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}

/** Letters that a text should not have. */
interface Stray {
	pattern: RegExp;
	what: string;
	mend: string;
}

const AWAY = 'take it away';

/** The first that fits is told. */
const STRAYS: readonly Stray[] = [
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
		for (const { pattern, what, mend } of STRAYS) {
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
