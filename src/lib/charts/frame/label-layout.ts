/** Finds a place for each label so that it meets no mark and no other label, at any size of the drawing. */
import { mayMeet, staysInside, type Box, type Sizes } from './box.ts';
import { leaderBoxes } from './leader.ts';

/** How the text stands to its anchor: it begins there, is centred on it, or ends there. */
export type Anchor = 'start' | 'middle' | 'end';

/** One place a label could take, `dx`, `dy` px from its mark; `dy` is the top of the label. */
export interface Spot {
	dx: number;
	dy: number;
	anchor: Anchor;
	/** So far from its mark that a line must join them. */
	leader?: boolean;
}

/** The lines of a label as they could be set, and where. Sizes in px. */
export interface Form {
	lines: readonly Line[];
	width: number;
	height: number;
	/** Places to try, best first. */
	spots: readonly Spot[];
}

export interface Line {
	text: string;
	strong?: boolean;
}

/** A label that asks for a place beside the point `x`, `y` (percent). */
export interface LabelRequest {
	id: string;
	/** The mark it stands at, where several could bear it. */
	mark?: string;
	x: number;
	y: number;
	/** Ways to set it, best first. */
	forms: readonly Form[];
	/** px: how far the mark reaches from its centre, and by how much it is moved to the right. */
	r?: number;
	dodge?: number;
}

export interface PlacedLabel {
	id: string;
	mark?: string;
	form: Form;
	spot: Spot;
	box: Box;
	/** Small boxes along the line to the mark, if there is one. */
	leader: readonly Box[];
}

/** What a label must keep away from. */
export interface Obstacles {
	taken: readonly Box[];
	/** Crossed only where there is no other room. */
	shy: readonly Box[];
}

/** The box that a label takes up around a point in percent. */
export function labelBox(x: number, y: number, { width, height }: Form, spot: Spot): Box {
	const left = spot.dx - { start: 0, middle: width / 2, end: width }[spot.anchor];
	return { x, y, left, right: left + width, top: spot.dy, bottom: spot.dy + height };
}

/** Layouts that are tried; the same every time, so that a build can be repeated. */
const TRIES = 60;
/** What a label is worth at least next to how near its place is: no label is given up for a better place. */
const SHOWN = 100;
/** The first few are given up for no others. */
const FIRST = 5;
/** What a place costs: each step down the list of places, and a line to the mark or across something shy. */
const STEP_DOWN = 0.4;
const CROSSING = 12;
/** How often labels may move to a better place that another has left. */
const ROUNDS = 4;
/** How many free places chance may pass over. */
const MOST_SKIPPED = 8;
/** px between two labels */
const BETWEEN = 3;

/** A place that is inside the drawing and clear of the marks, and what it costs. */
interface Option extends PlacedLabel {
	cost: number;
	/** Around the label and its line. */
	hull: Box;
}

/**
 * Places labels, the most important first. Many layouts are tried; the one that shows most of the important
 * labels, nearest to their marks, wins, and what finds no room then is left out. Where an id asks more than
 * once, the first request that finds room counts.
 * @param before where labels already stand in another state: they stay there if they can
 */
export function layOutLabels(
	requests: readonly LabelRequest[],
	obstacles: Obstacles,
	sizes: Sizes,
	before: readonly PlacedLabel[] = []
): PlacedLabel[] {
	const choices = merged(
		requests.map((request) => ({ id: request.id, options: options(request, obstacles, sizes, before) }))
	);
	const rank = (i: number) => (i < FIRST ? 4 : 1 + 2 * (1 - i / choices.length) ** 2);
	const worth = new Map(choices.map(({ id }, i) => [id, SHOWN * rank(i)]));
	const score = (labels: readonly Option[]) =>
		labels.reduce((sum, { id, cost }) => sum + (worth.get(id) ?? 0) - cost, 0);
	const random = randoms();
	let best: Option[] = [];
	let order = choices;
	for (let tries = 0; tries < TRIES; tries++) {
		const placed = inOrder(order, sizes, tries < 2 ? () => 0 : random);
		if (score(placed) > score(best)) best = placed;
		const shown = new Set(placed.map(({ id }) => id));
		const left = order.filter(({ id }) => !shown.has(id));
		if (!left.length && tries > TRIES / 4) break;
		order = left.length ? [...left, ...order.filter(({ id }) => shown.has(id))] : choices;
	}
	return settled(choices, best, sizes);
}

/** The same labels, each moved to the best place that the others leave; in the order of the choices. */
function settled(choices: readonly Choice[], labels: readonly Option[], sizes: Sizes): Option[] {
	let current = choices.flatMap(({ id }) => labels.filter((label) => label.id === id));
	for (let round = 0; round < ROUNDS; round++) {
		const moved = choices.reduce((all, { id, options }) => {
			const others = all.filter((label) => label.id !== id);
			const found = options.find((option) => others.every((other) => !meet(option, other, sizes)));
			const at = all.findIndex((label) => label.id === id);
			if (!found) return all;
			return at < 0 ? [...all, found] : all.with(at, found);
		}, current);
		if (moved.length === current.length && moved.every((label, i) => label === current[i])) break;
		current = moved;
	}
	return current;
}

interface Choice {
	id: string;
	options: readonly Option[];
}

/** Requests with the same id make one choice. */
function merged(choices: readonly Choice[]): Choice[] {
	return [...new Set(choices.map(({ id }) => id))].map((id) => ({
		id,
		options: choices
			.filter((choice) => choice.id === id)
			.flatMap((choice) => choice.options)
			.sort((a, b) => a.cost - b.cost)
	}));
}

function options(
	request: LabelRequest,
	{ taken, shy }: Obstacles,
	sizes: Sizes,
	before: readonly PlacedLabel[]
): Option[] {
	const { id, mark, x, y, r = 0, dodge = 0 } = request;
	const kept = before.filter((label) => label.id === id && label.mark === mark && label.box.y === y);
	const listed = request.forms.flatMap((form) => form.spots.map((spot) => ({ form, spot })));
	return [...kept, ...listed].flatMap(({ form, spot }, i) => {
		const box = labelBox(x, y, form, spot);
		const leader = leaderBoxes({ x, y }, form, spot, r, dodge);
		const isFree =
			staysInside(box, sizes) &&
			taken.every((other) => !mayMeet(box, other, sizes, 1)) &&
			leader.every((part) => taken.every((other) => !mayMeet(part, other, sizes)));
		if (!isFree) return [];
		const crosses = shy.some((other) => mayMeet(box, other, sizes, 1));
		const cost = i * STEP_DOWN + (crosses ? CROSSING : 0) + (spot.leader ? CROSSING : 0);
		return [{ id, mark, form, spot, box, leader, cost, hull: hullOf(box, leader) }];
	});
}

/** Gives each label the cheapest place that is left, or, by chance, one of the next. */
function inOrder(choices: readonly Choice[], sizes: Sizes, chance: () => number): Option[] {
	const placed: Option[] = [];
	for (const { options } of choices) {
		let skip = Math.floor(chance() ** 3 * MOST_SKIPPED);
		let found: Option | undefined;
		for (const option of options) {
			if (placed.some((other) => meet(option, other, sizes))) continue;
			found = option;
			if (skip-- === 0) break;
		}
		if (found) placed.push(found);
	}
	return placed;
}

function meet(one: Option, other: Option, sizes: Sizes): boolean {
	if (!mayMeet(one.hull, other.hull, sizes, BETWEEN)) return false;
	return (
		mayMeet(one.box, other.box, sizes, BETWEEN) ||
		one.leader.some((part) => mayMeet(part, other.box, sizes, 1)) ||
		other.leader.some((part) => mayMeet(part, one.box, sizes, 1)) ||
		one.leader.some((part) => other.leader.some((otherPart) => mayMeet(part, otherPart, sizes)))
	);
}

function hullOf(box: Box, parts: readonly Box[]): Box {
	return parts.reduce(
		(hull, part) => ({
			...hull,
			left: Math.min(hull.left, part.left),
			right: Math.max(hull.right, part.right),
			top: Math.min(hull.top, part.top),
			bottom: Math.max(hull.bottom, part.bottom)
		}),
		box
	);
}

/** The same row of numbers from 0 to 1 every time. */
function randoms(): () => number {
	let state = 1;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}
