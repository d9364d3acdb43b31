/** A scale of dates from the left to the right of a drawing, with months or years as ticks. */
import { scaleUtc, utcMonth, utcYear } from 'd3';
import { textWidth } from './text-width.ts';

export interface DateTick {
	/** Percent of the drawing's width. */
	at: number;
	label: string;
	/** Shown only where the drawing is wide: in a narrow one it would touch its neighbour. */
	wideOnly: boolean;
}

export interface DateAxis {
	ticks: readonly DateTick[];
	/** Percent of the drawing's width. */
	at: (date: Date) => number;
}

/** The widths in px of the drawings that labels must fit: the narrowest, and where `wide` begins. */
const NARROW = 260;
const WIDE = 560;
const SIZE = 12;
const GAP = 8;

/**
 * An axis from one date to another. Ends that fall together get a month on either side.
 * @param language a language tag, for the names of the months
 */
export function dateAxis(from: Date, to: Date, language: string): DateAxis {
	const [first, last] = from < to ? [from, to] : [utcMonth.offset(from, -1), utcMonth.offset(from, 1)];
	const scale = scaleUtc([first, last], [0, 100]);
	const months = utcMonth.count(first, last);
	const interval = months > 30 ? utcYear : (utcMonth.every(Math.ceil((months + 1) / 13)) ?? utcMonth);
	const name = labels(language, interval === utcYear);
	const ticks = interval.range(utcMonth.ceil(first), new Date(last.getTime() + 1)).map((date, i) => ({
		at: scale(date),
		label: name(date, i === 0)
	}));
	const kept = new Set(thin(ticks, NARROW));
	return {
		ticks: thin(ticks, WIDE).map((tick) => ({ ...tick, wideOnly: !kept.has(tick) })),
		at: (date) => scale(date)
	};
}

function labels(language: string, yearsOnly: boolean) {
	const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
	const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
	const both = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
	return (date: Date, first: boolean) => {
		if (yearsOnly) return year.format(date);
		return first || date.getUTCMonth() === 0 ? both.format(date) : month.format(date);
	};
}

type Placed = Pick<DateTick, 'at' | 'label'>;

/** The ticks whose labels, set from their tick rightwards, keep apart; those with a year come first. */
function thin(ticks: readonly Placed[], width: number): Placed[] {
	const span = (tick: Placed) => {
		const start = (tick.at / 100) * width;
		return [start, start + textWidth(tick.label, SIZE) + GAP] as const;
	};
	const kept: Placed[] = [];
	for (const tick of [...ticks].sort((a, b) => Number(hasYear(b)) - Number(hasYear(a)))) {
		const [start, end] = span(tick);
		if (end - GAP > width + 2 * GAP) continue;
		if (kept.every((other) => start >= span(other)[1] || end <= span(other)[0])) kept.push(tick);
	}
	return kept.sort((a, b) => a.at - b.at).map((tick) => ticks[ticks.indexOf(tick)] ?? tick);
}

function hasYear(tick: Placed): boolean {
	return /\d{4}/.test(tick.label);
}
