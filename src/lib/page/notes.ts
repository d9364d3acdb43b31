/** The notes of the story: for every number in the text, who claims it, when, where, and what others say. */
import {
	allClaims,
	bounds,
	figureIdOf,
	figureOf,
	headline,
	point,
	standing,
	unitOf
} from '../story/claims.ts';
import { formatFor } from '../story/format/format.ts';
import { ratio } from '../story/ratios.ts';
import type { Part } from '../story/message/prose.ts';
import type { Claim, Source, Story } from '../story/schema.ts';
import { wordsFor } from '../words/index.ts';

/** One claim, told in full. */
export interface Statement {
	claim: string;
	/** The id of its figure. */
	figure: string;
	name: string;
	value: string;
	claimant: string;
	aboutClaimant: string | undefined;
	asOf: string;
	published: string;
	source: Source;
	remarks: readonly string[];
	/** The other claims of the same figure, or undefined where this one stands alone. */
	others: Others | undefined;
}

/** Where a claim lies among the others of its figure; positions in percent of the line. */
export interface Others {
	count: number;
	from: string;
	to: string;
	own: Span;
	marks: readonly number[];
}

export interface Span {
	low: number;
	high: number;
	at: number;
}

/** What opens when a number is pressed, and stands as a footnote where nothing can open. */
export interface Note {
	id: string;
	ref: string;
	title: string;
	/** For a ratio: how it comes about. */
	value: string | undefined;
	statements: readonly Statement[];
}

/** Reader modes take what has the word "share" in its id for a row of buttons, and leave it out. */
export const noteId = (ref: string) => `note-${ref.replace(/\bshare\b/g, 'shares')}`;

/** The claims that a number rests on, by id: one for a figure or a claim, two for a ratio. */
export function claimsBehind(story: Story, ref: string): readonly string[] {
	if (story.ratios[ref]) {
		const { part, whole } = ratio(story, ref);
		return [...new Set([part.id, whole.id])];
	}
	return [story.figures[ref]?.headline ?? ref];
}

/** The references of all numbers in these texts, each once, in order of appearance. */
export function references(texts: Iterable<readonly Part[]>): readonly string[] {
	const found = new Set<string>();
	const visit = (parts: readonly Part[]) => {
		for (const part of parts) {
			if (part.type === 'number') found.add(part.ref);
			if ('children' in part) visit(part.children);
		}
	};
	for (const parts of texts) visit(parts);
	return [...found];
}

/** The note for a reference to a figure, a claim or a ratio. */
export function note(story: Story, ref: string): Note {
	const known = story.ratios[ref];
	const base = { id: noteId(ref), ref };
	if (known) {
		const value = ratio(story, ref);
		const { text } = formatFor(story).ratio(value);
		const claims = [...new Set([value.part, value.whole])];
		return {
			...base,
			title: known.name,
			value: text,
			statements: claims.map((one) => statement(story, one))
		};
	}
	const one = story.figures[ref] ? headline(story, ref) : claimOf(story, ref);
	return {
		...base,
		title: figureOf(story, one.id).name,
		value: undefined,
		statements: [statement(story, one)]
	};
}

function claimOf(story: Story, id: string): Claim {
	const one = allClaims(story).find((claim) => claim.id === id);
	if (!one) throw new Error(`There is no figure, claim or ratio "${id}".`);
	return one;
}

/** One claim, told in full. */
export function statement(story: Story, claim: Claim): Statement {
	const set = formatFor(story);
	const claimant = story.claimants[claim.claimant];
	const source = story.sources[claim.source];
	if (!claimant || !source) throw new Error(`The claim "${claim.id}" lacks its claimant or its source.`);
	const isHeadline = figureOf(story, claim.id).headline === claim.id;
	const say = wordsFor(story).page.notes;
	const remarks = [claim.covers && say.covers(claim.covers), claim.period && say.period(claim.period)];
	if (claim.basis === 'derived') remarks.push(say.workedOut(claim.derivation?.note ?? say.byOutlet));
	remarks.push(claim.note, isHeadline ? figureOf(story, claim.id).reason : undefined);
	return {
		claim: claim.id,
		figure: figureIdOf(story, claim.id),
		name: figureOf(story, claim.id).name,
		value: set.claim(claim, unitOf(story, claim.id), { qualifier: true, unit: 'show' }).text,
		claimant: claimant.name,
		aboutClaimant: claimant.note,
		asOf: set.asOf(claim),
		published: set.date(claim.published),
		source,
		remarks: remarks.filter((remark) => remark !== undefined),
		others: others(story, claim)
	};
}

/** Where a claim lies among all comparable ones of its figure: totals with totals, flows with none. */
function others(story: Story, claim: Claim): Others | undefined {
	const set = formatFor(story);
	const unit = unitOf(story, claim.id);
	const comparable = standing(story, figureIdOf(story, claim.id)).filter(
		(one) => one.kind === 'stock' && one.chart !== 'no'
	);
	if (claim.kind === 'flow' || !comparable.includes(claim) || comparable.length < 2) return undefined;
	const highest = Math.max(...comparable.map((one) => bounds(one).high));
	const lowest = Math.min(...comparable.map((one) => bounds(one).low));
	const width = highest - lowest || 1;
	const place = (value: number) => Math.round(((value - lowest) / width) * 1000) / 10;
	const { low, high } = bounds(claim);
	return {
		count: comparable.length - 1,
		from: set.number(lowest),
		to: `${set.number(highest)}${unit === 'people' ? '' : ` ${set.unit(highest, unit)}`}`,
		own: { low: place(low), high: place(high), at: place(point(claim)) },
		marks: comparable.filter((one) => one !== claim).map((one) => place(point(one)))
	};
}

/** Finds the digits in a set number: they are what a reader presses, the words around them stay text. */
const DIGITS = /^(?<lead>.*?)(?<digits>\d(?:.*\d)?%?)(?<tail>.*)$/su;

/**
 * `about 1,000 people` is `about `, `1,000` and ` people`. What is pressed stays in one line and holds no more than it
 * must; a number in words has no digits and is pressed whole.
 */
export function aroundDigits(text: string): readonly [lead: string, digits: string, tail: string] {
	const { lead = '', digits = text, tail = '' } = DIGITS.exec(text)?.groups ?? {};
	return [lead, digits, tail];
}
