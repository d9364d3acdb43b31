/** What is drawn over time: claims as marks, counts by one method as lines, and the leading count as a field. */
import { utcDay } from 'd3';
import { by } from '../../drawing/artboard.ts';
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
import type { Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import { pointsOf, type Plot } from './plot.ts';
import { middle, type Held } from './series.ts';

export interface Mark {
	held: Held;
	at: Point;
	/** px from its middle to its upper edge; a range reaches further than wide. */
	radius: number;
	isSpoken: boolean;
	shape: Shape;
	box: Box;
}

/** Days without a count after which a line is dotted: nothing is known in between. */
export const GAP = 45;
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
		const isGap = utcDay.count(before.at, held.at) > GAP;
		return [
			polyline([a, b], {
				stroke: 'area',
				thickness,
				...(isGap && { dash: '1 6', cap: 'round' as const })
			})
		];
	});
}

/** Ground from zero, hatched, under the line of the leading count. */
export function fieldShapes(plot: Plot, field: readonly Held[]): Shape[] {
	const points = pointsOf(plot, field);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || first === last) return [];
	const base = short(plot.bottom);
	const d = `M${short(first.x)} ${base}${points.map(({ x, y }) => `L${short(x)} ${short(y)}`).join('')}V${base}Z`;
	return [
		path(d, { fill: 'area-tint' }),
		path(d, { fill: 'hatch-area' }),
		...lineShapes(plot, field, by(plot.size, 2.25, 2.75, 3))
	];
}
