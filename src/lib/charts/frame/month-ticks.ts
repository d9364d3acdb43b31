/** Months below a drawing, in the full view of its dates and in close-ups of parts. */
import { utcDay, utcMonth } from 'd3';
import { inCloseUp, type CloseUp } from './close-up.ts';
import { dateName } from './date-names.ts';
import { SIZES, type SizeClass } from './state-labels.ts';
import { textWidth } from './text-width.ts';

export interface MonthTick {
	/** Percent of the drawing's width, in the full view. */
	x: number;
	label: string;
	only: SizeClass;
	/** The view in which it is shown. */
	view: CloseUp;
}

/** px: type size, from the tick to its name, and between two names */
const SIZE = 12;
const INDENT = 3;
const GAP = 6;
/** Every so many months, so that a January is among them. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;
/** A close-up of at least this factor can bear the middle of each month. */
const HALVES = 2;

interface Named {
	x: number;
	label: string;
}

/**
 * The first of each month between two dates, as many as have room for their names; in a close-up the middle of
 * each month too. In the full view Januaries, and the first, say the year.
 * @param x percent of the drawing's width for a date
 * @param views the full view and the close-ups, each once
 */
export function monthTicks(
	[from, to]: readonly [Date, Date],
	x: (date: Date) => number,
	views: readonly CloseUp[],
	language: string
): MonthTick[] {
	const months = utcMonth.range(utcMonth.floor(from), to);
	return views.flatMap((view) => {
		const at = (date: Date) => inCloseUp(view, x(date));
		const isSeen = (date: Date) => date > from && date < to && at(date) >= view.origin && at(date) < 100;
		const named = (dates: readonly Date[], isDay: boolean) =>
			dates.filter(isSeen).map((date, i) => ({ x: x(date), label: name(date, i === 0, isDay, language) }));
		const halves = months.flatMap((date) => [date, utcDay.offset(date, 14)]);
		const choices = [
			...(view.factor >= HALVES ? [named(halves, true)] : []),
			...STEPS.map((step) =>
				named(
					months.filter((date) => monthNumber(date) % step === 0),
					false
				)
			)
		];
		return (['narrow', 'wide'] as const).flatMap((only) =>
			firstThatFits(choices, (tick) => inCloseUp(view, tick.x), SIZES[only].width[0]).map((tick) => ({
				...tick,
				only,
				view
			}))
		);
	});
}

function monthNumber(date: Date): number {
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function name(date: Date, first: boolean, isDay: boolean, language: string): string {
	const day = isDay ? { day: 'numeric' as const } : {};
	const year = !isDay && (first || date.getUTCMonth() === 0) ? { year: 'numeric' as const } : {};
	return dateName(date, language, { ...day, month: 'short', ...year });
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
