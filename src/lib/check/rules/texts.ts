/** Texts as readers see them: their language, what they name, how long they are, and no number that is typed. */
import { messages, UnknownId, Untrue, examine, plain } from '../../story/message/prose.ts';
import { LANGUAGES, hasWords } from '../../words/index.ts';
import { openText, texts } from '../texts.ts';
import type { Draft, Kind } from './draft.ts';
import { allClaims } from '../../story/claims.ts';
import type { Path } from '../../story/path.ts';
import { format } from '../../story/format/format.ts';

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
	const set = format(story.story.language);
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
