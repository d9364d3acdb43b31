/** Two panels above one axis of time: the killed, and the killed or wounded. */
import { utcMonth, utcMonday } from 'd3';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import {
	timeScale,
	valueAxis,
	valueScale,
	valueTicks,
	type TimeScale,
	type ValueScale,
	dateName
} from '../../drawing/axes.ts';
import { grow } from '../../drawing/boxes.ts';
import { path, short, text, type Box, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { ASCENT, run, setBlock, textBox, type TextLine } from '../../drawing/type.ts';
import { bounds } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { MEASURES, type PanelMeasure, type View } from './series.ts';
import { wordsFor } from '../../words/index.ts';

export interface Panel {
	measure: PanelMeasure;
	/** px: where its heading begins, where its greatest value lies, and zero. */
	head: number;
	top: number;
	bottom: number;
	y: ValueScale;
}

export interface Plot {
	size: Size;
	/** px: between them lie the marks. */
	left: number;
	right: number;
	bottom: number;
	x: TimeScale;
	panels: readonly Panel[];
	/** Axes and headings; no grid line runs behind the words among these shapes. */
	axes: (shapes: readonly Shape[]) => Shape[];
	/** Headings and numbers of the axes, which no label may cover. */
	taken: readonly Box[];
}

export interface PanelLook {
	/** The share of the height that the first panel takes; both have one scale where nothing is given. */
	share?: number;
	/** The greatest value, in shares of the greatest claim: room for what stands above it. */
	headroom: readonly [number, number];
	/** Does the first heading stand inside the plot, where nothing else is, instead of above it? */
	inside?: boolean;
	/** px between two grid lines at least, in each panel. */
	apart?: readonly [number, number];
	/** px kept free at the left and right of the plot. */
	pad?: readonly [number, number];
}

/** @param claims what the scales must hold */
export function plotOf(
	story: Story,
	size: Size,
	{ from, until }: Pick<View, 'from' | 'until'>,
	claims: readonly Claim[],
	{
		share,
		headroom,
		inside = false,
		apart: between = by(size, [36, 36], [56, 56], [66, 66]),
		pad = [by(size, 14, 18, 22), by(size, 12, 16, 20)]
	}: PanelLook
): Plot {
	const { width, height, type } = ARTBOARDS[size];
	const number = formatFor(story).number;
	const greatest = MEASURES.map((measure, i) => {
		const own = claims.filter((one) => one.measure === measure).map((one) => bounds(one).high);
		return own.length ? Math.max(...own, 1) * (headroom[i] ?? 1) : 0;
	}) as [number, number];
	const used = MEASURES.filter((_, i) => (greatest[i] ?? 0) > 0);
	const [head, apart, foot] = [by(size, 20, 25, 28), by(size, 8, 16, 20), by(size, 21, 24, 26)];
	const firstHead = inside ? Math.ceil(type.axis * 0.45) : head;
	const room = height - foot - firstHead - (used.length - 1) * (head + apart);
	const together = greatest[0] + greatest[1] || 1;
	const first = used.length < 2 ? greatest[0] / together : (share ?? Math.max(0.2, greatest[0] / together));
	let y = 0;
	const panels = used.map((measure, i): Panel => {
		const top = y + (i ? head : firstHead);
		const bottom = Math.round(top + room * (measure === 'killed' ? first : 1 - first));
		const panel = { measure, head: y, top, bottom };
		y = bottom + apart;
		return { ...panel, y: valueScale(greatest[MEASURES.indexOf(measure)] ?? 1, [bottom, top]) };
	});
	const isInside = (panel: Panel) => inside && panel === panels[0];
	const nameAt = by(size, 13, 15, 16);
	const ticks = panels.map((panel, i) =>
		valueTicks(panel.y, number, between[i]).filter(
			({ at }) =>
				Number.isInteger(Math.round(panel.y.invert(at) * 1e6) / 1e6) &&
				(isInside(panel) || at - type.axis * 0.41 >= panel.head + nameAt + type.name * 0.22 - 1.5)
		)
	);
	const gutter = Math.max(...ticks.flat().map(({ words }) => textWidth(words, type.axis)), 0);
	const left = Math.ceil(gutter) + 7;
	const bottom = height - foot;
	const x = timeScale([from, until], [left + pad[0], width - pad[1]]);
	const headings = panels.map((panel) => {
		const isFirst = panel === panels[0];
		const x = isInside(panel) ? left + 5 : 0;
		const y = panel.head + nameAt + (isInside(panel) ? firstHead : 0) - type.name * ASCENT;
		return setBlock([headingOf(story, size, panel, isFirst ? panel : panels[0])], { x, y }, 'start', {
			halo: 'paper'
		}).shapes;
	});
	const axes = (shapes: readonly Shape[]) => {
		const clear = shapes.flatMap((shape) => (shape.kind === 'text' ? [grow(textBox(shape), 4, 2)] : []));
		return [
			...panels.flatMap((panel, i) => [
				...valueAxis(ticks[i] ?? [], size, { gutter, left, right: width, clear }),
				path(`M${short(left)} ${short(panel.bottom)}H${width}`, { stroke: 'quiet' }),
				...(headings[i] ?? [])
			]),
			...timeAxis(story, size, x, { left, right: width, y: bottom })
		];
	};
	return {
		size,
		left,
		right: width,
		bottom,
		x,
		panels,
		axes,
		taken: axes([]).flatMap((shape) => (shape.kind === 'text' ? [textBox(shape)] : []))
	};
}

/** A scale differs where a soldier has so much less or more room than in the first panel. */
const SAME = 0.05;

/** What a panel counts, and whether a soldier is less or more high in it than in the first. */
function headingOf(story: Story, size: Size, panel: Panel, first: Panel = panel): TextLine {
	const { name, note } = ARTBOARDS[size].type;
	const words = wordsFor(story).charts.casualtyClaims;
	const height = ({ y }: Panel) => y(0) - y(1);
	const share = height(panel) / height(first);
	const scale = Math.abs(share - 1) <= SAME ? '' : words.scale[share < 1 ? 'smaller' : 'larger'];
	const fill = panel.measure === 'killed' ? 'killed' : 'casualties';
	return [
		run(words.panel[panel.measure], name, { weight: 600, fill }),
		...(scale ? [run(scale, note, { fill: 'soft' })] : [])
	];
}

interface DayTick {
	date: Date;
	words: string;
}

/** Days up to here, in which weeks, half months or months are named. */
const WEEKS = 45;
const HALVES = 75;

/** Dates below the plot, each with its name in the middle below it; as many as fit. */
function timeAxis(
	story: Story,
	size: Size,
	x: TimeScale,
	{ left, right, y }: { left: number; right: number; y: number }
): Shape[] {
	const type = ARTBOARDS[size].type.axis;
	const { language } = story.story;
	const placed = (ticks: readonly DayTick[]) =>
		ticks.map(({ date, words }) => {
			const half = textWidth(words, type) / 2;
			const at = x(date);
			return { at, words, middle: Math.min(Math.max(at, left - 24 + half), right - half), half };
		});
	const rows = dayTicks(x, language).map(placed);
	const fits = (row: ReturnType<typeof placed>) =>
		row.every((tick, i) => {
			const next = row[i + 1];
			return !next || tick.middle + tick.half + 8 <= next.middle - next.half;
		});
	const row = rows.find(fits) ?? rows.at(-1)?.slice(0, 1) ?? [];
	return row.flatMap(({ at, words, middle }) => [
		path(`M${short(at)} ${short(y)}v5`, { stroke: 'quiet' }),
		text(middle, y + 5 + type * 0.85, words, { size: type, fill: 'soft', anchor: 'middle' })
	]);
}

/** Rows of dates, the fullest first. */
function dayTicks(x: TimeScale, language: string): DayTick[][] {
	const [from, until] = x.domain() as [Date, Date];
	const end = new Date(until.getTime() + 1);
	const days = (until.getTime() - from.getTime()) / 86_400_000;
	const dayName = (date: Date) => dateName(date, language, { day: 'numeric', month: 'short' });
	const dated = (dates: readonly Date[]) => dates.map((date) => ({ date, words: dayName(date) }));
	const months = [1, 2, 3, 6, 12].map((every) => {
		const dates = utcMonth.every(every)?.range(from, end) ?? [];
		const yearAt = Math.max(
			0,
			dates.findIndex((date) => date.getUTCMonth() === 0)
		);
		return dates.map((date, i) => {
			const year = i === yearAt || date.getUTCMonth() === 0 ? ({ year: 'numeric' } as const) : {};
			return { date, words: dateName(date, language, { month: 'short', ...year }) };
		});
	});
	if (days > HALVES) return months;
	const halves = utcMonth
		.range(utcMonth.floor(from), end)
		.flatMap((month) => [month, new Date(month.getTime() + 14 * 86_400_000)])
		.filter((date) => date >= from && date <= until);
	const weeks = utcMonday.range(from, end);
	return [
		...(days <= WEEKS ? [dated(weeks), dated(weeks.filter((_, i) => i % 2 === 1))] : []),
		dated(halves),
		...months
	];
}
