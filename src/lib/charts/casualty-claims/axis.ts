/** The dates of the chart: a scale for the full view, a close-up of the days before the story, month ticks. */
import { extent, scaleUtc, utcDay } from 'd3';
import { closeUp, fullView, type CloseUp } from '../frame/close-up.ts';
import { monthTicks, type MonthTick } from '../frame/month-ticks.ts';
import type { Series } from './series.ts';

/** Percent of the width: the right end of the axis. The left end follows from the numbers that stand there. */
const RIGHT = 96;
/** Where the close-up puts the day the story is told, so that words have room beside it. */
const TOLD = 82;
/** Days before the first date, with room for names, and after the last; and before the first in the close-up. */
const BEFORE = 20;
const AFTER = 9;
const CLOSE = 8;

export interface Dates {
	x: (date: Date) => number;
	full: CloseUp;
	/** The days before the story is told; the full view where these are most of them. */
	view: CloseUp;
	ticks: readonly MonthTick[];
}

/** @param left percent of the width at which the dates begin */
export function placeDates({ marks, asides, asOf }: Series, left: number, language: string): Dates {
	const told = new Date(asOf);
	const dates = [told, ...asides.map(({ at }) => at), ...marks.flatMap(({ from, at, to }) => [from, at, to])];
	const [first = told, last = told] = extent(dates);
	const domain = [utcDay.offset(first, -BEFORE), utcDay.offset(last, AFTER)] as const;
	const x = scaleUtc([...domain], [left, RIGHT]);
	const view = closeUp(left, [x(utcDay.offset(first, -CLOSE)), x(told)], [left, TOLD]);
	const full = fullView(left);
	const views = view.factor === 1 ? [full] : [full, view];
	return { x: (date) => x(date), full, view, ticks: monthTicks(domain, (date) => x(date), views, language) };
}
