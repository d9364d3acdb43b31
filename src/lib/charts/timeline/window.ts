/** The days that a state shows, and where they lie from left to right; a long empty stretch is left out. */
import type { Story } from '../../story/schema.ts';
import { stateOf } from '../frame/view.ts';
import { timeScale } from '../../drawing/axes.ts';
import { CHART, lastKnown, type Lane, type Silence } from './series.ts';

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
