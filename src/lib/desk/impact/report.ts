/**
 * The impact of a change in words: page by page, each difference once, and what happened to the figures themselves.
 */
import type { Change, PageChange } from './compare.ts';
import { difference } from '../diff.ts';
import { allClaims, claim, figureIdOf, unitOf } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';

/** Said where nothing differs. */
export const NOTHING = 'Nothing changes for readers.';

/**
 * @param figures what happened to the figures, a line each
 * @param language of the texts, a BCP 47 tag
 */
export function impactReport(
	pages: readonly PageChange[],
	figures: readonly string[],
	language: string
): string {
	if (pages.length === 0) return NOTHING;
	const told = new Set<string>();
	const lines = figures.length > 0 ? ['Figures', ...figures.map((line) => `  ${line}`), ''] : [];
	for (const page of pages) {
		lines.push(`${page.name}  ${page.address}${page.is === 'changed' ? '' : `  (${page.is})`}`);
		lines.push(...pageLines(page.changes, told, language));
		if (page.changes.some(({ kind }) => kind !== 'data')) lines.push('');
	}
	lines.push('', summary(pages), ...broken(pages));
	return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Texts that differ for the first time in full; those that were told for another page by their places alone. */
function pageLines(changes: readonly Change[], told: Set<string>, language: string): string[] {
	const lines: string[] = [];
	const again: Change[] = [];
	const of = (kind: Change['kind']) => changes.filter((one) => one.kind === kind);
	for (const [key, alike] of Map.groupBy(changes.filter(isRead), keyOf)) {
		const [first] = alike;
		if (told.has(key)) again.push(...alike);
		else if (first) lines.push(`  ${places(alike)}`, ...beforeAfter(first, language));
		told.add(key);
	}
	if (again.length > 0) lines.push(`  As above: ${places(again)}`);
	if (of('drawing').length > 0) lines.push(`  Drawn anew: ${places(of('drawing'))}`);
	if (of('data').length > 0) lines.push(`  Other values: ${places(of('data'))}`);
	return lines;
}

/** Do people read it? */
const isRead = ({ kind }: Change): boolean => kind === undefined || kind === 'words';

function beforeAfter({ before, after, kind }: Change, language: string): string[] {
	if (before === undefined) return [`    + ${after ?? ''}`];
	if (after === undefined) return [`    - ${before}`];
	const differing =
		kind === 'words' ? differingWords(before, after) : differingSentences(before, after, language);
	return [`    - ${differing.before}`, `    + ${differing.after}`];
}

function keyOf({ before, after }: Change): string {
	return JSON.stringify([before, after]);
}

/** `chart killed-ratio: title, label in the drawing (3); card: description` */
function places(changes: readonly Change[]): string {
	const parts = changes.map(({ where }) => /^(.*?): (.*)$/.exec(where)?.slice(1) ?? ['', where]);
	const groups = Map.groupBy(parts, ([place = '']) => place);
	return [...groups]
		.map(([place, things]) => `${place ? `${place}: ` : ''}${counted(things.map(([, thing = '']) => thing))}`)
		.join('; ');
}

/** Each once, with how often it comes. */
function counted(things: readonly string[]): string {
	const groups = Map.groupBy(things, (thing) => thing);
	return [...groups].map(([thing, { length }]) => (length > 1 ? `${thing} (${length})` : thing)).join(', ');
}

/** What must not happen, and how to do it instead. */
function broken(pages: readonly PageChange[]): string[] {
	const names = pages.filter(({ breaksPromise }) => breaksPromise).map(({ name }) => name);
	if (names.length === 0) return [];
	const [first = ''] = names;
	const others = names.length > 1 ? ` and ${names.length - 1} more` : '';
	return [
		`Careful: ${first}${others} would show something else than the day it was pinned.`,
		'A claim or a text was changed in place (if a number was wrong, add a correction instead), or what is new is',
		'dated on the day of that edition or before.'
	];
}

function summary(pages: readonly PageChange[]): string {
	const texts = pages.flatMap(({ changes }) => changes).filter(isRead);
	const kinds = ['new', 'gone'] as const;
	const others = kinds
		.map((kind) => [kind, pages.filter(({ is }) => is === kind).length] as const)
		.filter(([, count]) => count > 0)
		.map(([kind, count]) => `, ${count} of them ${kind}`);
	const different = new Set(texts.map(keyOf)).size;
	return `${pages.length} pages and files differ${others.join('')}; ${different} different texts.`;
}

const GAP = '…';

interface Differing {
	before: string;
	after: string;
}

/**
 * The sentences of both texts that the other does not have; a run of sentences that both have becomes an ellipsis.
 * @param language a BCP 47 tag
 */
function differingSentences(before: string, after: string, language: string): Differing {
	return differing(sentences(before, language), sentences(after, language));
}

/** The same of words, as they stand in a drawing. */
const differingWords = (before: string, after: string): Differing =>
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

/** The numbers and dates by which a claim is known; the rest of it may be put in better words at any time. */
const SUBSTANCE = [
	'value',
	'low',
	'high',
	'qualifier',
	'asOf',
	'published',
	'claimant',
	'measure',
	'kind'
] as const;

/** One line for each claim that came in, was changed in place or is gone, and for each headline that changed. */
export function changedFigures(before: Story, after: Story): string[] {
	const was = new Map(allClaims(before).map((one) => [one.id, one]));
	const is = new Map(allClaims(after).map((one) => [one.id, one]));
	const lines: string[] = [];
	for (const [id, figure] of Object.entries(after.figures)) {
		const old = before.figures[id];
		if (old && old.headline !== figure.headline && was.has(old.headline) && is.has(figure.headline)) {
			const [from, to] = [
				told(before, claim(before, old.headline)),
				told(after, claim(after, figure.headline))
			];
			lines.push(`${id}: the headline was ${from}, and is ${to}`);
		}
	}
	for (const [id, one] of is) {
		const old = was.get(id);
		if (!old) lines.push(`${figureIdOf(after, id)}: new claim ${id}, ${told(after, one)}`);
		else if (SUBSTANCE.some((key) => old[key] !== one[key])) {
			const line = `${figureIdOf(after, id)}: ${id} was ${told(before, old)}, and is ${told(after, one)}`;
			lines.push(`${line}. Changed in place: readers are not told; if it was wrong, add a correction`);
		}
	}
	for (const [id, one] of was) {
		if (!is.has(id))
			lines.push(
				`${figureIdOf(before, id)}: ${id}, ${told(before, one)}, is gone. Claims are only ever added`
			);
	}
	return lines;
}

/** `about 1,000 people (Western officials, mid-January 2025)` */
function told(story: Story, one: Claim): string {
	const set = formatFor(story);
	const value = set.claim(one, unitOf(story, one.id), { qualifier: true, unit: 'show' }).text;
	return `${value} (${story.claimants[one.claimant]?.name ?? one.claimant}, ${set.asOf(one)})`;
}
