/**
 * State `disclosed`: several numbers of one force within each other, from the smallest to the largest. Dots are ranked
 * in square shells from the upper left corner, so that each number is a square that holds the smaller ones; its lower
 * edge runs on as the leader of its label. What was counted apart from that force stands outside the field.
 */
import { ARTBOARDS, by, type Artboard, type Size } from '../../drawing/artboard.ts';
import { circle, path, polyline, short, type Shape } from '../../drawing/shapes.ts';
import {
	stacked,
	type StackItem,
	blockSize,
	lineWidth,
	run,
	setBlock,
	wrap,
	type TextBlock,
	type TextLine
} from '../../drawing/type.ts';
import type { Token } from '../../drawing/tokens.ts';
import { point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, claimSays } from '../frame/claim-text.ts';
import { dots, dotWords, run as dotRun, type Dots } from './field.ts';
import { dotsFor, perDotFor } from './series.ts';
import { wordsFor } from '../../words/index.ts';

export interface Ranked {
	/** From the smallest to the largest; each is part of the next. */
	tiers: readonly Claim[];
	apart: readonly Claim[];
}

/** Each measure has its colour; the disclosed dead are the solid ones: shown, not estimated. */
const LOOK: Partial<Record<Claim['measure'], { dots: Dots; line: Token }>> = {
	'disclosed-dead': { dots: 'killed', line: 'ink' },
	killed: { dots: 'second', line: 'ink' },
	'killed-or-wounded': { dots: 'casualties', line: 'casualties' }
};
const REST = { dots: 'deployed', line: 'quiet' } as const;

interface Item extends StackItem {
	/** None for what the dots are. */
	claim?: Claim;
	/** px: the lower edge of its square, and how far that square reaches; nothing for what stands outside the field. */
	edge?: number;
	side?: number;
}

export function placeDisclosed(
	story: Story,
	size: Size,
	{ tiers, apart }: Ranked,
	spoken: ReadonlySet<string>
): Shape[] {
	const board = ARTBOARDS[size];
	const perDot = perDotFor(Math.max(...tiers.map(point)));
	const ranks = tiers.map((claim) => dotsFor(point(claim), perDot));
	const all = ranks.at(-1) ?? 1;
	// Half as high again as wide, and wide enough for the square of the last tier but one.
	const columns = Math.max(
		10,
		Math.round(Math.sqrt(all / 1.5) / 10) * 10,
		Math.ceil(Math.sqrt(ranks.at(-2) ?? 0))
	);
	const rows = Math.ceil(all / columns);
	const fine = Math.min((board.height - 2) / rows, (board.width * by(size, 0.54, 0.54, 0.5)) / columns);
	const pitch = fine > 1 ? Math.floor(fine * 4) / 4 : fine;
	const right = columns * pitch;
	const gutter = by(size, 10, 14, 18);
	const x = right + gutter + 6;
	const room = board.width - x;
	const fields = tiers.map((claim, i) => {
		const isLast = i === tiers.length - 1;
		const reach = isLast ? columns : Math.sqrt(ranks[i] ?? 0);
		return dots(
			shell(ranks[i - 1] ?? 0, isLast ? undefined : (ranks[i] ?? 0), { columns, rows, all }),
			(LOOK[claim.measure] ?? REST).dots,
			{ x: 0, y: 0, pitch },
			{ key: claim.id, refs: [claim.id], says: claimSays(story, claim) },
			{ x: 0, y: 0, width: reach, height: isLast ? rows : reach }
		);
	});
	const captions = captionsOf(story, tiers, room, board);
	const items = tiers.map((claim, i): Item => {
		const isLast = i === tiers.length - 1;
		const side = Math.sqrt(ranks[i] ?? 0) * pitch;
		const edge = isLast ? rows * pitch - 1 : side;
		const block = [tierLine(story, claim, board), ...(captions[i] ?? [])];
		const { height } = blockSize(block);
		return {
			claim,
			block,
			edge,
			side: isLast ? undefined : side,
			top: Math.min(edge - height / 2, board.height - height),
			essential: true
		};
	});
	const outside = apart.map((claim): Item => {
		const block = apartBlock(story, claim, room, board, spoken.has(claim.id));
		return { claim, block, top: board.height * by(size, 0.57, 0.62, 0.62) };
	});
	const key: Item = { block: keyBlock(story, perDot, room, board), top: board.height * 0.78 };
	const placed = stacked(
		[...items.slice(0, -1), ...outside, ...(size === 'S' ? [] : [key]), ...items.slice(-1)],
		board.height,
		by(size, 3, 8, 10)
	);
	const labels = (placed as (Item & { height: number })[]).flatMap((item): Shape[] => {
		const { claim, block, top, height, edge, side } = item;
		if (!claim) return setBlock(block, { x, y: top }).shapes;
		const line = (LOOK[claim.measure] ?? REST).line;
		const stroke: Token = spoken.has(claim.id) ? 'accent' : line;
		const thickness = stroke === 'accent' ? 2.25 : 1.25;
		const words = setBlock(block, { x, y: top }, 'start', { refs: [claim.id] }).shapes;
		if (edge === undefined) {
			const fill = spoken.has(claim.id) ? 'accent' : 'killed';
			return [...words, ...apartDots(claim, block, { x, y: top }, room, perDot, fill)];
		}
		const at = Math.min(Math.max(edge, top + 4), top + height - 2);
		return [
			...(side ? [path(`M${short(side)} 0V${short(side)}H0`, { stroke, thickness })] : []),
			polyline(
				[
					{ x: side ?? right + 2, y: edge },
					{ x: Math.max(right + 2, side ?? 0), y: edge },
					{ x: x - 4, y: at }
				],
				{ stroke, thickness }
			),
			...words
		];
	});
	return [...fields, ...labels];
}

/** The dots between two ranks: within the larger square and without the smaller one; to the field's end without `to`. */
function shell(
	from: number,
	to: number | undefined,
	{ columns, rows, all }: { columns: number; rows: number; all: number }
): string {
	let d = '';
	for (let row = 0; row < rows; row++) {
		const start = reachIn(row, from);
		const end = to === undefined ? Math.min(columns, all - row * columns) : reachIn(row, to);
		if (end > start) d += dotRun(start, end, row);
	}
	return d;
}

/** How many dots of a row lie within the square of so many; the rest of a square begins a new column, then a row. */
function reachIn(row: number, count: number): number {
	const side = Math.floor(Math.sqrt(count));
	const rest = count - side * side;
	if (row < side) return side + (row < rest ? 1 : 0);
	return row === side ? Math.max(0, rest - side) : 0;
}

/** **about 2,000** */
function tierLine(story: Story, claim: Claim, { type }: Artboard): TextLine {
	const { qualifier, number } = claimParts(story, claim);
	const lead = qualifier ? [run(`${qualifier} `, type.note, { fill: 'soft' })] : [];
	return [...lead, run(number, type.number * 0.85, { weight: 600 })];
}

/**
 * `killed, South Korea NIS, 2 September 2025`: all in the longest form in which each has one line, so that a claimant
 * has one name; without claimant and day, in lines, where there is little room.
 */
function captionsOf(story: Story, tiers: readonly Claim[], room: number, { type }: Artboard): TextBlock[] {
	const { asOf } = formatFor(story);
	const what = (claim: Claim) =>
		claim.scope ?? claim.covers ?? wordsFor(story).charts.frame.measures[claim.measure];
	const forms: ((claim: Claim) => string[])[] = [
		(claim) => [what(claim), claimantLabel(story, claim), asOf(claim)],
		(claim) => [what(claim), claimantLabel(story, claim, true), asOf(claim)],
		(claim) => [what(claim), claimantLabel(story, claim)],
		(claim) => [what(claim), claimantLabel(story, claim, true)],
		(claim) => [what(claim)]
	];
	const set = forms.map((form) =>
		tiers.map((claim) => wrap(form(claim).join(', '), room, { size: type.note }))
	);
	return set.find((blocks) => blocks.every((block) => block.length === 1)) ?? set.at(-1) ?? [];
}

function apartBlock(
	story: Story,
	claim: Claim,
	room: number,
	{ type }: Artboard,
	isSpoken: boolean
): TextBlock {
	const { number } = claimParts(story, claim);
	const words = wordsFor(story).charts.killedRatio.apart({ what: claim.scope ?? claim.covers ?? '' });
	return [
		[run(number, type.number * 0.85, { weight: 600, fill: isSpoken ? 'accent' : 'ink' })],
		...wrap(words, room, { size: type.note, fill: isSpoken ? 'accent' : 'soft' })
	];
}

/** What a dot stands for, in as few lines as there is room for. */
function keyBlock(story: Story, perDot: number, room: number, { type }: Artboard): TextBlock {
	return wrap(dotWords(story, perDot)[0]?.join(' ') ?? '', room, { size: type.note, fill: 'soft' });
}

/** px: dots beside a number, large enough to be counted. */
const APART = { pitch: 7, radius: 2.6 };

function apartDots(
	claim: Claim,
	block: TextBlock,
	{ x, y }: { x: number; y: number },
	room: number,
	perDot: number,
	fill: Token
): Shape[] {
	const [first = []] = block;
	const count = dotsFor(point(claim), perDot);
	const from = x + lineWidth(first) + 10;
	if (lineWidth(first) + 10 + count * APART.pitch > room) return [];
	const size = first[0]?.size ?? 0;
	return Array.from({ length: count }, (_, i) =>
		circle(from + i * APART.pitch, y + size * 0.45, APART.radius, { fill })
	);
}
