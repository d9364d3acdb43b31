/**
 * Places labels beside their marks. Each label has several wordings, longest first; words give way, type doesn't.
 * No label lies on another, on a mark or outside; one that finds no place goes, unless the text speaks of it.
 */
import { contains, distance, grow, linesCross, overlap, runsThrough } from './boxes.ts';
import { polyline, type Box, type Point, type Shape } from './shapes.ts';
import type { Token } from './tokens.ts';
import { blockSize, setBlock, type Anchor, type TextBlock } from './type.ts';

export const SPOTS = [
	'right',
	'left',
	'above',
	'below',
	'above-right',
	'above-left',
	'below-right',
	'below-left'
] as const;
/** On which side of its mark a label stands. */
export type Spot = (typeof SPOTS)[number];

export interface LabelRequest {
	/** Unique among the labels of a drawing; the key of the label from drawing to drawing. */
	id: string;
	/** The middle of the mark. */
	at: Point;
	/** px from there to the mark's edge. */
	radius: number;
	/** px from there up and down to the mark's edge, where it is less high than wide. */
	rise?: number;
	/** Longest first. */
	wordings: readonly TextBlock[];
	/** The text speaks of it: it is placed first and never dropped. */
	must?: boolean;
	/** Where it may stand, best first; anywhere where nothing is given. */
	spots?: readonly Spot[];
	/** px: how far from its mark it may stand; beyond a few px a leader ties the two. */
	reach?: number;
	/** The colour of its leader. */
	leader?: Token;
	halo?: Token;
	refs?: readonly string[];
	/** What sticks out of the mark, such as an arrow: no leader runs along it where there is another way. */
	stem?: Box;
	/** Stands at a line and names no mark: others may stand as near to its place as to their own marks. */
	isNote?: boolean;
}

export interface Surroundings {
	/** Where labels may stand. */
	bounds: Box;
	/** What no label may cover. */
	marks?: readonly Box[];
	/** Lines that no label crosses, unless the text speaks of it and there is no other place. */
	lines?: readonly (readonly Point[])[];
	/** How ill a label would stand there, from 0 to 1: over a field, for one. */
	dislike?: (box: Box) => number;
}

export interface PlacedLabels {
	shapes: Shape[];
	/** The box of each placed label by its id. */
	boxes: ReadonlyMap<string, Box>;
	/** Lines from labels to their marks, which words placed later must not touch. */
	leaders: readonly (readonly Point[])[];
	/** Ids of those that found no place. */
	dropped: readonly string[];
}

interface Candidate {
	block: TextBlock;
	box: Box;
	anchor: Anchor;
	leader: readonly Point[];
	cost: number;
}

/** px between a mark and its label. */
const GAP = 4;
/** px between two labels; on one line more, or they read as one. */
const APART = { x: 8, y: 3 };
const STEPS = [0, 7, 16, 28, 42, 60, 80, 105];
/** px. A label must be this much nearer to its own mark than to any other labelled mark. */
const NEARER = 8;
/** From this distance on a leader ties a label to its mark. */
const LEADER_FROM = 8;
/** What a candidate costs for each px away, for each wording given up, and for each place down the list of spots. */
const COST = {
	away: 0.9,
	wording: 22,
	spot: 5,
	line: 90,
	disliked: 40,
	ambiguous: 90,
	lower: 160,
	leaderThroughMark: 200,
	leaderThroughLine: 20,
	/** Over a mark; with a leader through a label that may not give way; over such a label. */
	mark: 1e4,
	leaderThroughLabel: 1e5,
	label: 1e6
};
const ROUNDS = 4;

/** All labels of a drawing at once, in the order of their importance. */
export function placeLabels(requests: readonly LabelRequest[], around: Surroundings): PlacedLabels {
	const order = [...requests].sort((a, b) => Number(b.must ?? false) - Number(a.must ?? false));
	const candidates = new Map(order.map((request) => [request.id, candidatesOf(request, around, order)]));
	const far = new Map<string, Candidate[]>();
	const chosen = new Map<string, Candidate>();
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (const [rank, request] of order.entries()) {
			const lower = new Set(order.slice(rank + 1).map(({ id }) => id));
			const near = candidates.get(request.id) ?? [];
			let { best, cost } = cheapest(near, request, chosen, lower);
			if (request.must && cost >= COST.mark) {
				const all = far.get(request.id) ?? [...near, ...farCandidatesOf(request, around)];
				far.set(request.id, all);
				({ best, cost } = cheapest(all, request, chosen, lower));
			}
			const before = chosen.get(request.id);
			if (best === before) continue;
			moved = true;
			if (best) {
				chosen.set(request.id, best);
				for (const id of lower) {
					const other = chosen.get(id);
					if (other && clash(best, other)) chosen.delete(id);
				}
			} else chosen.delete(request.id);
		}
		if (!moved) break;
	}
	for (const { id } of order) if (!chosen.has(id)) makeRoom(id, order, candidates, chosen);
	return drawn(order, chosen);
}

/** How many others may move for a label that would be dropped. */
const MOST_MOVED = 2;

/**
 * Places a label right at its mark where those in its way find another good place, perhaps in fewer words. What must
 * stand stays.
 */
function makeRoom(
	id: string,
	order: readonly LabelRequest[],
	candidates: ReadonlyMap<string, readonly Candidate[]>,
	chosen: Map<string, Candidate>
): void {
	for (const candidate of candidates.get(id) ?? []) {
		if (candidate.leader.length) continue;
		const inTheWay = order.filter((other) => {
			const placed = chosen.get(other.id);
			return placed && clash(candidate, placed);
		});
		if (inTheWay.length > MOST_MOVED || inTheWay.some(({ must }) => must)) continue;
		const next = new Map(chosen).set(id, candidate);
		for (const other of inTheWay) next.delete(other.id);
		const isRoom = inTheWay.every((other) => {
			const elsewhere = candidates
				.get(other.id)
				?.find(
					(one) => one.cost < COST.ambiguous && ![...next.values()].some((placed) => clash(one, placed))
				);
			if (elsewhere) next.set(other.id, elsewhere);
			return elsewhere;
		});
		if (!isRoom) continue;
		for (const [moved, place] of next) chosen.set(moved, place);
		return;
	}
}

function drawn(order: readonly LabelRequest[], chosen: ReadonlyMap<string, Candidate>): PlacedLabels {
	const shapes = order.flatMap(({ id, leader, halo, refs }) => {
		const found = chosen.get(id);
		if (!found) return [];
		const { block, box, anchor, leader: line } = found;
		const x = anchor === 'start' ? box.x : anchor === 'middle' ? box.x + box.width / 2 : box.x + box.width;
		const words = setBlock(block, { x, y: box.y }, anchor, { ...(halo && { halo }), ...(refs && { refs }) });
		return [...(line.length ? [polyline(line, { stroke: leader ?? 'quiet' })] : []), ...words.shapes];
	});
	return {
		shapes,
		boxes: new Map([...chosen].map(([id, { box }]) => [id, box])),
		leaders: [...chosen.values()].flatMap(({ leader }) => (leader.length ? [leader] : [])),
		dropped: order.map(({ id }) => id).filter((id) => !chosen.has(id))
	};
}

const isClose = (a: Candidate, b: Candidate): boolean => overlap(grow(a.box, APART.x, APART.y), b.box) > 0;

const clash = (a: Candidate, b: Candidate): boolean =>
	isClose(a, b) || runsThrough(a.leader, grow(b.box, 1)) || runsThrough(b.leader, grow(a.box, 1));

function cheapest(
	candidates: readonly Candidate[],
	{ id, must }: LabelRequest,
	chosen: ReadonlyMap<string, Candidate>,
	lower: ReadonlySet<string>
): { best: Candidate | undefined; cost: number } {
	let [best, least] = [undefined as Candidate | undefined, Infinity];
	for (const candidate of candidates) {
		let { cost } = candidate;
		if (cost >= least) continue;
		for (const [other, placed] of chosen) {
			if (other === id || !clash(candidate, placed)) continue;
			if (lower.has(other)) cost += COST.lower;
			else if (must) cost += isClose(candidate, placed) ? COST.label : COST.leaderThroughLabel;
			else cost = Infinity;
			if (cost >= least) break;
		}
		if (cost < least) [best, least] = [candidate, cost];
	}
	return { best, cost: least };
}

/** Every place that a label could take, with what each costs by itself. */
function candidatesOf(
	request: LabelRequest,
	{ bounds, marks = [], lines = [], dislike = () => 0 }: Surroundings,
	all: readonly LabelRequest[]
): Candidate[] {
	const { at, radius, rise = radius, stem, wordings, must, spots = SPOTS, reach = must ? 105 : 16 } = request;
	const others = all.filter(({ id, isNote }) => id !== request.id && !isNote);
	const own = grow({ x: at.x, y: at.y, width: 0, height: 0 }, radius + 0.5);
	const found: Candidate[] = [];
	for (const [level, block] of wordings.entries()) {
		const size = blockSize(block);
		for (const step of STEPS) {
			if (step > reach) break;
			for (const [rank, spot] of spots.entries()) {
				const { box, anchor } = boxAt(
					spot,
					at,
					{ x: radius + GAP + step, y: rise + GAP + step },
					size,
					bounds
				);
				if (!contains(bounds, box)) continue;
				const clear = grow(box, 1);
				const isHit = (mark: Box) => overlap(clear, mark) > 0;
				if (!must && marks.some(isHit)) continue;
				const leader = step > LEADER_FROM ? leaderTo(box, at, radius) : [];
				const throughMark =
					leader.length > 0 && marks.some((mark) => runsThrough(leader, mark) && overlap(mark, own) === 0);
				if (throughMark && !must) continue;
				const throughLine = leader.length > 0 && lines.some((line) => linesCross(leader, line));
				const crossed = lines.filter((line) => runsThrough(line, box)).length;
				if (crossed && !must) continue;
				const next = Math.min(...others.map((other) => distanceTo(other, box)));
				if (!must && next < GAP) continue;
				const ambiguous = next < distance(at, box) - radius + NEARER;
				const cost =
					level * COST.wording +
					step * COST.away +
					rank * COST.spot +
					crossed * COST.line +
					dislike(box) * COST.disliked +
					(ambiguous && !leader.length ? COST.ambiguous : 0) +
					(throughMark || (stem && runsThrough(leader, stem)) ? COST.leaderThroughMark : 0) +
					(throughLine ? COST.leaderThroughLine : 0) +
					(must ? marks.filter(isHit) : []).reduce(
						(sum, mark) => sum + COST.mark + 100 * overlap(box, mark),
						0
					);
				found.push({ block, box, anchor, leader, cost });
			}
		}
	}
	return found.sort((a, b) => a.cost - b.cost);
}

/** px from a mark's edge to a box; less than nothing where it reaches into a round mark. */
const distanceTo = ({ at, radius, rise }: LabelRequest, box: Box): number =>
	rise === undefined
		? distance(at, box) - radius
		: distance(at, grow(box, radius, rise)) ||
			-overlap(grow({ ...at, width: 0, height: 0 }, radius, rise), box);

/** px between two places of the grid on which a label looks for room that finds none near its mark. */
const GRID = { x: 16, y: 10 };

/**
 * Free places anywhere on the board, with a leader, for a label that must stand and finds none near its mark; the
 * last of them is there whatever it covers.
 */
function farCandidatesOf(
	{ at, radius, wordings }: LabelRequest,
	{ bounds, marks = [], lines = [], dislike = () => 0 }: Surroundings
): Candidate[] {
	const found: Candidate[] = [];
	for (const [level, block] of wordings.entries()) {
		const size = blockSize(block);
		for (let y = bounds.y; y + size.height <= bounds.y + bounds.height; y += GRID.y) {
			for (let x = bounds.x; x + size.width <= bounds.x + bounds.width; x += GRID.x) {
				const box = { x, y, ...size };
				if (marks.some((mark) => overlap(grow(box, 1), mark) > 0)) continue;
				if (lines.some((line) => runsThrough(line, box))) continue;
				const leader = leaderTo(box, at, radius);
				const cost =
					level * COST.wording +
					distance(at, box) * COST.away +
					dislike(box) * COST.disliked +
					marks.filter((mark) => runsThrough(leader, mark)).length * COST.leaderThroughMark +
					lines.filter((line) => linesCross(leader, line)).length * COST.leaderThroughLine;
				found.push({ block, box, anchor: 'start', leader, cost });
			}
		}
	}
	const block = wordings.at(-1);
	if (block) found.push(lastResort(block, at, bounds));
	return found.sort((a, b) => a.cost - b.cost);
}

/** As near to its mark as the board allows. */
function lastResort(block: TextBlock, at: Point, bounds: Box): Candidate {
	const { width, height } = blockSize(block);
	const x = inside(at.x, width, bounds);
	const y = Math.max(bounds.y, Math.min(at.y, bounds.y + bounds.height - height));
	return { block, box: { x, y, width, height }, anchor: 'start', leader: [], cost: 2 * COST.mark };
}

function boxAt(
	spot: Spot,
	{ x, y }: Point,
	away: Point,
	{ width, height }: { width: number; height: number },
	bounds: Box
): { box: Box; anchor: Anchor } {
	const [side, level] = [
		spot.endsWith('right') ? 1 : spot.endsWith('left') ? -1 : 0,
		spot.startsWith('above') ? -1 : spot.startsWith('below') ? 1 : 0
	];
	const part = side && level ? 0.75 : 1;
	const [across, down] = [away.x * part, away.y * part];
	const left = side > 0 ? x + across : side < 0 ? x - across - width : inside(x - width / 2, width, bounds);
	const top = level > 0 ? y + down : level < 0 ? y - down - height : y - height / 2;
	return {
		box: { x: left, y: top, width, height },
		anchor: side > 0 ? 'start' : side < 0 ? 'end' : 'middle'
	};
}

/** The left edge that is asked for, or the nearest at which a label of this width is within the board. */
const inside = (left: number, width: number, bounds: Box): number =>
	Math.max(bounds.x, Math.min(left, bounds.x + bounds.width - width));

/** From the mark's edge to the nearest point of the label's box. */
function leaderTo(box: Box, at: Point, radius: number): Point[] {
	const end = {
		x: Math.min(Math.max(at.x, box.x), box.x + box.width),
		y: Math.min(Math.max(at.y, box.y - 1), box.y + box.height + 1)
	};
	const length = Math.hypot(end.x - at.x, end.y - at.y);
	if (length <= radius + 2) return [];
	const [dx, dy] = [(end.x - at.x) / length, (end.y - at.y) / length];
	return [
		{ x: at.x + dx * (radius + 1), y: at.y + dy * (radius + 1) },
		{ x: end.x - dx * 2, y: end.y - dy * 2 }
	];
}
