/**
 * The days that a state shows, where they lie from left to right, and the axis above them. A long empty stretch is
 * left out.
 */
import { utcMonth } from 'd3';
import type { Story } from '../../story/schema.ts';
import { stateOf } from '../frame/view.ts';
import { timeScale, dateName, type Tick } from '../../drawing/axes.ts';
import { CHART, lastKnown, type Lane, type Silence } from './series.ts';
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import { path, rect, short, text, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';

export const DAY = 86_400_000;

/** An unbroken stretch of days, and of px. */
export interface Span {
	from: Date;
	until: Date;
	left: number;
	right: number;
}

export interface Window {
	spans: readonly Span[];
	/** The stretch that is left out: px, and how many days. */
	cut?: { left: number; right: number; days: number };
	/** px from the left; nothing for days that are not shown. */
	x: (at: Date) => number | undefined;
}

/** Of the window: a stretch without a mark that is longer than this is left out. */
const LONG = 0.4;
/** Of the window: labels before a break get no more than this. */
const MOST_ROOM = 0.35;

/** px on the board. */
export interface WindowRoom {
	left: number;
	right: number;
	/** How broad the band of a break is. */
	band: number;
	/** Kept free for labels between the last mark before a break, at that time, and the band. */
	roomAfter: (at: Date) => number;
	/** Kept free for the words beyond a silence that is still open. */
	open: number;
}

export function windowOf(
	story: Story,
	state: string,
	lanes: readonly Lane[],
	silences: readonly Silence[],
	room: WindowRoom
): Window {
	const { left, right, band } = room;
	const dates = lanes.flatMap(({ marks }) => marks.map(({ at }) => +at)).sort((a, b) => a - b);
	const { from, until } = extent(story, state, dates, silences, room);
	const whole = spansAs([{ from: new Date(from), until: new Date(until), left, right }]);
	const gap = longestGap(dates.filter((at) => at >= from && at <= until));
	if (silences.length || !gap || gap.after - gap.before < LONG * (until - from)) return whole;
	const kept = gap.before - from + until - gap.after;
	if (kept <= 0) return whole;
	// Both sides of the break keep one scale, so that distances may be compared.
	const after = Math.min(room.roomAfter(new Date(gap.before)), MOST_ROOM * (right - left));
	const pad = after / 6;
	const perDay = (right - left - band - after - pad) / kept;
	const middle = left + (gap.before - from) * perDay + after;
	const [end, start] = [from + (middle - left) / perDay, gap.after - pad / perDay];
	if (end >= start) return whole;
	return {
		...spansAs([
			{ from: new Date(from), until: new Date(end), left, right: middle },
			{ from: new Date(start), until: new Date(until), left: middle + band, right }
		]),
		cut: { left: middle, right: middle + band, days: Math.round((start - end) / DAY) }
	};
}

/** The state's first and last day, or those of its marks; an edition ends soon after the last day that it knows. */
function extent(
	story: Story,
	state: string,
	dates: readonly number[],
	silences: readonly Silence[],
	{ left, right, open }: WindowRoom
) {
	const asked = stateOf(story, CHART, state);
	const known = +lastKnown(story);
	const from = asked.from ? +new Date(asked.from) : (dates[0] ?? known - 365 * DAY);
	const last = asked.until ? +new Date(asked.until) : (dates.at(-1) ?? known);
	const share = silences.some((silence) => silence.open) ? open / (right - left) : 0.06;
	const beyond = Math.max(14 * DAY, ((known - from) * share) / (1 - share));
	const until = known > from ? Math.min(last, known + beyond) : last;
	return { from, until: Math.max(until, from + 7 * DAY) };
}

function longestGap(dates: readonly number[]): { before: number; after: number } | undefined {
	let [longest, found] = [0, undefined as { before: number; after: number } | undefined];
	for (const [i, before] of dates.entries()) {
		const after = dates[i + 1];
		if (after === undefined || after - before <= longest) continue;
		longest = after - before;
		found = { before, after };
	}
	return found;
}

function spansAs(spans: readonly Span[]): Window {
	return {
		spans,
		x: (at) => {
			const span = spans.find(({ from, until }) => at >= from && at <= until);
			return span && timeScale([span.from, span.until], [span.left, span.right])(at);
		}
	};
}

/** px between two names. */
const APART = 9;
const NAMINGS = [
	{ every: 1, month: 'long' },
	{ every: 1, month: 'short' },
	{ every: 2, month: 'short' },
	{ every: 3, month: 'long' },
	{ every: 3, month: 'short' },
	{ every: 6, month: 'short' },
	{ every: 12, month: 'short' }
] as const;

/** px */
export const axisHeight = (size: Size): number => ARTBOARDS[size].type.axis + 9;

/**
 * The axis of time above the lanes, months by name, Januaries by their year: names, ticks and the verticals at
 * Januaries, from the axis down to `bottom`.
 */
export function axisShapes(
	{ spans, cut }: Window,
	language: string,
	size: Size,
	{ left, right, bottom }: { left: number; right: number; bottom: number }
): Shape[] {
	const y = axisHeight(size);
	const type = ARTBOARDS[size].type.axis;
	const broken = spans.length > 1;
	const hasJanuary = spans.some((span) => monthsOf(span).some(isJanuary));
	return [
		...(cut
			? [rect({ x: cut.left, y, width: cut.right - cut.left, height: bottom - y }, { fill: 'shade' })]
			: []),
		path(`M${short(left)} ${short(y)}H${short(right)}`, { stroke: 'quiet' }),
		...spans.flatMap((span, i) => {
			const scale = timeScale([span.from, span.until], [span.left, span.right]);
			const months = monthsOf(span);
			const marks = months.map((month) => `M${short(scale(month))} ${short(y)}v-5`).join('');
			const isLast = i === spans.length - 1;
			const limit = isLast ? right : span.right + (cut ? (cut.right - cut.left) / 2 : 0);
			const ticks =
				broken && !isLast
					? yearTick(span, language, type, limit)
					: ticksOf(span, language, type, limit, !hasJanuary);
			return [
				...(marks ? [path(marks, { stroke: 'quiet' })] : []),
				...months
					.filter(isJanuary)
					.filter((month) => scale(month) > span.left + 3)
					.map((month) => path(`M${short(scale(month))} ${short(y)}V${short(bottom)}`, { stroke: 'rule' })),
				...ticks.map(({ at, words, strong }) =>
					text(at + 3, y - 6, words, {
						size: type,
						fill: strong ? 'ink' : 'soft',
						...(strong && { weight: 600 as const })
					})
				)
			];
		})
	];
}

const monthsOf = ({ from, until }: Span): Date[] => utcMonth.range(from, until);
const isJanuary = (month: Date): boolean => month.getUTCMonth() === 0;

/** Before a break there is room for one name, which needs its year. */
function yearTick(span: Span, language: string, type: number, limit: number): Tick[] {
	const [month = span.from] = monthsOf(span);
	const at = timeScale([span.from, span.until], [span.left, span.right])(month);
	const names = (['long', 'short'] as const).map((form) =>
		dateName(month, language, { month: form, year: 'numeric' })
	);
	const words = [...names, dateName(month, language, { year: 'numeric' })].find(
		(name) => at + 3 + textWidth(name, type, 600) <= limit - APART
	);
	return words ? [{ at, words, strong: true }] : [];
}

/** The densest names that stand clear of each other. */
function ticksOf(span: Span, language: string, type: number, limit: number, needsYear: boolean): Tick[] {
	const scale = timeScale([span.from, span.until], [span.left, span.right]);
	for (const { every, month } of NAMINGS) {
		const ticks = monthsOf(span)
			.filter((date) => date.getUTCMonth() % every === 0)
			.map((date, i) => {
				const strong = isJanuary(date);
				const year = { year: 'numeric' } as const;
				const form = strong ? year : { month, ...(needsYear && i === 0 ? year : {}) };
				return { at: scale(date), words: dateName(date, language, form), strong };
			});
		// A name at the right edge that is cut off is left out by itself.
		const kept = ticks.filter(({ at, words }) => at + 3 + textWidth(words, type, 600) <= limit);
		const clear = kept.every(
			({ at, words }, i) => at + 3 + textWidth(words, type, 600) + APART <= (kept[i + 1]?.at ?? Infinity) + 3
		);
		if (clear && kept.length) return kept;
	}
	return [];
}
