/** Which events each state names in each kind of box, in which lines, and where. */
import { format } from '../../story/format.ts';
import { dateName } from '../frame/date-names.ts';
import { textWidth } from '../frame/text-width.ts';
import { wrap } from '../frame/wrap.ts';
import type { Rail } from './rail.ts';
import type { TimelineEvent } from './series.ts';
import { needed, spread } from './spread.ts';
import { textRoom, type Tier } from './tiers.ts';
import { shortened } from './words.ts';

/** px: between two labels, and the type size of a date */
const GAP = 2;
const DATE = 12;
/** px from the date to the title, and a margin for what type measures differently elsewhere */
const SPACE = 6;
const MARGIN = 4;

/** px: one line of a label in type of this size */
export function lineHeight(size: Tier['size']): number {
	return size === 13 ? 15 : 14;
}

/** Are titles of this kind set in bold there? */
export function isBold(tier: Tier, isKey: boolean): boolean {
	return isKey && tier.size === 13;
}

export interface Label {
	id: string;
	side: 'left' | 'right';
	/** Nothing at a stretch that is not to scale. */
	date: string;
	/** The title; its first line follows the date. */
	lines: readonly string[];
	/** Is the state about it? */
	isAbout: boolean;
	isMajor: boolean;
	/** Percent from the top: the event on the line of time, and the middle of the label. */
	from: number;
	y: number;
}

interface Candidate extends Label {
	height: number;
}

/** What the labels of a state are made from. */
export interface LabelInput {
	events: readonly TimelineEvent[];
	rail: Rail;
	state: string;
	language: string;
	/** px above the labels */
	top: number;
}

/**
 * The labels of one state in one kind of box: major events, then those it is about, as many as fit. In larger
 * boxes they keep apart as well: their middles move apart as the box grows, their heights stay.
 */
export function placeLabels(input: LabelInput, tier: Tier): Label[] {
	const { events, state, top } = input;
	const named = events.filter((one) => one.isMajor || one.states.includes(state));
	const sides = tier.isTwoSided ? (['left', 'right'] as const) : (['right'] as const);
	return sides.flatMap((side) => {
		const own = named.filter((one) => !tier.isTwoSided || one.isClaim === (side === 'right'));
		const isFirst = side === sides[0];
		const candidates = [...set(input, own, tier, side), ...(isFirst ? breaks(input, tier, side) : [])];
		const inOrder = candidates.sort((a, b) => a.from - b.from);
		const room = tier.height - top;
		const kept = fitting(inOrder, room, order(own, state, inOrder));
		const wishes = kept.map(({ from, height }) => ({ middle: (from / 100) * tier.height - top, height }));
		return spread(wishes, room, GAP).flatMap((middle, i) => {
			const label = kept[i];
			return label ? [{ ...label, y: ((middle + top) / tier.height) * 100 }] : [];
		});
	});
}

/** The label of each event; the first of a year, and the first of all, says the year. */
function set(
	{ rail, state, language }: LabelInput,
	events: readonly TimelineEvent[],
	tier: Tier,
	side: Label['side']
): Candidate[] {
	return events.map((one, i) => {
		const isAbout = one.states.includes(state);
		const date = dateText(one, events[i - 1], language);
		const lines = titleLines(one.title, date, tier, isBold(tier, one.isMajor && isAbout));
		const from = rail.y(one.at);
		const height = lines.length * lineHeight(tier.size);
		return { id: one.id, side, date, lines, isAbout, isMajor: one.isMajor, from, y: from, height };
	});
}

/** What is not to scale says so. */
function breaks({ rail, language }: LabelInput, tier: Tier, side: Label['side']): Candidate[] {
	return rail.breaks.map(({ from, to, months }, i) => {
		const lines = wrap(shortened(months, language), textRoom(tier) - MARGIN, tier.size);
		const middle = (from + to) / 2;
		const height = lines.length * lineHeight(tier.size);
		return {
			id: `break-${i}`,
			side,
			date: '',
			lines,
			isAbout: false,
			isMajor: false,
			from: middle,
			y: middle,
			height
		};
	});
}

function dateText({ event, at }: TimelineEvent, before: TimelineEvent | undefined, language: string): string {
	if (event.dateText) return event.dateText;
	const isFirst = before?.at.getUTCFullYear() !== at.getUTCFullYear();
	if (isFirst || event.date.length < 10) return format(language).date(event.date, 'short');
	return dateName(at, language, { day: 'numeric', month: 'short' });
}

/** Lines of the title; the date takes up the beginning of the first. */
function titleLines(title: string, date: string, tier: Tier, bold: boolean): string[] {
	const width = textRoom(tier) - MARGIN;
	const beside = width - textWidth(date, DATE) - SPACE;
	const [first = '', ...more] = wrap(title, beside, tier.size, bold);
	if (!more.length) return [first];
	const rest = title.slice(first.endsWith('-') ? first.length - 1 : first.length).trim();
	return [first, ...wrap(rest, width, tier.size, bold)];
}

/** The labels that fit into the height: those that count least are left out. */
function fitting(labels: readonly Candidate[], height: number, order: readonly string[]): Candidate[] {
	const kept = new Set(order);
	const shown = () => labels.filter(({ id }) => kept.has(id));
	for (const id of [...order].reverse()) {
		if (
			needed(
				shown().map((label) => label.height),
				GAP
			) <= height
		)
			break;
		kept.delete(id);
	}
	return shown();
}

/** What counts most first: major events that the state is about, other major ones, breaks, minor ones. */
function order(events: readonly TimelineEvent[], state: string, labels: readonly Candidate[]): string[] {
	const isAbout = (one: TimelineEvent) => one.states.includes(state);
	return [
		...byTurns(events.filter((one) => one.isMajor && isAbout(one))),
		...byTurns(events.filter((one) => one.isMajor && !isAbout(one))),
		...labels.filter(({ date }) => !date),
		...byTurns(events.filter((one) => !one.isMajor))
	].map(({ id }) => id);
}

/** The last and every second before it, then the others: where not all fit, those left are spread over time. */
function byTurns<T>(events: readonly T[]): T[] {
	const isLike = (rest: number) => (_: T, i: number) => (events.length - 1 - i) % 2 === rest;
	return [...events.filter(isLike(0)), ...events.filter(isLike(1))];
}
