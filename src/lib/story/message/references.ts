/** What `{$id}` becomes: the number or the date behind an id, set as its options ask. */
import type { Claim, Story } from '../schema.ts';
import { dateOf, headline, isExact, lookup } from '../claims.ts';
import { formatFor, raised } from '../format/format.ts';
import type { ClaimOptions, DateStyle, RatioOptions } from '../format/format.ts';
import type { Found } from '../claims.ts';
import { nearest } from '../nearest.ts';
import { MessageProblem, UnknownId } from './problems.ts';
import { ratio } from '../ratios.ts';

/** A number that opens the claims behind it. */
export interface NumberPart {
	type: 'number';
	text: string;
	/** What a screen reader says, where the signs would be read badly. */
	spoken?: string;
	/** The id as it is written in the message. */
	ref: string;
	/** The claims behind it. */
	refs: readonly string[];
}

export interface DatePart {
	type: 'date';
	text: string;
	/** `2025-01-31`, or `2024-12` where no day is known; `P190D` for the days between two events. */
	iso: string;
	ref: string;
}

const DAY = 24 * 60 * 60 * 1000;

type Options = Readonly<Record<string, string>>;

/** What each option may be; `digits` is a number. */
const NUMBER_OPTIONS = {
	qualifier: ['show', 'hide'],
	unit: ['show', 'short', 'sq-mi', 'hide'],
	as: ['words', 'digits'],
	range: ['show', 'hide'],
	case: ['sentence'],
	digits: ['0', '1', '2']
};
const RATIO_OPTIONS = {
	as: ['percent', 'one-in', 'per-day', 'times'],
	range: ['show', 'hide'],
	case: ['sentence'],
	digits: ['0', '1', '2']
};
const DATE_OPTIONS = {
	style: ['long', 'short', 'day', 'month', 'year'],
	of: ['asOf', 'published'],
	case: ['sentence']
};

/** What a reference shows when its message names no function: dates for events, numbers for all else. */
export function defaultPart(story: Story, id: string): NumberPart | DatePart {
	const { kind } = find(story, id);
	if (kind === 'event') return datePart(story, id, {});
	return kind === 'ratio' ? ratioPart(story, id, {}) : figurePart(story, id, {});
}

/** `{$killed :figure qualifier=show}` for a figure or a claim. */
export function figurePart(story: Story, id: string, options: Options): NumberPart {
	const found = find(story, id);
	if (found.kind === 'ratio') throw wrong(id, 'ratio', ':ratio');
	if (found.kind === 'event') throw wrong(id, 'event', ':date');
	allow(options, NUMBER_OPTIONS, ':figure');
	const claim = claimOf(story, found);
	if (options.unit === 'sq-mi' && found.figure.unit !== 'km2') {
		const mend = 'take unit=sq-mi away, or name a figure in km2';
		throw new MessageProblem(`"${id}" is not an area, so it has no square miles`, mend, 'sq-mi');
	}
	const asked: ClaimOptions = {
		qualifier: options.qualifier === 'show',
		unit: (options.unit ?? 'hide') as ClaimOptions['unit'],
		words: options.as === 'words',
		range: options.range === 'show',
		...digits(options)
	};
	const set = formatFor(story).claim(claim, found.figure.unit, asked);
	return { type: 'number', ...cased(set, options), ref: id, refs: [claim.id] };
}

/** `{$killed-share :ratio as=one-in}` for a ratio. */
export function ratioPart(story: Story, id: string, options: Options): NumberPart {
	const found = find(story, id);
	if (found.kind !== 'ratio') throw wrong(id, found.kind, found.kind === 'event' ? ':date' : ':figure');
	allow(options, RATIO_OPTIONS, ':ratio');
	const as = options.as as RatioOptions['as'];
	if (as && (as === 'per-day') !== (found.ratio.as === 'per-day')) {
		const mend = 'take as= away, or add a ratio of that form to ratios';
		throw new MessageProblem(`"${id}" reads ${found.ratio.as} and cannot read ${as}`, mend, `as=${as}`);
	}
	const value = ratio(story, id);
	const set = formatFor(story).ratio(value, {
		...(as ? { as } : {}),
		range: options.range === 'show',
		...digits(options)
	});
	return { type: 'number', ...cased(set, options), ref: id, refs: [value.part.id, value.whole.id] };
}

/** `{$sudzha-taken :date style=month}` for an event, or for the as-of or published date of a claim. */
export function datePart(story: Story, id: string, options: Options): DatePart {
	const found = find(story, id);
	if (found.kind === 'ratio') throw wrong(id, 'ratio', ':ratio');
	allow(options, DATE_OPTIONS, ':date');
	const set = formatFor(story);
	const style = (options.style ?? 'long') as DateStyle;
	const made = (text: string, iso: string): DatePart => ({
		type: 'date',
		...cased({ text }, options),
		iso,
		ref: id
	});
	if (found.kind === 'event') {
		const { date, dateText } = found.event;
		return made(set.asOf({ asOf: date, ...(dateText ? { asOfText: dateText } : {}) }, style), date);
	}
	const claim = claimOf(story, found);
	if (options.of === 'published') return made(set.date(claim.published, style), claim.published);
	return made(set.asOf(claim, style), claim.asOf);
}

/** `{$russia-confirms :days since=$seoul-announces}`: the days from one event to another, `190 days`. */
export function daysPart(story: Story, id: string, options: Options): DatePart {
	const { since, ...rest } = options;
	const [stray] = Object.keys(rest);
	if (stray)
		throw new MessageProblem(`:days knows no option "${stray}"`, 'write since=$event alone', `${stray}=`);
	if (!since) throw new MessageProblem(':days does not say since when', 'add since=$event', ':days');
	const [from, to] = [since.replace(/^\$/, ''), id].map((one) => {
		const found = find(story, one);
		if (found.kind === 'event' && isExact(found.event.date)) return dateOf(found.event.date).getTime();
		const mend = 'name two events whose days are known';
		throw new MessageProblem(`"${one}" is not an event with a day`, mend, `$${one}`);
	});
	const days = Math.round(((to ?? 0) - (from ?? 0)) / DAY);
	const set = formatFor(story);
	const text = `${set.number(days)} ${set.unit(days, 'days', false)}`;
	return { type: 'date', text, iso: `P${days}D`, ref: id };
}

function find(story: Story, id: string): Found {
	const found = lookup(story, id);
	if (!found) throw new UnknownId(story, id);
	return found;
}

function claimOf(story: Story, found: Found & { kind: 'figure' | 'claim' }): Claim {
	return found.kind === 'claim' ? found.claim : headline(story, found.id);
}

function digits(options: Options): { digits?: number } {
	return options.digits === undefined ? {} : { digits: Number(options.digits) };
}

function cased<T extends { text: string; spoken?: string }>(set: T, options: Options): T {
	if (options.case !== 'sentence') return set;
	return { ...set, text: raised(set.text), ...(set.spoken ? { spoken: raised(set.spoken) } : {}) };
}

function wrong(id: string, kind: Found['kind'], better: string): MessageProblem {
	const article = kind === 'event' ? 'an' : 'a';
	return new MessageProblem(`"${id}" is ${article} ${kind}`, `write {$${id} ${better}}`, `$${id}`);
}

function allow(options: Options, allowed: Record<string, readonly string[]>, name: string) {
	for (const [key, value] of Object.entries(options)) {
		const values = allowed[key];
		if (!values) {
			const near = nearest(key, Object.keys(allowed));
			const mend = near ? `write ${near}=` : `use one of ${Object.keys(allowed).join(', ')}`;
			throw new MessageProblem(`${name} knows no option "${key}"`, mend, `${key}=`);
		}
		if (!values.includes(value)) {
			const near = nearest(value, values);
			const mend = near ? `write ${key}=${near}` : `write one of ${values.join(', ')}`;
			throw new MessageProblem(`${key}=${value} means nothing to ${name}`, mend, `${key}=`);
		}
	}
}
