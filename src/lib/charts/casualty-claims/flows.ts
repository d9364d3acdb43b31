/**
 * State `flows`: what a number covers. Width is days, height is soldiers: a total reaches back to a beginning that
 * nobody dates, so it fades; the losses of a week are a slice inside it.
 */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { grow, overlap } from '../../drawing/boxes.ts';
import { path, polyline, rect, short, type Box, type Shape } from '../../drawing/shapes.ts';
import { blockSize, fitting, run, setBlock, wrap, type TextBlock } from '../../drawing/type.ts';
import { bounds, dateOf, point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimantLabel, claimParts, claimSays, measureWords } from '../frame/claim-text.ts';
import { colourOf } from './marks.ts';
import { plotOf, type Panel, type Plot } from './panels.ts';
import { flowsOf, type View } from './series.ts';
import { wordsFor } from '../../words/index.ts';

export interface Flow {
	slice: Claim;
	/** Its first day, and the day after its last. */
	from: Date;
	until: Date;
	/** The totals that it is set against, one a measure at most. */
	totals: readonly Claim[];
}

const DAY = 86_400_000;

/** Nothing where the text speaks of no losses within known days. */
export function flowIn(story: Story, view: View): Flow | undefined {
	const slice = flowsOf(story).find(
		(one) => view.spoken.has(one.id) && one.periodStart !== undefined && one.periodEnd !== undefined
	);
	if (slice?.periodStart === undefined || slice.periodEnd === undefined) return undefined;
	const [from, until] = [dateOf(slice.periodStart), new Date(dateOf(slice.periodEnd).getTime() + DAY)];
	if (until > view.until || from < view.from) return undefined;
	const named = view.totals.find((one) => view.named.includes(one) && one.measure !== slice.measure);
	const whole = view.totals.find(
		(one) =>
			one.measure === slice.measure &&
			(view.named.includes(one) || (one.claimant === named?.claimant && one.asOf === named.asOf))
	);
	return { slice, from, until, totals: [named, whole].filter((one) => one !== undefined) };
}

export function placeFlows(story: Story, size: Size, view: View, flow: Flow): Shape[] {
	const plot = plotOf(story, size, view, [...flow.totals, flow.slice], {
		headroom: [1.12, 1.1],
		pad: [0, by(size, 8, 12, 16)]
	});
	const shapes = plot.panels.flatMap((panel) => {
		const total = flow.totals.find(({ measure }) => measure === panel.measure);
		const slice = flow.slice.measure === panel.measure ? sliceShapes(story, plot, panel, flow) : undefined;
		return [
			...(total ? totalShapes(story, plot, panel, total, slice?.boxes ?? []) : []),
			...(slice?.shapes ?? [])
		];
	});
	return [...plot.axes(shapes), ...shapes];
}

/** A field up to the day of the total, open to the left. */
function totalShapes(
	story: Story,
	{ size, left, x }: Plot,
	{ y, bottom }: Panel,
	claim: Claim,
	taken: readonly Box[]
): Shape[] {
	const paint = `fade-${colourOf(claim)}` as const;
	const top = Math.min(y(point(claim)), bottom - 2);
	const end = Math.max(x(dateOf(claim.asOf)), left + 2);
	const field = { x: left, y: top, width: end - left, height: bottom - top };
	return [
		rect(field, { fill: paint, opacity: claim.measure === 'killed' ? 0.15 : 0.2 }),
		path(`M${short(left)} ${short(top)}H${short(end)}V${short(bottom)}`, {
			key: claim.id,
			refs: [claim.id],
			says: claimSays(story, claim),
			stroke: paint,
			thickness: 2
		}),
		...totalLabel(story, size, claim, { left, right: end - by(size, 8, 12, 14), top, bottom, taken })
	];
}

/** Inside the field, at its upper right: `about 1,000 killed` / `in all, up to mid-January 2025: Western officials`. */
function totalLabel(
	story: Story,
	size: Size,
	claim: Claim,
	room: { left: number; right: number; top: number; bottom: number; taken: readonly Box[] }
): Shape[] {
	const { type } = ARTBOARDS[size];
	const { qualifier, number } = claimParts(story, claim);
	const head = [
		run(qualifier && `${qualifier} `, type.note),
		run(`${number} `, by(size, 17, 20, 23), { weight: 600 }),
		run(measureWords(story, claim), type.name, { weight: 600 })
	];
	const { asOf } = formatFor(story);
	const words = wordsFor(story).charts.casualtyClaims;
	const [full = [], brief = []] = [false, true].map((isBrief) =>
		words.total({ day: asOf(claim), claimant: claimantLabel(story, claim, isBrief) })
	);
	const notes = full.flatMap((one, i) => [one, brief[i] ?? one]);
	const blocks = [...notes.map((one): TextBlock => [head, [run(one, type.note)]]), [head]];
	const air = by(size, 3, 8, 9);
	const block = fitting(blocks, room.right - room.left - 10, room.bottom - room.top - air) ?? [head];
	const { height } = blockSize(block);
	const middle = (room.top + room.bottom - height) / 2;
	const y = Math.min(middle, room.top + by(size, 9, 16, 20));
	const { shapes, box } = setBlock(block, { x: room.right, y: Math.max(0, y) }, 'end', { refs: [claim.id] });
	return room.taken.some((one) => overlap(grow(one, 2), box) > 0) ? [] : shapes;
}

/** The slice: its days wide, its soldiers high; the accent is its outline. */
function sliceShapes(
	story: Story,
	{ size, x, left, right }: Plot,
	{ y, bottom, head }: Panel,
	{ slice, from, until }: Flow
): { shapes: Shape[]; boxes: Box[] } {
	const { type } = ARTBOARDS[size];
	const [start, end, top] = [x(from), x(until), y(point(slice))];
	const { qualifier, number } = claimParts(story, slice);
	const stem = by(size, 13, 20, 24);
	const half = by(size, 4, 5.5, 6.5);
	const middle = (start + end) / 2;
	const open = bounds(slice).open === 'above';
	const tip = `M${short(middle)} ${short(top)}v${-stem}m${-half} ${half}l${half} ${-half}l${half} ${half}`;
	const value = (words: string) => [
		run(qualifier && `${qualifier} `, type.name),
		run(words ? `${number} ` : number, by(size, 20, 24, 28), { weight: 600, fill: 'accent' }),
		run(words, type.name)
	];
	const name = (brief: boolean) => [run(claimantLabel(story, slice, brief), type.name, { weight: 600 })];
	const period = slice.period ?? slice.scope ?? '';
	const scope = slice.scope ?? period;
	const note = (words: string) => [run(words, type.note)];
	const measure = measureWords(story, slice);
	const { within } = wordsFor(story).charts.casualtyClaims;
	const during = (time: string) => note(time && within({ period: time }));
	const wordings: TextBlock[] = [
		[name(false), value(measure), during(period)],
		[name(true), value(''), note(measure), during(scope)],
		[name(true), value(''), during(scope)],
		[name(true), value('')],
		// The number stays where even the shortest name is too long.
		[value('')]
	];
	const gap = by(size, 9, 14, 18);
	const [before, after] = [start - gap - left, right - end - gap];
	const isLeft = before >= after;
	const room = Math.max(before, after);
	const broken = wrap(claimantLabel(story, slice, true), room, { size: type.name, weight: 600 });
	const block = fitting(wordings, room, bottom - head) ?? [...broken, value('')];
	const blockBox = blockSize(block);
	const at = {
		x: isLeft ? start - gap : end + gap,
		y: Math.min(bottom - blockBox.height - 6, (top + bottom - blockBox.height) / 2)
	};
	const box = { x: start, y: top, width: Math.max(1, end - start), height: Math.max(1, bottom - top) };
	const label = setBlock(block, at, isLeft ? 'end' : 'start', { refs: [slice.id] });
	const shapes = [
		rect(box, {
			key: slice.id,
			refs: [slice.id],
			says: claimSays(story, slice),
			mark: true,
			fill: colourOf(slice)
		}),
		polyline(
			[
				{ x: start, y: bottom },
				{ x: start, y: top },
				{ x: end, y: top },
				{ x: end, y: bottom }
			],
			{ stroke: 'accent', thickness: 2.5 }
		),
		...(open ? [path(tip, { stroke: 'accent', thickness: 2.5 })] : []),
		...label.shapes
	];
	return { shapes, boxes: [box, label.box] };
}
