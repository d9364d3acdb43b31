/** Scales, and the ticks of time and value axes that fit their board. */
import { scaleLinear, scaleUtc, utcMonth, type ScaleLinear, type ScaleTime } from 'd3';
import { ARTBOARDS, type Size } from './artboard.ts';
import { path, short, text, type Box, type Shape } from './shapes.ts';
import { textWidth } from './text-width.ts';

export type TimeScale = ScaleTime<number, number>;
export type ValueScale = ScaleLinear<number, number>;

export interface Tick {
	/** px along the axis. */
	at: number;
	words: string;
	strong?: boolean;
}

/** From the first day to the last, in px. */
export const timeScale = (days: readonly [Date, Date], range: readonly [number, number]): TimeScale =>
	scaleUtc(days, range);

/** From zero to the greatest value. */
export const valueScale = (greatest: number, range: readonly [number, number]): ValueScale =>
	scaleLinear([0, Math.max(greatest, Number.MIN_VALUE)], range);

/** Round values at least `apart` px from each other. */
export function valueTicks(scale: ValueScale, format: (value: number) => string, apart = 34): Tick[] {
	const [from = 0, to = 0] = scale.range();
	const most = Math.max(1, Math.floor(Math.abs(to - from) / apart));
	return scale.ticks(most).map((value) => ({ at: scale(value), words: format(value) }));
}

/**
 * The months that begin on the scale, with names that fit between two of them: whole, short or initials, the year
 * with the first one and with each January; where not even initials fit, every second, third or sixth month.
 */
export function monthTicks(scale: TimeScale, language: string, size: Size): Tick[] {
	const [from, to] = scale.domain();
	if (!from || !to) return [];
	const type = ARTBOARDS[size].type.axis;
	const name = (month: 'long' | 'short' | 'narrow') => {
		const named = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
		return (date: Date) => named.format(date);
	};
	const end = scale.range()[1] ?? 0;
	for (const every of [1, 2, 3, 6, 12]) {
		const months = utcMonth.every(every)?.range(from, to) ?? [];
		const named = (naming: (date: Date) => string, hasYears: boolean): Tick[] =>
			months.map((date, index) => {
				const isStrong = index === 0 || date.getUTCMonth() === 0;
				const year = isStrong && hasYears ? ` ${date.getUTCFullYear()}` : '';
				return { at: scale(date), words: naming(date) + year, strong: year !== '' };
			});
		const wordings = [
			named(name('long'), true),
			named(name('short'), true),
			named(name('long'), false),
			named(name('short'), false),
			...(every === 1 ? [named(name('narrow'), false)] : [])
		];
		const found = wordings.map((ticks) => withoutCutOff(ticks, type, end)).find((ticks) => fits(ticks, type));
		if (found) return found;
	}
	return [];
}

/** Names stand to the right of their ticks: the last goes where the axis ends too soon for it. */
function withoutCutOff(ticks: readonly Tick[], type: number, end: number): Tick[] {
	return ticks.map((tick, i) => {
		const isCutOff = i === ticks.length - 1 && tick.at + textWidth(tick.words, type, 600) > end;
		return isCutOff ? { ...tick, words: '' } : tick;
	});
}

function fits(ticks: readonly Tick[], type: number): boolean {
	return ticks.every(
		({ at, words }, i) => at + textWidth(words, type, 600) + 8 <= (ticks[i + 1]?.at ?? Infinity)
	);
}

/**
 * Grid lines across the plot, with their numbers in a gutter to the left of it.
 * @param around.clear where no grid line runs, such as behind labels
 */
export function valueAxis(
	ticks: readonly Tick[],
	size: Size,
	around: { gutter: number; left: number; right: number; clear?: readonly Box[] }
): Shape[] {
	const type = ARTBOARDS[size].type.axis;
	return ticks.flatMap(({ at, words }) => {
		const line = gridLine(at, around);
		return [
			...(line ? [path(line, { stroke: 'rule' })] : []),
			text(around.gutter, at + type * 0.34, words, { size: type, fill: 'soft', anchor: 'end' })
		];
	});
}

/** px: a shorter piece of a grid line is a speck. */
const LEAST_PIECE = 12;

function gridLine(
	y: number,
	{ left, right, clear = [] }: { left: number; right: number; clear?: readonly Box[] }
): string {
	const behind = clear.filter((box) => box.y < y && y < box.y + box.height).sort((a, b) => a.x - b.x);
	const starts = [left, ...behind.map((box) => box.x + box.width)];
	const ends = [...behind.map((box) => box.x), right];
	return starts
		.map((_, i) => [Math.max(...starts.slice(0, i + 1)), ends[i] ?? right] as const)
		.filter(([from, to]) => to - from >= LEAST_PIECE)
		.map(([from, to]) => `M${short(from)} ${short(y)}H${short(to)}`)
		.join('');
}

/** Small ticks at months below a plot, names to their right. */
export function monthAxis(
	ticks: readonly Tick[],
	size: Size,
	{ y, left, right }: { y: number; left: number; right: number }
): Shape[] {
	const type = ARTBOARDS[size].type.axis;
	return [
		path(`M${short(left)} ${short(y)}H${short(right)}`, { stroke: 'quiet' }),
		...ticks.flatMap(({ at, words, strong }) => [
			path(`M${short(at)} ${short(y)}v5`, { stroke: 'quiet' }),
			...(words
				? [
						text(at + 3, y + 4 + type * 0.85, words, {
							size: type,
							fill: 'soft',
							...(strong && { weight: 600 })
						})
					]
				: [])
		])
	];
}

const made = new Map<string, Intl.DateTimeFormat>();

/**
 * Names of dates in forms of their own. Making a form takes far longer than using it, so each is made once. The
 * date in a language, in UTC: `15 Jan` for `{ day: 'numeric', month: 'short' }`.
 */
export function dateName(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
	const key = JSON.stringify([language, options]);
	const form = made.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
	made.set(key, form);
	return form.format(date);
}
