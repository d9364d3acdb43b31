/** The claims of one figure on a line of time: each at the day on which it became public, as high as its number. */
import { group, utcYear } from 'd3';
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import {
	timeScale,
	valueAxis,
	valueScale,
	valueTicks,
	type TimeScale,
	type ValueScale
} from '../../drawing/axes.ts';
import { placeLabels, type LabelRequest } from '../../drawing/labels.ts';
import {
	circle,
	path,
	rect,
	short,
	text,
	type Box,
	type Drawing,
	type Point,
	type Shape
} from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Token } from '../../drawing/tokens.ts';
import { illegible } from '../../drawing/legibility.ts';
import { blockSize, fitting, run, setBlock } from '../../drawing/type.ts';
import { claimantLabel, claimParts, claimSays } from '../../charts/frame/claim-text.ts';
import { bounds, dateOf, point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Figure, Measure, Story } from '../../story/schema.ts';
import { entriesOf, type Entry } from './entries.ts';

const COLOURS: Partial<Record<Measure, Token>> = {
	killed: 'killed',
	'killed-or-wounded': 'casualties',
	deployed: 'deployed',
	'area-held': 'area',
	'area-regained': 'area'
};

interface Placed {
	entry: Entry;
	at: Point;
	/** px: the ends of its range. */
	low: number;
	high: number;
}

/** Marks above this number are smaller, so that they stay apart. */
const MANY = 40;

/** Nothing where there is no line to draw: all claims are of one day. */
export function placeLine(story: Story, figure: Figure, size: Size): Drawing | undefined {
	const entries = entriesOf(figure).filter(({ claim }) => Number.isFinite(bounds(claim).low));
	if (entries[0]?.day === entries.at(-1)?.day) return undefined;
	const beside = drawingOf(story, figure, size, entries, 'beside');
	// Where marks lie so close that no label fits between them, one stands above them all.
	return illegible(beside).length === 0 ? beside : drawingOf(story, figure, size, entries, 'above');
}

function drawingOf(
	story: Story,
	figure: Figure,
	size: Size,
	entries: readonly Entry[],
	where: 'beside' | 'above'
): Drawing {
	const { width, type } = ARTBOARDS[size];
	const height = by(size, 170, 200, 220);
	const bottom = height - by(size, 24, 26, 30);
	const greatest = Math.max(...entries.map(({ claim }) => bounds(claim).high), 1);
	const y = valueScale(greatest * 1.12, [bottom, where === 'above' ? type.note * 1.6 : 12]);
	const { number } = formatFor(story);
	const ticks = valueTicks(y, number, by(size, 44, 48, 52));
	const gutter = Math.ceil(Math.max(...ticks.map(({ words }) => textWidth(words, type.axis))));
	const left = gutter + 8;
	const [first, last] = [entries[0]?.day ?? '', entries.at(-1)?.day ?? ''];
	const x = timeScale([dateOf(first), dateOf(last)], [left + 10, width - 12]);
	const placed = entries.map((entry) => placeOf(entry, x, y));
	const radius = entries.length > MANY ? 3.5 : 5;
	const colour = COLOURS[figure.measure] ?? 'ink';
	// The claim that the story uses lies on top.
	const inOrder = placed.toSorted((a, b) => Number(a.entry.isUsed) - Number(b.entry.isUsed));
	const labels =
		where === 'beside'
			? labelsBeside(story, size, placed, radius, {
					x: left,
					y: 0,
					width: width - left,
					height: bottom - 2
				})
			: labelAbove(story, size, placed, radius, { left, right: width });
	return {
		size,
		width,
		height,
		shapes: [
			...valueAxis(ticks, size, { gutter, left, right: width }),
			...daysAxis(story, size, x, { y: bottom, left, right: width }, first, last),
			...tracks(placed),
			...(where === 'above' ? labels : []),
			...inOrder.flatMap((one) => markOf(story, one, radius, colour)),
			...(where === 'beside' ? labels : [])
		]
	};
}

function labelsBeside(
	story: Story,
	size: Size,
	placed: readonly Placed[],
	radius: number,
	within: Box
): Shape[] {
	return placeLabels(
		labelled(placed).map((one) => request(story, size, one, radius)),
		{
			bounds: within,
			marks: placed.map(({ at, low, high }) => ({
				x: at.x - radius,
				y: high - radius,
				width: 2 * radius,
				height: low - high + 2 * radius
			}))
		}
	).shapes;
}

/** The claim that the story uses, named at the upper edge, with a line down to its mark. */
function labelAbove(
	story: Story,
	size: Size,
	placed: readonly Placed[],
	radius: number,
	{ left, right }: { left: number; right: number }
): Shape[] {
	const used = placed.find(({ entry }) => entry.isUsed);
	if (!used) return [];
	const { wordings } = request(story, size, used, radius);
	const block = fitting(wordings, right - left) ?? [];
	const { width, height } = blockSize(block);
	const at = Math.min(Math.max(used.at.x - width / 2, left), right - width);
	return [
		path(`M${short(used.at.x)} ${short(height + 2)}V${short(used.at.y)}`, {
			stroke: 'accent',
			thickness: 1.5
		}),
		...setBlock(block, { x: at, y: 0 }).shapes
	];
}

/** The first and the last day by name, and between them each year where it begins. */
function daysAxis(
	story: Story,
	size: Size,
	x: TimeScale,
	{ y, left, right }: { y: number; left: number; right: number },
	first: string,
	last: string
): Shape[] {
	const type = ARTBOARDS[size].type.axis;
	const { date } = formatFor(story);
	const baseline = y + 4 + type * 0.85;
	const look = { size: type, fill: 'soft' as const };
	const [from, to] = [date(first, 'short'), date(last, 'short')];
	const taken = [left + textWidth(from, type) + 12, right - textWidth(to, type) - 12] as const;
	const years = utcYear.range(dateOf(first), dateOf(last)).flatMap((year): Shape[] => {
		const at = x(year);
		const words = date(year.toISOString().slice(0, 10), 'year');
		const half = textWidth(words, type) / 2;
		const fits = at - half > taken[0] && at + half < taken[1];
		return [
			path(`M${short(at)} ${short(y)}v5`, { stroke: 'quiet' }),
			...(fits ? [text(at, baseline, words, { ...look, anchor: 'middle' as const })] : [])
		];
	});
	return [
		path(`M${short(left)} ${short(y)}H${short(right)}`, { stroke: 'quiet' }),
		text(left, baseline, from, look),
		text(right, baseline, to, { ...look, anchor: 'end' }),
		...years
	];
}

function placeOf(entry: Entry, x: TimeScale, y: ValueScale): Placed {
	const { low, high } = bounds(entry.claim);
	return {
		entry,
		at: { x: x(dateOf(entry.day)), y: y(point(entry.claim)) },
		low: y(low),
		high: y(high)
	};
}

/** A thin line from each claim of a party to its next one: what is not a running total has none. */
function tracks(placed: readonly Placed[]): Shape[] {
	const totals = placed.filter(({ entry }) => entry.claim.kind === 'stock' && entry.claim.chart !== 'no');
	const parties = group(totals, ({ entry: { claim } }) =>
		[claim.claimant, claim.scope, claim.place, claim.series].join(' | ')
	);
	return [...parties.values()].flatMap((own) => {
		if (own.length < 2) return [];
		const d = own.map(({ at }, i) => `${i ? 'L' : 'M'}${short(at.x)} ${short(at.y)}`).join('');
		return [path(d, { stroke: 'rule', thickness: 1.5 })];
	});
}

/** Filled where stated, open where worked out or for a limited time; the one that the story uses in the accent. */
function markOf(story: Story, { entry, at, low, high }: Placed, radius: number, colour: Token): Shape[] {
	const { claim, isUsed } = entry;
	const paint = isUsed ? 'accent' : colour;
	const isOpen = claim.basis === 'derived' || claim.kind === 'flow' || claim.chart === 'no';
	const size = isUsed ? radius + 1.5 : radius;
	const meaning = { key: claim.id, refs: [claim.id], says: claimSays(story, claim), mark: true };
	const look = isOpen
		? {
				fill: 'paper' as const,
				stroke: paint,
				thickness: 2,
				...(claim.basis === 'derived' && { dash: '3 2' })
			}
		: { fill: paint, stroke: 'paper' as const, thickness: 1 };
	const range =
		low > high
			? [rect({ x: at.x - 2, y: high, width: 4, height: low - high }, { fill: paint, radius: 2 })]
			: [];
	return [...range, circle(at.x, at.y, size, { ...look, ...meaning })];
}

/** The claim that the story uses, the latest of all, and the highest and the lowest. */
function labelled(placed: readonly Placed[]): readonly Placed[] {
	const used = placed.find(({ entry }) => entry.isUsed);
	const byHeight = placed.toSorted((a, b) => a.at.y - b.at.y);
	const wanted = [used, placed.at(-1), byHeight[0], byHeight.at(-1)];
	return [...new Set(wanted.filter((one) => one !== undefined))];
}

function request(story: Story, size: Size, { entry, at }: Placed, radius: number): LabelRequest {
	const { type } = ARTBOARDS[size];
	const { claim, isUsed } = entry;
	const { qualifier, number } = claimParts(story, claim, size === 'S');
	const fill: Token = isUsed ? 'accent' : 'ink';
	const value = [
		...(qualifier ? [run(`${qualifier} `, type.note, { fill })] : []),
		run(number, type.note, { weight: 600 as const, fill })
	];
	const names = [claimantLabel(story, claim), claimantLabel(story, claim, true)];
	return {
		id: `label-${claim.id}`,
		at,
		radius: isUsed ? radius + 1.5 : radius,
		wordings: [
			...names.map((name) => [[run(`${name} `, type.note, { fill: isUsed ? 'accent' : 'soft' }), ...value]]),
			[value]
		],
		must: isUsed,
		reach: 60,
		leader: isUsed ? 'accent' : 'quiet',
		halo: 'paper'
	};
}
