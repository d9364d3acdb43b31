/** The plot of the states over time: its scales, and the claims in it as marks, lines and a field. */
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
import { textWidth } from '../../drawing/text-width.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';
import { middle, type Held } from './series.ts';
import {
	boxOf,
	circle,
	path,
	polyline,
	rect,
	short,
	type Box,
	type Point,
	type Shape
} from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import { claimSays } from '../frame/claim-text.ts';

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
 */
export function plotOf(
	story: Story,
	size: Size,
	window: Window,
	{ held, named }: { held: readonly Held[]; named: readonly Held[] }
): Plot {
	const { width, height, type } = ARTBOARDS[size];
	const greatest = Math.max(1, ...held.map(({ high }) => high)) * 1.06;
	const bottom = height - by(size, 24, 26, 30);
	const top = by(size, 14, 16, 20);
	const y = valueScale(greatest, [bottom, top]);
	const ticks = valueTicks(y, formatFor(story).number, APART[size]);
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

/**
 * The points of a line within the window, and where it crosses the window's edges; a stretch without figures does
 * not lead to an edge, beyond which nobody sees what it leads to.
 */
export function pointsOf({ x, y, window: { from, until } }: Plot, line: readonly Held[]): Point[] {
	const points: Point[] = [];
	for (const [i, held] of line.entries()) {
		const before = line[i - 1];
		for (const edge of [from, until]) {
			if (!before || isGap(before, held) || !(before.at < edge && edge < held.at)) continue;
			const share = (+edge - +before.at) / (+held.at - +before.at);
			const value = middle(before) + (middle(held) - middle(before)) * share;
			points.push({ x: x(edge), y: y(value) });
		}
		if (held.at >= from && held.at <= until) points.push({ x: x(held.at), y: y(middle(held)) });
	}
	return points;
}

export interface Mark {
	held: Held;
	at: Point;
	/** px from its middle to its upper edge; a range reaches further than wide. */
	radius: number;
	isSpoken: boolean;
	shape: Shape;
	box: Box;
}

/** Days without a figure after which a line is dotted: nothing is known in between. */
const GAP = 45;
export const isGap = (before: Held, held: Held): boolean => utcDay.count(before.at, held.at) > GAP;
/** px: how wide a range is drawn. */
const RANGE = 6;

/** A mark a claim; those that would hide each other stand side by side. */
export function marksOf(
	story: Story,
	plot: Plot,
	held: readonly Held[],
	{ spoken, field }: { spoken: ReadonlySet<string>; field: readonly Held[] }
): Mark[] {
	const places = held.map((one) => ({ x: plot.x(one.at), y: plot.y(middle(one)) }));
	return held.map((one, i) => {
		const isSpoken = spoken.has(one.claim.id);
		const radius = isSpoken ? by(plot.size, 6, 7, 8) : by(plot.size, 4, 4.5, 5);
		const same = places.flatMap((place, j) => (isSamePlace(place, places[i]) ? [j] : []));
		const { x, y } = places[i] ?? { x: 0, y: 0 };
		const at = { x: x + (same.indexOf(i) - (same.length - 1) / 2) * 2.3 * radius, y };
		return markOf(story, plot, one, { at, radius, isSpoken, isField: field.includes(one) });
	});
}

const isSamePlace = (a: Point, b: Point | undefined): boolean =>
	b !== undefined && Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

/** Dots for counts, open circles for what a party to the war claims, dashed where worked out, squares elsewhere. */
function markOf(
	story: Story,
	{ y }: Plot,
	held: Held,
	{ at, radius, isSpoken, isField }: { at: Point; radius: number; isSpoken: boolean; isField: boolean }
): Mark {
	const { claim, low, high, derived, place } = held;
	const stroke: Token = isSpoken ? 'accent' : 'area';
	const side = story.claimants[claim.claimant]?.side;
	const isParty = side === 'ukraine' || side === 'russia';
	const isOpen = derived || (isParty && !isField) || middle(held) === 0;
	const meaning = { key: claim.id, refs: [claim.id], says: claimSays(story, claim), mark: true };
	const look = {
		...meaning,
		...(isOpen ? { fill: 'paper' as const, stroke, thickness: 2.25 } : { fill: stroke }),
		...(derived && { dash: '3.5 2.5' })
	};
	const square = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
	const span = { x: at.x - RANGE / 2, y: y(high), width: RANGE, height: y(low) - y(high) };
	const isRange = high > low;
	const shape = isRange
		? rect(span, { ...meaning, fill: stroke, radius: RANGE / 2 })
		: place
			? rect(square, look)
			: circle(at.x, at.y, radius, look);
	return {
		held,
		at,
		radius: isRange ? Math.max(RANGE, y(middle(held)) - y(high)) : radius,
		isSpoken,
		shape,
		box: boxOf(shape) ?? square
	};
}

/** Solid between near counts, dotted where none lies between for long. */
export function lineShapes(plot: Plot, line: readonly Held[], thickness: number): Shape[] {
	return line.slice(1).flatMap((held, i): Shape[] => {
		const before = line[i];
		if (!before) return [];
		const [a, b] = pointsOf(plot, [before, held]);
		if (!a || !b) return [];
		return [
			polyline([a, b], {
				stroke: 'area',
				thickness,
				...(isGap(before, held) && { dash: '1 6', cap: 'round' as const })
			})
		];
	});
}

/** Ground from zero under the line of the leading count, hatched where it has figures that are near each other. */
export function fieldShapes(plot: Plot, field: readonly Held[]): Shape[] {
	const base = short(plot.bottom);
	const under = (points: readonly Point[]) => {
		const [first, last] = [points[0], points.at(-1)];
		if (!first || first === last) return '';
		return `M${short(first.x)} ${base}${points.map(({ x, y }) => `L${short(x)} ${short(y)}`).join('')}V${base}Z`;
	};
	const all = under(pointsOf(plot, field));
	if (!all) return [];
	const known = closeRuns(field)
		.map((run) => under(pointsOf(plot, run)))
		.join('');
	return [
		path(all, { fill: 'area-tint' }),
		...(known ? [path(known, { fill: 'hatch-area' })] : []),
		...lineShapes(plot, field, by(plot.size, 2.25, 2.75, 3))
	];
}

/** A line cut where no figure lies between two for long. */
function closeRuns(line: readonly Held[]): Held[][] {
	const runs: Held[][] = [];
	for (const held of line) {
		const last = runs.at(-1);
		const before = last?.at(-1);
		if (last && before && !isGap(before, held)) last.push(held);
		else runs.push([held]);
	}
	return runs;
}
