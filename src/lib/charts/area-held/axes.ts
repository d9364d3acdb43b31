/** The scales of the chart: dates with a close-up of the first weeks, square kilometres, and room for the peak. */
import { extent, scaleUtc, utcDay } from 'd3';
import { format } from '../../story/format.ts';
import { closeUp, fullView, type CloseUp } from '../frame/close-up.ts';
import { monthTicks, type MonthTick } from '../frame/month-ticks.ts';
import { SIZES } from '../frame/state-labels.ts';
import { textWidth } from '../frame/text-width.ts';
import { valueAxis } from '../frame/value-axis.ts';
import type { Series } from './series.ts';
import { STATES, stretchOf } from './states.ts';

/** Percent of the drawing: above the axis, below it, and the right end of the dates. */
const TOP = 17;
const BASE = 93;
const RIGHT = 97;
/** Percent of the width that a close-up leaves free at either end, for words. */
const CLOSE_LEFT = 7;
const CLOSE_RIGHT = 27;
/** Percent of the width: the least that the numbers of the axis get, and the room for claims of the peak. */
const LEAST_LEFT = 11;
const PEAK_ROOM = 8;
/** px between the numbers and what stands beside them; days before the first date and after the last */
const GAP = 6;
const PAD = 6;

export interface Axes {
	x: (date: Date) => number;
	y: (km2: number) => number;
	base: number;
	/** Percent of the width: where claims of the peak stand. */
	peakX: number;
	ticks: readonly { y: number; label: string }[];
	/** Stands above the topmost number. */
	unit: string;
	months: readonly MonthTick[];
	/** Percent of the width at which the dates begin. */
	origin: number;
	view: (state: string) => CloseUp;
}

export function placeAxes(series: Series, language: string): Axes {
	const { number, unit } = format(language);
	const { marks, peaks, asOf } = series;
	const values = valueAxis(0, Math.max(1, ...[...marks, ...peaks].map(({ high }) => high)), 5);
	const y = (km2: number) => BASE - (values.at(km2) / 100) * (BASE - TOP);
	const ticks = values.ticks.map(({ value }) => ({ y: y(value), label: number(value) }));
	const widest = Math.max(...ticks.map(({ label }) => textWidth(label, 12)));
	const left = Math.max(LEAST_LEFT, ((widest + GAP) / SIZES.narrow.width[0]) * 100);
	const start = left + (peaks.length ? PEAK_ROOM : 0);
	const told = new Date(asOf);
	const [first = told, end = told] = extent([told, ...marks.flatMap(({ from, at, to }) => [from, at, to])]);
	const domain = [utcDay.offset(first, -PAD), utcDay.offset(end, PAD)] as const;
	const scale = scaleUtc([...domain], [start, RIGHT]);
	const x = (date: Date) => scale(date);
	const full = fullView(start);
	const views = new Map<string, CloseUp>(
		STATES.map((state) => {
			const stretch = stretchOf(series, state);
			const near =
				stretch && closeUp(start, [x(stretch[0]), x(stretch[1])], [start + CLOSE_LEFT, 100 - CLOSE_RIGHT]);
			return [state, near && near.factor > 1 ? near : full];
		})
	);
	return {
		x,
		y,
		base: BASE,
		peakX: left + PEAK_ROOM / 3,
		ticks,
		unit: unit(values.high, 'km2', true),
		months: monthTicks(domain, x, [...new Set(views.values())], language),
		origin: start,
		view: (state) => views.get(state) ?? full
	};
}
