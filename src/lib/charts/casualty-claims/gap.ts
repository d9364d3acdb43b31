/** State `gap`: two estimates as bars from zero; the smaller is laid end to end along the larger as a ruler. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { placeLabels } from '../../drawing/labels.ts';
import { path, short, type Box, type Shape, rect, text } from '../../drawing/shapes.ts';
import {
	run,
	type TextBlock,
	ASCENT,
	blockSize,
	fitSize,
	setBlock,
	shapesOf,
	wrap
} from '../../drawing/type.ts';
import { dateOf, point, bounds } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimParts, claimSays, measureWords, claimantLabel, timesWords } from '../frame/claim-text.ts';
import { colourOf } from './marks.ts';
import { plotOf, type Panel, type Plot } from './panels.ts';
import type { View } from './series.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { wordsFor } from '../../words/index.ts';

/** The smaller and the larger estimate of one measure, and what each claimant says of the other measure. */
export interface Gap {
	less: Claim;
	more: Claim;
	beside: readonly Claim[];
}

/** Nothing where the text does not speak of two different numbers of dead. */
export function gapIn({ totals, spoken, named }: View): Gap | undefined {
	const dead = totals.filter((one) => one.measure === 'killed' && spoken.has(one.id));
	const [less, more] = dead.toSorted((a, b) => point(a) - point(b)).slice(0, 2);
	if (!less || !more || point(less) <= 0 || point(less) === point(more)) return undefined;
	const beside = totals.filter(
		(one) =>
			one.measure !== 'killed' && named.includes(one) && [less.claimant, more.claimant].includes(one.claimant)
	);
	return { less, more, beside };
}

export function placeGap(story: Story, size: Size, view: View, { less, more, beside }: Gap): Shape[] {
	const plot = plotOf(story, size, view, [less, more, ...beside], {
		share: by(size, 0.77, 0.8, 0.82),
		headroom: [by(size, 1.26, 1.2, 1.2), 1.05],
		apart: by(size, [56, 20], [100, 28], [120, 32])
	});
	const width = by(size, 19, 38, 56);
	const middles = spread(
		[less, more].map(({ asOf }) => plot.x(dateOf(asOf))),
		width + by(size, 4, 6, 8)
	) as [number, number];
	const at = (claim: Claim) => middles[claim.claimant === less.claimant ? 0 : 1];
	const bar = (claim: Claim, { y, bottom }: Panel): Shape => {
		const top = Math.min(y(point(claim)), bottom - 1);
		const x = at(claim) - width / 2;
		const box: Box = { x, y: top, width, height: bottom - top };
		const d = `M${short(x)} ${short(top)}h${width}V${short(bottom)}h${-width}z`;
		const look = { key: claim.id, refs: [claim.id], says: claimSays(story, claim), fill: colourOf(claim) };
		return path(d, { ...look, mark: true, box });
	};
	const shapes = plot.panels.flatMap((panel): Shape[] => {
		if (panel.measure !== 'killed') return besideShapes(story, plot, panel, beside, bar);
		// To which side of the smaller the larger stands.
		const side = at(more) >= at(less) ? 1 : -1;
		const place = { plot, panel, width, side };
		return [
			bar(less, panel),
			bar(more, panel),
			...rulerShapes(story, place, less, more, at(more)),
			...heroShapes(story, place, less, at(less), -side, []),
			...heroShapes(story, place, more, at(more), side, sameAs(view, more))
		];
	});
	return [...plot.axes(shapes), ...shapes];
}

/** Two middles at least `apart` from each other, about where they were. */
function spread([a = 0, b = 0]: readonly number[], apart: number): number[] {
	const lacking = Math.max(0, apart - Math.abs(b - a)) / 2;
	return b >= a ? [a - lacking, b + lacking] : [a + lacking, b - lacking];
}

/** Others who gave that number for that day. */
const sameAs = ({ totals }: View, claim: Claim): readonly Claim[] =>
	totals.filter(
		(one) =>
			one.id !== claim.id &&
			one.measure === claim.measure &&
			one.asOf === claim.asOf &&
			point(one) === point(claim)
	);

/** The other measure: bars with their numbers beside them. */
function besideShapes(
	story: Story,
	{ size, right, taken }: Plot,
	panel: Panel,
	claims: readonly Claim[],
	bar: (claim: Claim, panel: Panel) => Shape
): Shape[] {
	const { type } = ARTBOARDS[size];
	const bars = claims.map((claim) => ({ claim, shape: bar(claim, panel) }));
	const boxes = bars.map(({ shape }) => (shape.kind === 'path' ? shape.box : undefined));
	const requests = bars.flatMap(({ claim }, i) => {
		const box = boxes[i];
		if (!box) return [];
		const { qualifier, number } = claimParts(story, claim);
		const lead = run(qualifier && `${qualifier} `, type.note, { fill: 'soft' });
		const value = (words: string): TextBlock => [
			[
				lead,
				run(words ? `${number} ` : number, type.name, { weight: 600 }),
				run(words, type.note, { fill: 'soft' })
			]
		];
		const isFirst = boxes.every((other) => !other || other.x >= box.x);
		return [
			{
				id: claim.id,
				at: { x: box.x + box.width / 2, y: Math.max(box.y + box.height / 2, panel.top + 8) },
				radius: box.width / 2 + 3,
				wordings: [value(measureWords(story, claim)), value('')],
				spots: [isFirst ? ('left' as const) : ('right' as const)],
				halo: 'paper' as const,
				refs: [claim.id],
				reach: 0
			}
		];
	});
	const labels = placeLabels(requests, {
		bounds: { x: 0, y: panel.head, width: right, height: panel.bottom - panel.head },
		marks: [...taken, ...boxes.filter((box) => box !== undefined)]
	});
	return [...bars.map(({ shape }) => shape), ...labels.shapes];
}

/** More pieces than these are not counted one by one. */
const MOST_PIECES = 12;

interface Place {
	plot: Plot;
	panel: Panel;
	/** px: of a bar. */
	width: number;
	side: number;
}

/** The pieces beside the larger bar, each as high as the smaller one, and cuts across the bar where they end. */
function rulerShapes(
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
function heroShapes(
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
	// London gave no such number: we make it from a share that it gave.
	const nameWithHow = (one: Claim) =>
		[claimantLabel(story, one), ...(one.basis === 'derived' ? [casualtyClaims.derived] : [])].join(' ');
	const also =
		same.length && size !== 'S' ? casualtyClaims.same({ claimants: same.map(nameWithHow).join(', ') }) : '';
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
