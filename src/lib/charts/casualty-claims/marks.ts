/** Marks of claims: circle for Kyiv, diamond for Seoul, square for the West; what is worked out is open and dashed. */
import { path, short, type Box, type Shape, type Point } from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import { bounds } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import type { Line } from './series.ts';

export const colourOf = ({ measure }: Pick<Claim, 'measure'>): Token =>
	measure === 'killed' ? 'killed' : 'casualties';

/** Seoul's marks. */
export const isDiamond = (story: Story, claim: Claim): boolean =>
	story.claimants[claim.claimant]?.side === 'south-korea' && claim.value !== undefined;

export interface MarkLook {
	/** px */
	radius: number;
	/** Ringed in the accent: the text speaks of it. */
	spoken?: boolean;
}

/** Of the radius: how far the stem of an open end reaches from the middle. */
const STEM = 2.9;

/**
 * A mark with its middle at `at`; a range is a bar from its low to its high end, `ends` in px from the top.
 */
export function markOf(
	story: Story,
	claim: Claim,
	at: Point,
	ends: { low: number; high: number },
	{ radius, spoken }: MarkLook
): Shape[] {
	const colour = colourOf(claim);
	const derived = claim.basis === 'derived';
	const isRange = claim.value === undefined && ends.low - ends.high > radius;
	const side = story.claimants[claim.claimant]?.side;
	const outline = isRange
		? (grow: number) => bar(at.x, ends.high - grow, ends.low + grow, radius * 0.6 + grow)
		: isDiamond(story, claim)
			? (grow: number) => diamond(at, radius * 1.25 + grow * 1.35)
			: side === 'west'
				? (grow: number) => square(at, radius * 0.92 + grow)
				: (grow: number) => disc(at, radius + grow);
	return [
		...stemOf(claim, at, ends, radius, colour),
		...(spoken ? [path(outline(3.6), { fill: 'accent' })] : []),
		path(outline(spoken ? 1.6 : 1), { fill: 'paper' }),
		path(outline(derived ? -0.75 : 0), {
			key: claim.id,
			refs: [claim.id],
			says: claimSays(story, claim),
			mark: true,
			box: markBox(story, claim, at, ends, radius),
			fill: derived ? 'paper' : colour,
			...(derived && {
				stroke: colour,
				thickness: 1.75,
				dash: `${short(radius * 0.5)} ${short(radius * 0.32)}`
			})
		})
	];
}

/** A claim as a dot alone, where there is no room for its mark. */
export function dotOf(story: Story, claim: Claim, at: Point, radius: number): Shape {
	const box = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
	const look = { key: claim.id, refs: [claim.id], says: claimSays(story, claim), mark: true, box };
	return path(disc(at, radius), { ...look, fill: colourOf(claim) });
}

/** Where the mark itself lies, without the stem of an open end. */
export function markBox(
	story: Story,
	claim: Claim,
	{ x, y }: Point,
	ends: { low: number; high: number },
	radius: number
): Box {
	if (claim.value === undefined && ends.low - ends.high > radius)
		return { x: x - radius * 0.6, y: ends.high, width: radius * 1.2, height: ends.low - ends.high };
	const reach = isDiamond(story, claim) ? radius * 1.25 : radius;
	return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}

/** Where the stem of an open end lies; nothing where the claim has none. */
export function stemBox(
	claim: Claim,
	{ x }: Point,
	ends: { low: number; high: number },
	radius: number
): Box | undefined {
	const { open } = bounds(claim);
	if (!open) return undefined;
	const half = radius * 0.62 + 1;
	return {
		x: x - half,
		y: open === 'above' ? ends.high - radius * STEM - 1 : ends.low,
		width: 2 * half,
		height: radius * STEM + 1
	};
}

/** An open end: a stem with an open chevron, up from `at least`, down from `at most`. */
function stemOf(
	claim: Claim,
	at: Point,
	ends: { low: number; high: number },
	radius: number,
	stroke: Token
): Shape[] {
	const box = stemBox(claim, at, ends, radius);
	if (!box) return [];
	const up = bounds(claim).open === 'above';
	const from = up ? ends.high : ends.low;
	const tip = up ? from - radius * STEM : from + radius * STEM;
	const half = radius * 0.6;
	const back = tip + (up ? half : -half);
	const p = (x: number, y: number) => `${short(x)} ${short(y)}`;
	const d = `M${p(at.x, from)}L${p(at.x, tip)}M${p(at.x - half, back)}L${p(at.x, tip)}L${p(at.x + half, back)}`;
	return [path(d, { stroke, thickness: radius > 8 ? 2.25 : 1.75, mark: true, box })];
}

/** With a diameter of exactly two radii as they are written: an arc that is a little too short for them is an oval. */
const disc = ({ x, y }: Point, radius: number) => {
	const r = Number(short(radius));
	const half = (across: number) => `a${r} ${r} 0 1 1 ${short(across)} 0`;
	return `M${short(x - r)} ${short(y)}${half(2 * r)}${half(-2 * r)}z`;
};

const diamond = ({ x, y }: Point, r: number) =>
	`M${short(x)} ${short(y - r)}l${short(r)} ${short(r)}l${short(-r)} ${short(r)}l${short(-r)} ${short(-r)}z`;

const square = ({ x, y }: Point, r: number) =>
	`M${short(x - r)} ${short(y - r)}h${short(2 * r)}v${short(2 * r)}h${short(-2 * r)}z`;

/** A bar with round ends. */
const bar = (x: number, top: number, bottom: number, half: number) => {
	const r = Math.min(half, (bottom - top) / 2);
	const arc = (dx: number) => `a${short(r)} ${short(r)} 0 0 1 ${short(dx)} 0`;
	return `M${short(x - r)} ${short(top + r)}${arc(2 * r)}V${short(bottom - r)}${arc(-2 * r)}z`;
};

/** px: lines that would run on each other stand apart by this much, each on its side's own. */
const APART = 2.5;
const SIDES: Readonly<Record<string, number>> = { ukraine: -APART, west: APART };

/**
 * Step lines between a claimant's own totals: an estimate stands until it is revised, and nothing runs on after the
 * last. The corners of each line with more than one claim.
 */
export function stepsOf(
	story: Story,
	lines: readonly Line[],
	at: (id: string) => Point
): ReadonlyMap<Line, readonly Point[]> {
	const long = lines.filter((line) => line.length > 1);
	return new Map(
		long.map((line) => {
			const side = SIDES[story.claimants[line[0]?.claimant ?? '']?.side ?? ''] ?? 0;
			const points = line.map(({ id }) => at(id));
			const corners = points.flatMap((point, i): Point[] => {
				const next = points[i + 1];
				if (!next) return [];
				const others = long.filter((one) => one !== line).map((one) => one.map(({ id }) => at(id)));
				const y = point.y + (others.some((one) => runsOn(one, point, next)) ? side : 0);
				return [
					{ x: point.x, y },
					{ x: next.x, y }
				];
			});
			const last = points.at(-1);
			return [line, last ? [...corners, last] : corners];
		})
	);
}

/** Does another line keep the same height somewhere between two claims? */
const runsOn = (other: readonly Point[], from: Point, to: Point): boolean =>
	other.some((point, i) => {
		const next = other[i + 1];
		return next && Math.abs(point.y - from.y) < APART && point.x < to.x && next.x > from.x;
	});
