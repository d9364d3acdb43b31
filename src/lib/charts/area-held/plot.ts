/** The plot of the states over time: its scales, and how days and square kilometres become px. */
import { utcDay } from 'd3';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import {
	monthAxis,
	monthTicks,
	timeScale,
	valueAxis,
	valueScale,
	valueTicks,
	type TimeScale,
	type ValueScale
} from '../../drawing/axes.ts';
import type { Box, Point, Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { format } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';
import { middle, type Held } from './series.ts';

export interface Window {
	from: Date;
	until: Date;
}

export interface Plot {
	size: Size;
	window: Window;
	x: TimeScale;
	y: ValueScale;
	/** px */
	left: number;
	right: number;
	top: number;
	bottom: number;
	height: number;
	/** Where labels may stand: to the board's right edge, which the plot may leave free. */
	bounds: Box;
	/** The axes and their grid. */
	axes: Shape[];
}

/** px between two grid lines at least: they are few. */
const APART = { S: 90, M: 150, L: 180 } as const;
/** From this share of the window on, marks want room for their labels beyond its end. */
const LATE = 0.85;

/**
 * @param named what carries labels, to see whether they need room at the right
 * @param lower px by which the drawing is lower than its board
 */
export function plotOf(
	story: Story,
	size: Size,
	window: Window,
	{ held, named, lower }: { held: readonly Held[]; named: readonly Held[]; lower: number }
): Plot {
	const { width, height: board, type } = ARTBOARDS[size];
	const height = board - lower;
	const greatest = Math.max(1, ...held.map(({ high }) => high)) * 1.06;
	const bottom = height - by(size, 24, 26, 30);
	const top = by(size, 14, 16, 20);
	const y = valueScale(greatest, [bottom, top]);
	const ticks = valueTicks(y, format(story.story.language).number, APART[size]);
	const gutter = Math.max(...ticks.map(({ words }) => textWidth(words, type.axis)));
	const left = gutter + 8;
	const days = Math.max(1, utcDay.count(window.from, window.until));
	const isLate = named.some(({ at }) => utcDay.count(window.from, at) > days * LATE);
	const right = width - (isLate ? by(size, 58, 92, 130) : 4);
	const x = timeScale([window.from, window.until], [left, right]);
	return {
		size,
		window,
		x,
		y,
		left,
		right,
		top,
		bottom,
		height,
		bounds: { x: left, y: 0, width: width - left, height: bottom - 3 },
		axes: [
			...valueAxis(ticks, size, { gutter, left, right }),
			...monthAxis(monthTicks(x, story.story.language, size), size, { y: bottom, left, right })
		]
	};
}

/** The points of a line within the window, and where it crosses the window's edges. */
export function pointsOf({ x, y, window: { from, until } }: Plot, line: readonly Held[]): Point[] {
	const points: Point[] = [];
	for (const [i, held] of line.entries()) {
		const before = line[i - 1];
		for (const edge of [from, until]) {
			if (!before || !(before.at < edge && edge < held.at)) continue;
			const share = (+edge - +before.at) / (+held.at - +before.at);
			const value = middle(before) + (middle(held) - middle(before)) * share;
			points.push({ x: x(edge), y: y(value) });
		}
		if (held.at >= from && held.at <= until) points.push({ x: x(held.at), y: y(middle(held)) });
	}
	return points;
}
