/** Months below a drawing, in the full view of its dates and in a close-up of a part. */
import { utcMonth } from 'd3';
import { SIZES, type SizeClass } from './state-labels.ts';
import { inCloseUp, type CloseUp } from './close-up.ts';
import { textWidth } from './text-width.ts';

export interface MonthTick {
	/** Percent of the drawing's width, in the full view. */
	x: number;
	label: string;
	only?: SizeClass;
	/** The views in which its name has room. */
	full: boolean;
	close: boolean;
}

/** px: type size, from the tick to its name, and between two names */
const SIZE = 12;
const INDENT = 3;
const GAP = 6;

/**
 * The first of each month between two dates. Januaries, and the first, say the year and come before others.
 * @param x percent of the drawing's width for a date
 */
export function monthTicks(
	[from, to]: readonly [Date, Date],
	x: (date: Date) => number,
	view: CloseUp,
	language: string
): MonthTick[] {
	const all = utcMonth.range(utcMonth.ceil(from), to).map((date, i) => ({
		x: x(date),
		label: name(date, i === 0, language),
		first: date.getUTCMonth() === 0
	}));
	const close = (tick: { x: number }) => inCloseUp(view, tick.x);
	return (['narrow', 'wide'] as const).flatMap((only) => {
		const width = SIZES[only].width[0];
		const full = thin(all, (tick) => tick.x, width);
		const near = thin(all, close, width);
		return all
			.filter((tick) => full.has(tick) || near.has(tick))
			.map((tick) => ({ x: tick.x, label: tick.label, only, full: full.has(tick), close: near.has(tick) }));
	});
}

function name(date: Date, first: boolean, language: string): string {
	const year = first || date.getUTCMonth() === 0 ? { year: 'numeric' as const } : {};
	return new Intl.DateTimeFormat(language, { month: 'short', ...year, timeZone: 'UTC' }).format(date);
}

interface Named {
	x: number;
	label: string;
	first: boolean;
}

function thin(ticks: readonly Named[], at: (tick: Named) => number, width: number): Set<Named> {
	const start = (tick: Named) => (at(tick) / 100) * width;
	const end = (tick: Named) => start(tick) + INDENT + textWidth(tick.label, SIZE);
	const kept = new Set<Named>();
	for (const tick of [...ticks].sort((a, b) => Number(b.first) - Number(a.first))) {
		const inside = end(tick) <= width;
		const free = [...kept].every((other) => start(tick) > end(other) + GAP || end(tick) + GAP < start(other));
		if (inside && free) kept.add(tick);
	}
	return kept;
}
