/** Estimates of the losses by claimant and by the day that each describes: who said how much, and when. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Story, Claim } from '../../story/schema.ts';
import { flowIn, placeFlows } from './flows.ts';
import { gapIn, placeGap } from './gap.ts';
import { viewOf, alikeOf, leadingOf, linesOf, pairIn, remadeIn, type Line, type View } from './series.ts';
import { grow, overlap } from '../../drawing/boxes.ts';
import { placeLabels, type LabelRequest } from '../../drawing/labels.ts';
import { group, polyline, type Drawing, type Shape, type Box, type Point } from '../../drawing/shapes.ts';
import { textBox } from '../../drawing/type.ts';
import { bounds, dateOf, point } from '../../story/claims.ts';
import { claimRequest, joins, notesOf, type Standing } from './labels.ts';
import { dotOf, isDiamond, markBox, markOf, stemBox, stepsOf } from './marks.ts';
import { plotOf, type PanelLook, type Panel, type Plot } from './panels.ts';

/** A state without what it is about, as in an early edition, shows the estimates of its time. */
export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	return { size, width, height, shapes: shapesOf(story, state, size) };
}

/**
 * Over all the time the labels of the first claims need room before them. On a phone one scale would flatten the
 * killed: they take almost three fifths of the height.
 */
const ALL: Readonly<Record<Size, Partial<PanelLook>>> = {
	S: { share: 0.535, headroom: [1.1, 1.19], apart: [36, 24], pad: [42, 12], inside: true },
	M: { pad: [64, 16] },
	L: { pad: [92, 20] }
};

function shapesOf(story: Story, state: string, size: Size): Shape[] {
	const view = viewOf(story, state);
	if (!view) return [];
	const gap = state === 'gap' ? gapIn(view) : undefined;
	if (gap) return placeGap(story, size, view, gap);
	const flow = state === 'flows' ? flowIn(story, view) : undefined;
	if (flow) return placeFlows(story, size, view, flow);
	return placeEstimates(story, size, view, state === 'all' ? ALL[size] : {});
}

/** What steps back: ink more than mauve, which is paler. */
const BACK = { killed: 0.55, 'killed-or-wounded': 0.75 } as const;

interface Placed {
	claim: Claim;
	at: Point;
	ends: { low: number; high: number };
	radius: number;
	standing: Standing;
	/** Drawn as a dot alone. */
	isDot?: boolean;
}

/** @param look what the state changes of the panels */
function placeEstimates(story: Story, size: Size, view: View, look: Partial<PanelLook> = {}): Shape[] {
	const plot = plotOf(story, size, view, view.totals, { headroom: [1.16, 1.12], ...look });
	const panels = plot.panels.map((panel) => panelShapes(story, plot, panel, view));
	const labels = panels.flatMap(({ boxes }) => boxes);
	const shapes = panels.flatMap((panel) => panel.shapes);
	// A number of the axis gives way to a label that found no other place.
	const axes = plot
		.axes(shapes)
		.filter((shape) => shape.kind !== 'text' || !labels.some((box) => overlap(box, textBox(shape)) > 0));
	return [...axes, ...shapes];
}

function panelShapes(story: Story, plot: Plot, panel: Panel, view: View): { shapes: Shape[]; boxes: Box[] } {
	const { size } = plot;
	const claims = view.totals.filter(({ measure }) => measure === panel.measure);
	const lines = linesOf(claims);
	const leading = leadingOf(lines, view.spoken);
	const placed = withDots(story, size, placedIn(story, plot, panel, claims, view, leading));
	const at = (id: string) => placed.find(({ claim }) => claim.id === id)?.at ?? { x: 0, y: 0 };
	const isDotted = (line: Line) => placed.some((one) => one.isDot && line.includes(one.claim));
	const steps = stepsOf(
		story,
		lines.filter((line) => !isDotted(line)),
		at
	);
	const remade = remadeIn(lines, view.spoken);
	const pair = pairIn(claims, view.spoken);
	const isBack = (line: Line) => view.spoken.size > 0 && !leading.has(line);
	const drawn = (back: boolean): Shape[] => [
		...[...steps].flatMap(([line, points]) =>
			isBack(line) === back
				? [
						polyline(points, {
							stroke: panel.measure === 'killed' ? 'killed' : 'casualties',
							thickness: leading.has(line) ? by(size, 3, 3.5, 3.5) : 1.5
						})
					]
				: []
		),
		...(back ? [] : joins(size, remade, pair, at)),
		...placed
			.filter(({ standing }) => (standing === 'back') === back)
			.sort((a, b) => Number(a.standing === 'spoken') - Number(b.standing === 'spoken'))
			.flatMap(({ claim, at: middle, ends, radius, standing, isDot }) =>
				isDot
					? [dotOf(story, claim, middle, radius)]
					: markOf(story, claim, middle, ends, { radius, spoken: standing === 'spoken' })
			)
	];
	const requests = [
		...notesOf(story, size, remade, pair, at),
		...labelsOf(story, size, panel, placed, lines, view)
	];
	// A phone has no room for words before the first claims: there the axis has its gutter for itself.
	const from = by(size, plot.left, 0, 0);
	const above = Math.max(0, panel.head - by(size, 6, 8, 8));
	const segments = [...steps.values()].flatMap(boxesAlong);
	const labels = placeLabels(requests, {
		bounds: { x: from, y: above, width: plot.right - from, height: panel.bottom + 1 - above },
		marks: [
			...plot.taken,
			...segments,
			...(pair ? boxesAlong(pair.map(({ id }) => at(id))) : []),
			...placed.flatMap((one) => obstaclesOf(story, one))
		],
		lines: [...steps.values()]
	});
	const back = drawn(true);
	const shapes = [
		...(back.length ? [group(back, { opacity: BACK[panel.measure] })] : []),
		...drawn(false),
		...labels.shapes
	];
	return { shapes, boxes: [...labels.boxes.values()] };
}

/** px: how far the ring of a spoken mark reaches beyond it. */
const RING = 4;

/** What no label may cover: a diamond leaves the corners of its box free. */
function obstaclesOf(story: Story, { claim, at, ends, radius, standing, isDot }: Placed): Box[] {
	if (isDot) return [grow({ ...at, width: 0, height: 0 }, radius)];
	const box = markBox(story, claim, at, ends, standing === 'spoken' ? radius + RING : radius);
	const stem = stemBox(claim, at, ends, radius);
	const inset = isDiamond(story, claim) ? box.width / 4 : 0;
	return [
		{ ...box, x: box.x + inset, width: box.width - 2 * inset },
		...(inset ? [{ ...box, y: box.y + inset, height: box.height - 2 * inset }] : []),
		...(stem ? [stem] : [])
	];
}

/** Where the marks stand: at their days, those of one day and number side by side. */
function placedIn(
	story: Story,
	{ size, x, right }: Plot,
	{ y }: Panel,
	claims: readonly Claim[],
	{ spoken }: View,
	leading: ReadonlySet<Line>
): Placed[] {
	const radius = by(size, 5, 6.5, 7.5);
	const apart = radius * 2.5;
	const onLine = (claim: Claim) => [...leading].some((line) => line.includes(claim));
	return alikeOf(claims).flatMap((alike) => {
		const from = Math.min(x(dateOf(alike[0]?.asOf ?? '')), right - radius * 1.5 - (alike.length - 1) * apart);
		return alike.map((claim, i): Placed => {
			const { low, high } = bounds(claim);
			const isSpoken = spoken.has(claim.id);
			return {
				claim,
				at: { x: from + i * apart, y: y(point(claim)) },
				ends: { low: y(low), high: y(high) },
				radius: isSpoken ? radius * 1.25 : radius,
				standing: isSpoken ? 'spoken' : spoken.size === 0 || onLine(claim) ? 'leading' : 'back'
			};
		});
	});
}

/** px: the radius of what is drawn as a dot. */
const DOT = 2.75;

/**
 * On a phone, where marks would lie on each other: what steps back is dots, so that the lines that the text speaks of
 * can be followed.
 */
function withDots(story: Story, size: Size, placed: readonly Placed[]): readonly Placed[] {
	const boxOf = ({ claim, at, ends, radius }: Placed) => markBox(story, claim, at, ends, radius);
	const isBack = ({ standing }: Placed) => standing === 'back';
	const isCrowded = placed
		.filter(isBack)
		.some((one) => placed.some((other) => other !== one && overlap(boxOf(one), boxOf(other)) > 0));
	if (size !== 'S' || !isCrowded) return placed;
	return placed.map((one) => (isBack(one) ? { ...one, radius: DOT, isDot: true } : one));
}

/** Of so few claims each may have a label. */
const FEW = 8;

/** px: a panel lower than this names only what the text speaks of. */
const SMALL = 120;

/** The spoken first, then the named ones in the order of the data, then the last of each claimant. */
function labelsOf(
	story: Story,
	size: Size,
	panel: Panel,
	placed: readonly Placed[],
	lines: readonly Line[],
	view: View
): LabelRequest[] {
	const onlySpoken = panel.bottom - panel.top < SMALL && placed.some(({ standing }) => standing === 'spoken');
	const lasts = new Set(lines.map((line) => line.at(-1)?.id));
	const rank = (claim: Claim) => {
		if (view.spoken.has(claim.id)) return 0;
		const named = view.named.indexOf(claim);
		if (placed.some((one) => one.claim === claim && one.isDot)) return Infinity;
		if (named >= 0) return 1 + named;
		return lasts.has(claim.id) ? 1000 : placed.length <= FEW ? 2000 : Infinity;
	};
	const groups = alikeOf(placed.map(({ claim }) => claim)).flatMap((alike) => {
		const alone = alike.filter(({ id }) => view.spoken.has(id)).map((one) => [one]);
		// What is worked out was said by nobody, and shares no label with what was.
		const rest = [false, true].map((derived) =>
			alike.filter(({ id, basis }) => !view.spoken.has(id) && (basis === 'derived') === derived)
		);
		return [...alone, ...rest.filter(({ length }) => length > 0)];
	});
	return groups
		.map((claims) => ({ claims, rank: Math.min(...claims.map(rank)) }))
		.filter(({ rank: own }) => (onlySpoken ? own === 0 : own < Infinity))
		.sort((a, b) => a.rank - b.rank)
		.map(({ claims }) => {
			const own = placed.filter(({ claim }) => claims.includes(claim));
			const xs = own.map(({ at }) => at.x);
			const radius = Math.max(...own.map((one) => one.radius));
			const [low, high] = [Math.min(...xs), Math.max(...xs)];
			const standing = own[0]?.standing ?? 'back';
			const edge = standing === 'spoken' ? radius + RING + 1 : radius + 1;
			const stem = own[0] && stemBox(own[0].claim, own[0].at, own[0].ends, radius);
			return claimRequest(story, size, {
				claims,
				at: { x: (low + high) / 2, y: own[0]?.at.y ?? 0 },
				radius: (high - low) / 2 + edge,
				rise: edge,
				standing,
				...(stem && { stem }),
				nameless: claims.every((one) => isNamedLater(one, lines, view)),
				reach: standing === 'spoken' ? 105 : by(size, 7, 42, 42)
			});
		});
}

/** Has the line a last claim whose label names the claimant, spoken of where this one is? */
function isNamedLater(claim: Claim, lines: readonly Line[], { spoken }: View): boolean {
	const last = lines.find((line) => line.includes(claim))?.at(-1);
	return last !== undefined && last !== claim && (spoken.has(last.id) || !spoken.has(claim.id));
}

/** A line's straight parts as thin boxes. */
const boxesAlong = (points: readonly Point[]): Box[] =>
	points.flatMap((from, i) => {
		const to = points[i + 1];
		if (!to) return [];
		const [x, y] = [Math.min(from.x, to.x) - 2, Math.min(from.y, to.y) - 2];
		return [{ x, y, width: Math.abs(to.x - from.x) + 4, height: Math.abs(to.y - from.y) + 4 }];
	});
