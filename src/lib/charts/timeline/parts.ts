/** The shapes of the timeline: marks, flags, silences. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { circle, path, polyline, rect, short, type Shape } from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import { lineWidth, run, setBlock, type TextLine } from '../../drawing/type.ts';
import { formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import { BESIDE, type PlacedFlag } from './flags.ts';
import { foundIn, type Mark } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** px: the radius of named marks, and of the others. */
export const radii = (size: Size) => ({ named: by(size, 6, 7.5, 9), quiet: by(size, 3.5, 4.2, 5) });

export type Standing = 'spoken' | 'named' | 'quiet';

const colourOf = (standing: Standing, kind: Mark['kind']): Token => {
	if (standing === 'spoken') return 'accent';
	if (standing === 'named') return 'ink';
	return kind === 'denied' ? 'soft' : 'quiet';
};

/** A dot, a ring or a square at (x, y). */
export function markShape(
	story: Story,
	mark: Mark,
	standing: Standing,
	size: Size,
	x: number,
	y: number
): Shape {
	const colour = colourOf(standing, mark.kind);
	const radius = radii(size)[standing === 'quiet' ? 'quiet' : 'named'];
	const meaning = { key: mark.key, refs: mark.refs, says: markSays(story, mark.refs), mark: true };
	const thickness = standing === 'quiet' ? 1.5 : standing === 'named' ? 2.5 : 3;
	if (mark.kind === 'said')
		return circle(x, y, radius, { ...meaning, fill: colour, stroke: 'paper', thickness: 1 });
	const open = { ...meaning, fill: 'paper', stroke: colour, thickness } as const;
	if (mark.kind === 'denied') return circle(x, y, radius - thickness / 4, open);
	const half = radius * 0.84;
	return rect({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }, open);
}

/** What a mark says: everything of its day. */
function markSays(story: Story, refs: readonly string[]): string {
	const { date } = formatFor(story);
	return refs
		.flatMap((id) => {
			const found = foundIn(story, id);
			if (!found) return [];
			if (found.kind === 'claim') return [claimSays(story, found.claim)];
			const { event } = found;
			const { lead } = wordsFor(story).charts.frame;
			return [lead({ who: event.dateText ?? date(event.date), what: plainText(story, event.title) })];
		})
		.join('; ');
}

/** @param floor the lowest place for words, in px from the top; the leader ends at the mark's edge, `foot` */
export function flagShapes(
	{ x, block, flipped, top }: PlacedFlag,
	{ floor, foot }: { floor: number; foot: number },
	{ spoken, refs }: { spoken: boolean; refs: readonly string[] }
): Shape[] {
	const upper = floor - top;
	const words = setBlock(
		block,
		{ x: flipped ? x - BESIDE : x + BESIDE, y: upper },
		flipped ? 'end' : 'start',
		{ halo: 'paper', refs }
	);
	return [
		polyline(
			[
				{ x, y: upper + 1 },
				{ x, y: foot }
			],
			{ stroke: spoken ? 'accent' : 'ink', thickness: spoken ? 2 : 1.25 }
		),
		...words.shapes
	];
}

/** px: how high the bar of a silence is. */
export const barHeight = (size: Size): number => by(size, 22, 30, 36);

/** A silence on the board: px. */
export interface Bar {
	left: number;
	right: number;
	open: boolean;
	/** Its length in words, and after whose words. */
	words: string;
	after: string;
	/** The widest stretch that the marks in it leave. */
	free: { left: number; right: number };
}

/** @param marks px from the left */
export function barOf(size: Size, bar: Omit<Bar, 'free'>, marks: readonly number[]): Bar {
	const away = radii(size).named + 5;
	const inside = marks.filter((x) => x > bar.left && x < bar.right).sort((a, b) => a - b);
	const edges = [bar.left, ...inside, bar.right];
	const [free = bar] = edges
		.map((x, i) => ({ left: x + away, right: (edges[i + 1] ?? x) - away }))
		.sort((a, b) => b.right - b.left - (a.right - a.left));
	return { ...bar, free };
}

/** What bars hold: their length in type of so many px, and after whose words where that fits too. */
export interface BarType {
	number: number;
	hasAfter: boolean;
}

/** The largest type at which each bar holds its length, the same for all; nothing where one has no room for it. */
export function barType(size: Size, bars: readonly Bar[]): BarType | undefined {
	const { note } = ARTBOARDS[size].type;
	const most = by(size, 20, 24, 30);
	const fits = (type: BarType) =>
		bars.every((bar) => lineWidth(barLine(size, bar, type)) <= bar.free.right - bar.free.left);
	const least = { after: 0.7 * most, alone: note };
	for (let number = most; number >= least.after; number -= 0.5)
		if (fits({ number, hasAfter: true })) return { number, hasAfter: true };
	for (let number = most; number >= least.alone; number -= 0.5)
		if (fits({ number, hasAfter: false })) return { number, hasAfter: false };
	return undefined;
}

function barLine(size: Size, { words, after }: Bar, { number, hasAfter }: BarType): TextLine {
	const look = { weight: 600, fill: 'accent' } as const;
	if (!hasAfter || !after) return [run(words, number, look)];
	return [run(`${words} `, number, look), run(after, ARTBOARDS[size].type.note, { fill: 'accent' })];
}

/** A dashed bar as long as the silence, its length in days inside where `type` gives a size for it. */
export function barShapes(size: Size, bar: Bar, base: number, type: BarType | undefined): Shape[] {
	const { left, right, open, free } = bar;
	const height = barHeight(size);
	const [top, bottom] = [base - height / 2, base + height / 2];
	const outline = open
		? `M${short(right)} ${short(top)}H${short(left)}V${short(bottom)}H${short(right)}`
		: `M${short(left)} ${short(top)}H${short(right)}V${short(bottom)}H${short(left)}Z`;
	const dash = by(size, '4 3', '5 4', '6 4');
	return [
		rect({ x: left, y: top, width: right - left, height }, { fill: 'paper' }),
		path(outline, { stroke: 'accent', thickness: by(size, 1.5, 1.75, 2), dash }),
		...(type
			? setBlock(
					[barLine(size, bar, type)],
					{ x: (free.left + free.right) / 2, y: base - type.number * 0.4 },
					'middle'
				).shapes
			: [])
	];
}
