/** The line of time from top to bottom: true to scale, but for long stretches in which nothing is on file. */

/** A gap longer than this share of the whole, and than this many months, is drawn shorter, and says so. */
const LONG = 0.25;
const LEAST_MONTHS = 6;
/** Percent of the height that a shortened gap gets. */
const SHORTENED = 9;

/** A stretch that is not to scale. */
export interface Break {
	/** Percent from the top. */
	from: number;
	to: number;
	months: number;
}

export interface Rail {
	/** Percent from the top for a date. */
	y: (date: Date) => number;
	breaks: readonly Break[];
	/** The first of each year on it, but for those in a break. */
	years: readonly { year: number; y: number }[];
}

const MONTH = (365.25 / 12) * 86_400_000;

/**
 * @param dates in order
 * @param top percent from the top: where the first stands
 * @param bottom percent from the top: where the last stands
 */
export function placeRail(dates: readonly Date[], [top, bottom]: readonly [number, number]): Rail {
	const times = dates.map(Number);
	const [first = 0, last = first] = [times.at(0), times.at(-1)];
	const gaps = times.slice(1).map((to, i) => ({ from: times[i] ?? to, to }));
	const long = gaps.filter(
		({ from, to }) => to - from > Math.max(LONG * (last - first), LEAST_MONTHS * MONTH) && gaps.length > 1
	);
	const shortened = long.reduce((sum, { from, to }) => sum + to - from, 0);
	const scale = (bottom - top - long.length * SHORTENED) / Math.max(1, last - first - shortened);
	const y = (time: number): number => {
		if (first === last) return (top + bottom) / 2;
		const within = long.reduce((sum, { from, to }) => sum + clamp(time - from, to - from), 0);
		const short = long.reduce(
			(sum, { from, to }) => sum + (clamp(time - from, to - from) / (to - from)) * SHORTENED,
			0
		);
		return top + (time - first - within) * scale + short;
	};
	return {
		y: (date) => y(+date),
		breaks: long.map(({ from, to }) => ({
			from: y(from),
			to: y(to),
			months: Math.round((to - from) / MONTH)
		})),
		years: yearsBetween(first, last)
			.map((year) => ({ year, time: Date.UTC(year, 0, 1) }))
			.filter(({ time }) => !long.some(({ from, to }) => time > from && time < to))
			.map(({ year, time }) => ({ year, y: y(time) }))
	};
}

function clamp(value: number, most: number): number {
	return Math.min(most, Math.max(0, value));
}

function yearsBetween(first: number, last: number): number[] {
	const from = new Date(first).getUTCFullYear() + 1;
	const to = new Date(last).getUTCFullYear();
	return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
