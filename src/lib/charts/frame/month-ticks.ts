/** Months below a drawing, in the full view of its dates and in a close-up of a part. */
import { utcDay, utcMonth } from 'd3';
import { inCloseUp, type CloseUp } from './close-up.ts';
import { SIZES, type SizeClass } from './state-labels.ts';
import { textWidth } from './text-width.ts';

export interface MonthTick {
	/** Percent of the drawing's width, in the full view. */
	x: number;
	label: string;
	only: SizeClass;
	/** The views in which it is shown. */
	full: boolean;
	close: boolean;
}

/** px: type size, from the tick to its name, and between two names */
const SIZE = 12;
const INDENT = 3;
const GAP = 6;
/** Every so many months, so that a January is among them. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

interface Named {
	x: number;
	label: string;
}

/**
 * The first of each month between two dates, as many as have room for their names; in the close-up the middle
 * of each month too, if all of them have. Januaries, and the first, say the year.
 * @param x percent of the drawing's width for a date
 */
export function monthTicks(
	[from, to]: readonly [Date, Date],
	x: (date: Date) => number,
	view: CloseUp,
	language: string
): MonthTick[] {
	const named = (dates: readonly Date[], isDay: boolean): Named[] =>
		dates.map((date, i) => ({ x: x(date), label: name(date, i === 0, isDay, language) }));
	const months = utcMonth.range(utcMonth.ceil(from), to);
	const full = STEPS.map((step) =>
		named(
			months.filter((date) => monthNumber(date) % step === 0),
			false
		)
	);
	const near = months.filter((date) => inCloseUp(view, x(date)) < 100);
	const halves = [utcMonth.floor(from), ...near]
		.flatMap((date) => [date, utcDay.offset(date, 14)])
		.filter((date) => date > from && date < to && inCloseUp(view, x(date)) < 100);
	const close = [named(halves, true), named(near, false)];
	return (['narrow', 'wide'] as const).flatMap((only) => {
		const width = SIZES[only].width[0];
		const inFull = firstThatFits(full, (tick) => tick.x, width);
		const inClose = firstThatFits(close, (tick) => inCloseUp(view, tick.x), width);
		return [
			...inFull.map((tick) => ({ ...tick, only, full: true, close: false })),
			...inClose.map((tick) => ({ ...tick, only, full: false, close: true }))
		];
	});
}

function monthNumber(date: Date): number {
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function name(date: Date, first: boolean, isDay: boolean, language: string): string {
	const day = isDay ? { day: 'numeric' as const } : {};
	const year = !isDay && (first || date.getUTCMonth() === 0) ? { year: 'numeric' as const } : {};
	return new Intl.DateTimeFormat(language, { ...day, month: 'short', ...year, timeZone: 'UTC' }).format(date);
}

/** The first of the choices whose names keep apart; without those that would stand out at the right. */
function firstThatFits(
	choices: readonly (readonly Named[])[],
	at: (tick: Named) => number,
	width: number
): Named[] {
	const start = (tick: Named) => (at(tick) / 100) * width;
	const end = (tick: Named) => start(tick) + INDENT + textWidth(tick.label, SIZE);
	const inside = choices.map((ticks) => ticks.filter((tick) => end(tick) <= width));
	const fits = (ticks: readonly Named[]) =>
		ticks.every((tick, i) => {
			const next = ticks[i + 1];
			return !next || end(tick) + GAP <= start(next);
		});
	return inside.find(fits) ?? [];
}
