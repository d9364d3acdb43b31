/**
 * Fields of dots. A run of dots is one path along their rows, in units of one dot: with round caps and dashes of no
 * length one unit apart, each line shows as its dots.
 */
import { path, short, type PathShape, type Shape } from '../../drawing/shapes.ts';
import { bounds } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';
import { claimSays } from '../frame/claim-text.ts';
import { dotsFor } from './series.ts';

/** A dot's diameter by its meaning, in pitches: size tells them apart where colour does not. */
const DIAMETER = { killed: 0.86, casualties: 0.84, deployed: 0.62, whole: 0.72, second: 0.6 } as const;
export type Dots = keyof typeof DIAMETER;

const PAINT = {
	killed: 'killed',
	casualties: 'casualties',
	deployed: 'deployed',
	whole: 'deployed',
	second: 'killed'
} as const;

/** How many dots stand in a row: a field a little higher than wide, in round numbers (100 for 11,000 dots). */
export const columnsFor = (dots: number): number =>
	Math.max(10, Math.round(Math.sqrt(dots * 0.909) / 10) * 10);

/** The dots from one (included) to another (not included), in reading order. */
export function rowsPath(from: number, to: number, columns: number): string {
	let d = '';
	for (let dot = from; dot < to; dot = (Math.floor(dot / columns) + 1) * columns) {
		const [row, column] = [Math.floor(dot / columns), dot % columns];
		d += run(column, Math.min(columns, column + to - dot), row);
	}
	return d;
}

/** One row of dots; the hair at its end keeps the last one from being lost to rounding. */
export const run = (from: number, to: number, row: number): string => `M${from} ${row}h${to - from - 1}.01`;

/** Where a field stands, in px: its upper left corner and the distance between two dots. */
export interface Place {
	x: number;
	y: number;
	pitch: number;
}

/** Dots as a shape; `box` tells where they lie, in dots. */
export function dots(
	d: string,
	kind: Dots,
	{ x, y, pitch }: Place,
	look: Pick<PathShape, 'key' | 'refs' | 'says' | 'opacity'>,
	box: { x: number; y: number; width: number; height: number }
): PathShape {
	return path(d, {
		...look,
		stroke: PAINT[kind],
		thickness: DIAMETER[kind],
		dash: '0 1',
		cap: 'round',
		transform: `translate(${short(x + pitch / 2)} ${short(y + pitch / 2)}) scale(${Math.round(pitch * 1e4) / 1e4})`,
		mark: true,
		box: { x: x + box.x * pitch, y: y + box.y * pitch, width: box.width * pitch, height: box.height * pitch }
	});
}

/** How far the first so many dots of a field reach down, in rows. */
export const rowsOf = (count: number, columns: number): number => Math.ceil(count / columns);

/** Dots of one kind, from one to another in reading order. */
export interface Part {
	key: string;
	kind: Dots;
	from: number;
	to: number;
	/** Rows left free above it. */
	gap: number;
	claim?: Claim;
	says?: string;
}

export interface Field {
	shapes: Shape[];
	/** Upper and lower edge of each part that has dots, in px, by its key. */
	edges: ReadonlyMap<string, { top: number; bottom: number }>;
	/** px */
	bottom: number;
}

/** The parts of a field below each other: who they stand for, and where each begins and ends. */
export function fieldOf(parts: readonly Part[], columns: number, pitch: number, y = 0): Field {
	const shapes: Shape[] = [];
	const edges = new Map<string, { top: number; bottom: number }>();
	let [free, bottom] = [0, y];
	for (const { claim, kind, key, from, to, gap, says } of parts) {
		if (to <= from) continue;
		free += gap;
		const [first, last] = [Math.floor(from / columns), rowsOf(to, columns)];
		const box = { x: 0, y: first, width: Math.min(columns, to), height: last - first };
		const place = { x: 0, y: y + free * pitch, pitch };
		const d = rowsPath(from, to, columns);
		shapes.push(dots(d, kind, place, { key, says, refs: claim && [claim.id] }, box));
		bottom = y + (last + free) * pitch;
		edges.set(key, { top: y + (from / columns + free) * pitch, bottom });
	}
	return { shapes, edges, bottom };
}

/** A claim's dots: certain up to its value or its lower end, open from there to its upper end. */
export function partsOf(
	story: Story,
	claim: Claim,
	perDot: number,
	{ key, kind, gap = 0, from = 0 }: { key: string; kind: Dots; gap?: number; from?: number }
): { parts: Part[]; to: number } {
	const { low, high } = bounds(claim);
	const sure = dotsFor(claim.value ?? low, perDot);
	const most = Math.max(sure, dotsFor(high, perDot));
	const says = claimSays(story, claim);
	const parts: Part[] = [
		{ key, kind, from, to: sure, gap, claim, says },
		{ key: `${key}-open`, kind: 'second', from: Math.max(sure, from), to: most, gap: 0, claim, says }
	];
	return { parts, to: most };
}

/** Everyone in the whole who is not in the parts before. */
export function restOf(
	story: Story,
	whole: Claim | undefined,
	perDot: number,
	from: number,
	gap: number
): { parts: Part[]; to: number } {
	if (!whole) return { parts: [], to: from };
	const to = Math.max(from, dotsFor(bounds(whole).high, perDot));
	const says = claimSays(story, whole);
	return { parts: [{ key: 'others', kind: 'deployed', from, to, gap, claim: whole, says }], to };
}

/** What a dot stands for; the longest wording first. */
export function dotWords(story: Story, perDot: number): readonly (readonly string[])[] {
	const { dot, soldiers } = wordsFor(story).charts.killedRatio;
	const { number, spell } = formatFor(story);
	const count = perDot === 1 ? spell(perDot) : number(perDot);
	return dot({ soldiers: `${count} ${plural(story.story.language, perDot, soldiers)}` });
}
