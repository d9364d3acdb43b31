/** Spoken claims of one day in one callout: their numbers large, in the free room above them. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { contains, grow, overlap, runsThrough } from '../../drawing/boxes.ts';
import { polyline, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { blockSize, lineWidth, run, setBlock, type TextBlock, type TextLine } from '../../drawing/type.ts';
import { format } from '../../story/format/format.ts';
import type { Story } from '../../story/schema.ts';
import { claimantLabel, claimParts } from '../frame/claim-text.ts';
import type { Room } from './flags.ts';
import type { Mark } from './marks.ts';
import type { Plot } from './plot.ts';

export interface Callout {
	claims: ReadonlySet<string>;
	shapes: Shape[];
	box: Box;
	leader: Point[];
}

/** px between the leader and the words. */
const BESIDE = 12;

/** @returns nothing where fewer than two share the day, or where their words find no room */
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
				const box = { x: isRight ? x + BESIDE : x - BESIDE - width, y, width, height };
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
	const { date } = format(story.story.language);
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
				soft(' km²')
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
