/** The axis of time above the lanes: months by name, Januaries by their year. */
import { utcMonth } from 'd3';
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import { timeScale, type Tick } from '../../drawing/axes.ts';
import { path, rect, short, text, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { dateName } from '../frame/date-names.ts';
import type { Span, Window } from './window.ts';

/** px between two names. */
const APART = 9;
const NAMINGS = [
	{ every: 1, month: 'long' },
	{ every: 1, month: 'short' },
	{ every: 2, month: 'short' },
	{ every: 3, month: 'long' },
	{ every: 3, month: 'short' },
	{ every: 6, month: 'short' },
	{ every: 12, month: 'short' }
] as const;

/** px */
export const axisHeight = (size: Size): number => ARTBOARDS[size].type.axis + 9;

/** Names, ticks and the verticals at Januaries, from the axis down to `bottom`. */
export function axisShapes(
	{ spans, cut }: Window,
	language: string,
	size: Size,
	{ left, right, bottom }: { left: number; right: number; bottom: number }
): Shape[] {
	const y = axisHeight(size);
	const type = ARTBOARDS[size].type.axis;
	const broken = spans.length > 1;
	const hasJanuary = spans.some((span) => monthsOf(span).some(isJanuary));
	return [
		...(cut
			? [rect({ x: cut.left, y, width: cut.right - cut.left, height: bottom - y }, { fill: 'shade' })]
			: []),
		path(`M${short(left)} ${short(y)}H${short(right)}`, { stroke: 'quiet' }),
		...spans.flatMap((span, i) => {
			const scale = timeScale([span.from, span.until], [span.left, span.right]);
			const months = monthsOf(span);
			const isLast = i === spans.length - 1;
			const limit = isLast ? right : span.right + (cut ? (cut.right - cut.left) / 2 : 0);
			const ticks =
				broken && !isLast
					? yearTick(span, language, type, limit)
					: ticksOf(span, language, type, limit, !hasJanuary);
			return [
				...months.map((month) => path(`M${short(scale(month))} ${short(y)}v-5`, { stroke: 'quiet' })),
				...months
					.filter(isJanuary)
					.filter((month) => scale(month) > span.left + 3)
					.map((month) => path(`M${short(scale(month))} ${short(y)}V${short(bottom)}`, { stroke: 'rule' })),
				...ticks.map(({ at, words, strong }) =>
					text(at + 3, y - 6, words, {
						size: type,
						fill: strong ? 'ink' : 'soft',
						...(strong && { weight: 600 as const })
					})
				)
			];
		})
	];
}

const monthsOf = ({ from, until }: Span): Date[] => utcMonth.range(from, until);
const isJanuary = (month: Date): boolean => month.getUTCMonth() === 0;

/** Before a break there is room for one name, which needs its year. */
function yearTick(span: Span, language: string, type: number, limit: number): Tick[] {
	const [month = span.from] = monthsOf(span);
	const at = timeScale([span.from, span.until], [span.left, span.right])(month);
	const names = (['long', 'short'] as const).map((form) =>
		dateName(month, language, { month: form, year: 'numeric' })
	);
	const words = [...names, dateName(month, language, { year: 'numeric' })].find(
		(name) => at + 3 + textWidth(name, type, 600) <= limit - APART
	);
	return words ? [{ at, words, strong: true }] : [];
}

/** The densest names that stand clear of each other. */
function ticksOf(span: Span, language: string, type: number, limit: number, needsYear: boolean): Tick[] {
	const scale = timeScale([span.from, span.until], [span.left, span.right]);
	for (const { every, month } of NAMINGS) {
		const ticks = monthsOf(span)
			.filter((date) => date.getUTCMonth() % every === 0)
			.map((date, i) => {
				const strong = isJanuary(date);
				const year = { year: 'numeric' } as const;
				const form = strong ? year : { month, ...(needsYear && i === 0 ? year : {}) };
				return { at: scale(date), words: dateName(date, language, form), strong };
			});
		// A name at the right edge that is cut off is left out by itself.
		const kept = ticks.filter(({ at, words }) => at + 3 + textWidth(words, type, 600) <= limit);
		const clear = kept.every(
			({ at, words }, i) => at + 3 + textWidth(words, type, 600) + APART <= (kept[i + 1]?.at ?? Infinity) + 3
		);
		if (clear && kept.length) return kept;
	}
	return [];
}
