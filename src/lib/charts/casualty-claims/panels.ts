/** The panels of the chart, one below the other on one scale: the same height is the same number of people. */
import { tickStep } from 'd3';
import type { Mark, Panel } from './series.ts';
import { PANELS } from './series.ts';

/** Heights in percent of the drawing, right from 300 px on: the line of a heading, room above the highest mark. */
export const HEADING = 6;
const HEADROOM = 6;
const BETWEEN = 3;
const AXIS = 7;
/** No panel gets less than this share of the room, so that a small number can still be told from none. */
const LEAST_SHARE = 0.2;
const ABOUT_TICKS = 5;

export interface PlacedPanel {
	panel: Panel;
	/** Percent from the top: where its heading begins, and its line of zero. */
	heading: number;
	base: number;
	ticks: readonly { value: number; y: number }[];
}

export interface Panels {
	panels: readonly PlacedPanel[];
	/** Percent from the top for a number of people. */
	y: (panel: Panel, people: number) => number;
	/** Percent from the top: the axis of dates. */
	axis: number;
	/** Percent from the top: where the rows of what is counted otherwise begin, if there are any. */
	rows: number;
}

/**
 * Panels for the measures that have claims. The rows take the place of the first of two panels while they show;
 * beside a single panel they have a place of their own.
 * @param rowsNeed percent of the height that the rows take
 */
export function placePanels(marks: readonly Mark[], rowsNeed: number): Panels {
	const shown = PANELS.filter((panel) => marks.some((mark) => mark.panel === panel));
	const axis = 100 - AXIS;
	const apart = shown.length < 2 && rowsNeed > 0;
	const bottom = apart ? axis - rowsNeed - (shown.length ? BETWEEN : 0) : axis;
	const around = HEADING + HEADROOM;
	const room = bottom - shown.length * around - Math.max(0, shown.length - 1) * BETWEEN;
	const tops = shown.map((panel) => highest(marks, panel));
	const least = shown.length > 1 ? Math.max(LEAST_SHARE, (rowsNeed - around) / room) : 0;
	const scale = percentPerPerson(tops, room, least);
	const heights = spread(
		tops.map((top) => top * scale),
		room,
		least
	);
	const step = tickStep(0, Math.max(...tops), ABOUT_TICKS);
	let next = 0;
	const panels = shown.map((panel, i): PlacedPanel => {
		const heading = next;
		const base = heading + around + (heights[i] ?? 0);
		next = base + BETWEEN;
		const ticks = ticksUpTo((tops[i] ?? 0) + HEADROOM / scale / 2, step);
		return { panel, heading, base, ticks: ticks.map((value) => ({ value, y: base - value * scale })) };
	});
	const bases = new Map(panels.map(({ panel, base }) => [panel, base]));
	return {
		panels,
		y: (panel, people) => (bases.get(panel) ?? 0) - people * scale,
		axis,
		rows: apart ? next : 0
	};
}

function highest(marks: readonly Mark[], panel: Panel): number {
	return Math.max(1, ...marks.filter((mark) => mark.panel === panel).map((mark) => mark.high));
}

/**
 * One scale for all panels, such that each has room for its highest claim and none falls below its least share
 * of the room (the first of two below `least`).
 */
function percentPerPerson(tops: readonly number[], room: number, least: number): number {
	if (!tops.length) return 1;
	const [first = 0, second] = tops;
	if (second === undefined) return room / first;
	return room * Math.min(1 / (first + second), (1 - LEAST_SHARE) / first, (1 - least) / second);
}

/** The heights as they are; the first of two gets its least share, the second what is left over, above its marks. */
function spread(heights: readonly number[], room: number, least: number): number[] {
	const [first = 0] = heights;
	if (heights.length < 2) return [room];
	const above = Math.max(first, least * room);
	return [above, room - above];
}

function ticksUpTo(top: number, step: number): number[] {
	return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}
