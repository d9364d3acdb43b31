/**
 * Labels that stand apart from their marks: flags on leaders that rise straight up, and the callout of spoken
 * claims.
 */
import { polyline, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { blockSize, setBlock, lineWidth, run, type TextBlock, type TextLine } from '../../drawing/type.ts';
import { point } from '../../story/claims.ts';
import type { Story } from '../../story/schema.ts';
import { claimWordings } from './claim-label.ts';
import type { Mark, Plot } from './plot.ts';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { contains, grow, overlap, runsThrough } from '../../drawing/boxes.ts';
import { formatFor } from '../../story/format/format.ts';
import { claimantLabel, claimParts } from '../frame/claim-text.ts';

/** Where words may stand, and what they may not touch. */
export interface Room {
	bounds: Box;
	boxes: readonly Box[];
	lines: readonly (readonly Point[])[];
}

export interface Flags {
	shapes: Shape[];
	boxes: Box[];
	lines: Point[][];
}

/** px between a leader and its words, between two flags, and between a flag and what lies below it. */
const BESIDE = 7;
const APART = 7;
const ABOVE = 10;

/**
 * Labels on leaders that rise straight from their marks, words to the right of each, the one of the leftmost mark
 * highest: so none crosses another, and the words stand in the free room above the curve. Flags for all that are
 * wanted, or else for fewer of those that the text does not speak of: the last goes first.
 * @returns the flags and what they name; nothing where not even the spoken ones find room
 */
export function mostFlags(
	story: Story,
	size: Size,
	wanted: readonly Mark[],
	room: Room
): { flags: Flags; named: readonly Mark[] } | undefined {
	let named = wanted;
	for (;;) {
		const flags = flagsOf(story, size, named, room);
		if (flags) return { flags, named };
		const last = named.findLastIndex(({ isSpoken }) => !isSpoken);
		if (last < 0) return undefined;
		named = named.filter((_, i) => i !== last);
	}
}

/** Nothing where one of them finds no room. */
function flagsOf(
	story: Story,
	size: Size,
	flagged: readonly Mark[],
	{ bounds, boxes, lines }: Room
): Flags | undefined {
	const flags: Flags = { shapes: [], boxes: [], lines: [] };
	let floor = bounds.y + bounds.height;
	for (const mark of flagged.toSorted((a, b) => b.at.x - a.at.x || b.at.y - a.at.y)) {
		const { at, radius, held } = mark;
		const x = at.x + BESIDE;
		const block = claimWordings(story, size, held.claim, mark.isSpoken).find(
			(one) => x + blockSize(one).width <= bounds.x + bounds.width
		);
		if (!block) return undefined;
		const { width, height } = blockSize(block);
		const below = Math.min(
			at.y - radius,
			...boxes.filter((box) => box.x + box.width > at.x && box.x < x + width).map((box) => box.y),
			...lines.flatMap((line) => heightsOver(line, at.x, x + width))
		);
		const y = Math.min(floor - APART, below - ABOVE) - height;
		if (y < bounds.y) return undefined;
		const leader = [
			{ x: at.x, y: y + 2 },
			{ x: at.x, y: at.y - radius }
		];
		flags.lines.push(leader);
		flags.boxes.push({ x: x - 1, y, width: width + 1, height });
		flags.shapes.push(
			polyline(leader, mark.isSpoken ? { stroke: 'accent', thickness: 2 } : { stroke: 'quiet' }),
			...setBlock(block, { x, y }, 'start', { halo: 'paper', refs: [held.claim.id] }).shapes
		);
		floor = y;
	}
	return flags;
}

/** How high a line reaches between two places: its corners there, and where it enters and leaves. */
function heightsOver(line: readonly Point[], from: number, to: number): number[] {
	return line.flatMap((a, i) => {
		const b = line[i + 1];
		if (!b) return a.x >= from && a.x <= to ? [a.y] : [];
		const [start, end] = [Math.max(a.x, from), Math.min(b.x, to)];
		if (start > end) return [];
		const at = (x: number) => a.y + (b.x === a.x ? 0 : ((b.y - a.y) * (x - a.x)) / (b.x - a.x));
		return [at(start), at(end)];
	});
}

export interface Callout {
	claims: ReadonlySet<string>;
	shapes: Shape[];
	box: Box;
	leader: Point[];
}

/** px between the leader and the words. */
const FROM_LEADER = 12;

/**
 * Spoken claims of one day in one callout: their numbers large, in the free room above them.
 * @returns nothing where fewer than two share the day, or where their words find no room
 */
export function calloutOf(
	story: Story,
	{ size, top }: Plot,
	spoken: readonly Mark[],
	{ bounds, boxes, lines }: Room
): Callout | undefined {
	const day = spoken.at(-1)?.held.claim.asOf;
	const same = spoken
		.filter(({ held }) => held.claim.asOf === day)
		.sort((a, b) => b.held.high - a.held.high || a.at.x - b.at.x);
	const [highest] = same;
	if (!highest || same.length < 2) return undefined;
	const x = highest.at.x;
	const low = highest.box.y - 8;
	for (const block of wordings(story, size, same)) {
		const { width, height } = blockSize(block);
		for (const isRight of [true, false]) {
			for (const share of [0.3, 0.15, 0.45, 0, 0.6]) {
				const y = top + (low - top) * share;
				const box = { x: isRight ? x + FROM_LEADER : x - FROM_LEADER - width, y, width, height };
				const leader = [
					{ x, y: y + 2 },
					{ x, y: highest.box.y }
				];
				const room = grow(box, 4);
				const isFree =
					y + height <= low &&
					contains(bounds, box) &&
					boxes.every((other) => overlap(room, other) === 0) &&
					lines.every((line) => !runsThrough(line, room));
				if (!isFree) continue;
				const set = setBlock(block, { x: isRight ? box.x : box.x + width, y }, isRight ? 'start' : 'end', {
					halo: 'paper'
				});
				return {
					claims: new Set(same.map(({ held }) => held.claim.id)),
					shapes: [polyline(leader, { stroke: 'accent', thickness: 2 }), ...set.shapes],
					box: grow(box, 2),
					leader
				};
			}
		}
	}
	return undefined;
}

/** The day, then each number with who gives it: beside it where there is room, else below; the numbers give way last. */
function wordings(story: Story, size: Size, same: readonly Mark[]): TextBlock[] {
	const { type } = ARTBOARDS[size];
	const { date, unit } = formatFor(story);
	const [first] = same;
	const day = first ? date(first.held.claim.asOf, size === 'S' ? 'day' : 'long') : '';
	const head: TextLine = [run(day, type.name, { weight: 600, fill: 'accent' })];
	const soft = (words: string) => run(words, type.note, { fill: 'accent' });
	const block = (hero: number, isBeside: boolean): TextBlock => [
		head,
		...same.flatMap(({ held: { claim } }): TextBlock => {
			const { qualifier, number } = claimParts(story, claim, size === 'S');
			const value = [
				...(qualifier ? [soft(`${qualifier} `)] : []),
				run(number, hero, { weight: 600 as const, fill: 'accent' as const }),
				soft(` ${unit(point(claim), 'km2', true)}`)
			];
			const who = claimantLabel(story, claim, size === 'S');
			return isBeside ? [[...value, soft(` ${who}`)]] : [value, [soft(who)]];
		})
	];
	const most = type.hero * by(size, 0.82, 0.9, 1);
	const blocks = [
		block(most, false),
		block(most * 0.75, false),
		block(type.number, true),
		block(type.number, false)
	];
	return blocks.filter((one) => one.every((line) => lineWidth(line) > 0));
}
