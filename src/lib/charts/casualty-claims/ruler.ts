/** The two bars of the dead: the ruler beside the larger, and the numbers on top. */
import { ARTBOARDS, by } from '../../drawing/artboard.ts';
import { path, rect, short, text, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import {
	ASCENT,
	blockSize,
	fitSize,
	run,
	setBlock,
	shapesOf,
	wrap,
	type TextBlock
} from '../../drawing/type.ts';
import { bounds, point } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, measureWords, timesWords } from '../frame/claim-text.ts';
import type { Panel, Plot } from './panels.ts';
import { wordsFor } from '../../words/index.ts';

/** More pieces than these are not counted one by one. */
const MOST_PIECES = 12;

export interface Place {
	plot: Plot;
	panel: Panel;
	/** px: of a bar. */
	width: number;
	side: number;
}

/** The pieces beside the larger bar, each as high as the smaller one, and cuts across the bar where they end. */
export function rulerShapes(
	story: Story,
	{ plot: { size, left, right }, panel: { y }, width, side }: Place,
	less: Claim,
	more: Claim,
	middle: number
): Shape[] {
	const { type } = ARTBOARDS[size];
	const pieces = Math.min(MOST_PIECES, Math.floor(point(more) / point(less)));
	const [gap, thick] = [by(size, 7, 10, 13), by(size, 6, 8, 9)];
	const edge = middle + (side * width) / 2;
	const x = side > 0 ? edge + gap : edge - gap - thick;
	const words = side > 0 ? x + thick + by(size, 7, 9, 11) : x - by(size, 7, 9, 11);
	const big = by(size, type.name, 17, 19);
	return Array.from({ length: pieces }, (_, i) => i + 1).flatMap((times): Shape[] => {
		const [top, bottom] = [y(times * point(less)), y((times - 1) * point(less))];
		const named = timesWords(story.story.language, times, 'words');
		const room = side > 0 ? right - words : words - left;
		const fits = bottom - top >= big + 2 && textWidth(named, big, 600) <= room;
		return [
			rect(
				{ x, y: top + 1, width: thick, height: Math.max(0.5, bottom - top - 2) },
				{ fill: 'accent', opacity: times === 1 ? 1 : 0.55 }
			),
			...(top > y(point(more)) + 1
				? [
						path(`M${short(edge - side * width)} ${short(top)}h${short(side * width)}`, {
							stroke: 'paper',
							thickness: 2
						})
					]
				: []),
			...(fits || times === pieces
				? [
						text(words, (top + bottom) / 2 + big * (ASCENT / 2 - 0.04), named, {
							size: big,
							weight: 600,
							fill: 'accent',
							halo: 'paper',
							anchor: side > 0 ? 'start' : 'end'
						})
					]
				: [])
		];
	});
}

/** On top of its bar: about **1,000** / killed, Western officials. */
export function heroShapes(
	story: Story,
	{ plot: { size, left, right }, panel, width }: Place,
	claim: Claim,
	middle: number,
	side: number,
	same: readonly Claim[]
): Shape[] {
	const { type } = ARTBOARDS[size];
	const inner = middle - (side * width) / 2;
	const room = (side > 0 ? right - inner : inner - left) - 2;
	const { qualifier, number } = claimParts(story, claim);
	const lead = qualifier ? `${qualifier} ` : '';
	const leadWidth = textWidth(lead, type.note);
	const most = by(size, type.hero * 0.94, type.hero, type.hero * 1.1);
	const big = fitSize(number, most, room - leadWidth);
	const tail = ` ${measureWords(story, claim)}`;
	const hasTail =
		size !== 'S' && leadWidth + textWidth(number, big, 600) + textWidth(tail, type.number, 600) < room;
	const head = [
		run(lead, type.note, { fill: 'soft' }),
		run(hasTail ? `${number} ` : number, big, { weight: 600 }),
		...(hasTail ? [run(tail.trim(), type.number * 0.9, { weight: 600 })] : [])
	];
	const { frame, casualtyClaims } = wordsFor(story).charts;
	const name = (brief: boolean) => claimantLabel(story, claim, brief);
	const both = [name(false), name(true)];
	const names = hasTail
		? both
		: [...both.map((who) => frame.lead({ who: measureWords(story, claim), what: who })), ...both];
	const nameType = by(size, type.name, type.name + 1, type.name + 2.5);
	const who = names.find((words) => textWidth(words, nameType, 600) <= room) ?? names.at(-1) ?? '';
	const also =
		same.length && size !== 'S'
			? casualtyClaims.same({ claimants: same.map((one) => claimantLabel(story, one)).join(', ') })
			: '';
	const below: TextBlock = [
		...wrap(who, room, { size: nameType, weight: 600 }),
		...(also && textWidth(also, type.note) <= room ? [[run(also, type.note, { fill: 'soft' as const })]] : [])
	];
	const anchor = side > 0 ? 'start' : 'end';
	const look = { halo: 'paper', refs: [claim.id] } as const;
	const heights = [[head], below].map((block) => blockSize(block).height) as [number, number];
	const foot = panel.y(bounds(claim).high) - by(size, 5, 8, 9);
	const top = Math.max(heights[0], foot - heights[1]);
	return shapesOf(
		setBlock([head], { x: inner, y: top - heights[0] }, anchor, look),
		setBlock(below, { x: inner, y: top }, anchor, look)
	);
}
