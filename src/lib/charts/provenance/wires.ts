/** The lines from node to node: solid where stated, dotted where inferred. */
import { by, type Size } from '../../drawing/artboard.ts';
import { circle, path, short, type Point, type Shape } from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import type { Columns, Placed, PlacedFork } from './columns.ts';
import { portsOf, type Ends } from './columns.ts';
import type { Series, Voice, Wire } from './series.ts';

const colourOf: Readonly<Record<Voice, Token>> = { spoken: 'accent', plain: 'soft', back: 'quiet' };

const thickness = (size: Size, loud: Voice): number =>
	loud === 'spoken'
		? by(size, 3, 3.5, 3.5)
		: loud === 'plain'
			? by(size, 1.8, 2, 2.2)
			: by(size, 1.4, 1.5, 1.6);

/** px: how long and how broad the head of a line is. */
const headOf = (size: Size, loud: Voice) => {
	const length = by(size, 7, 9, 10) * (loud === 'spoken' ? 1.2 : 1);
	return { length, half: length * 0.55 };
};

export function wireShapes(series: Series, columns: Columns, size: Size): Shape[] {
	const placed = new Map(
		[...columns.evidence, ...columns.gatherers, ...columns.voices].map((one) => [one.node.id, one])
	);
	const ports = portsOf(series, columns, placed, size);
	const forked = new Set(columns.forks.flatMap(({ fork }) => fork.to.map((to) => `${fork.from} ${to}`)));
	const order: readonly Voice[] = ['back', 'plain', 'spoken'];
	const single = series.wires
		.filter(({ from, to }) => !forked.has(`${from} ${to}`))
		.toSorted((a, b) => order.indexOf(a.loud) - order.indexOf(b.loud))
		.flatMap((wire) => singleShapes(wire, ports, placed, columns, size));
	const stems = columns.forks.flatMap((one) => forkShapes(one, series, ports, columns, size));
	return [...single, ...stems];
}

function singleShapes(
	wire: Wire,
	ports: ReadonlyMap<string, Ends>,
	placed: ReadonlyMap<string, Placed>,
	{ left }: Columns,
	size: Size
): Shape[] {
	const ends = ports.get(`${wire.from} ${wire.to}`);
	const [one, other] = [placed.get(wire.from), placed.get(wire.to)];
	if (!ends || !one || !other) return [];
	if (one.node.kind === 'gatherer' && other.node.kind === 'gatherer')
		return betweenBoxes(wire, one, other, size);
	const { length } = headOf(size, wire.loud);
	const { from, to } = ends;
	const tip = { x: to.x, y: to.y };
	const neck = tip.x - length;
	// Words of different length lead to one edge, from which the lines bend.
	const bend = one.node.kind === 'evidence' ? Math.max(from.x, left.evidenceEnd + 4) : from.x;
	const end = other.node.kind === 'voice' ? bend + (neck - bend) * 0.66 : neck;
	const middle = (bend + end) / 2;
	const d = `M${short(from.x)} ${short(from.y)}H${short(bend)}C${short(middle)} ${short(from.y)} ${short(middle)} ${short(tip.y)} ${short(end)} ${short(tip.y)}H${short(neck)}`;
	const line = [from, ...curve({ x: bend, y: from.y }, { x: end, y: tip.y }), tip];
	return lineShapes(wire, d, line, tip, size);
}

/** Points along a curve that starts and ends level. */
function curve(from: Point, to: Point): Point[] {
	return Array.from({ length: 9 }, (_, i) => {
		const t = i / 8;
		const ease = t * t * (3 - 2 * t);
		const x = from.x + (to.x - from.x) * (1.5 * t * (1 - t) + t ** 3);
		return { x, y: from.y + (to.y - from.y) * ease };
	});
}

function lineShapes(
	wire: Wire,
	d: string,
	line: readonly Point[],
	tip: Point,
	size: Size,
	down = 0
): Shape[] {
	const stroke = colourOf[wire.loud];
	const { length, half } = headOf(size, wire.loud);
	const head = down
		? `M${short(tip.x - half)} ${short(tip.y - down * length)}H${short(tip.x + half)}L${short(tip.x)} ${short(tip.y)}Z`
		: `M${short(tip.x - length)} ${short(tip.y - half)}V${short(tip.y + half)}L${short(tip.x)} ${short(tip.y)}Z`;
	return [
		path(d, {
			...lineLook(wire, size),
			stroke,
			line,
			key: `${wire.from}-${wire.to}`,
			says: wire.says
		}),
		path(head, { fill: stroke })
	];
}

function lineLook({ basis, loud }: Pick<Wire, 'basis' | 'loud'>, size: Size) {
	const thick = thickness(size, loud);
	// Dots look thinner than a line.
	const dot = thick + 0.5;
	return basis === 'inferred'
		? ({ thickness: dot, dash: `0.1 ${short(dot * 2)}`, cap: 'round' } as const)
		: { thickness: thick };
}

/** One gatherer feeds another: straight from box to box. */
function betweenBoxes(wire: Wire, one: Placed, other: Placed, size: Size): Shape[] {
	const isDown = one.box.y < other.box.y;
	const x = one.box.x + one.box.width / 2;
	const [from, to] = isDown
		? [one.box.y + one.box.height, other.box.y]
		: [one.box.y, other.box.y + other.box.height];
	const { length } = headOf(size, wire.loud);
	const sign = isDown ? 1 : -1;
	const d = `M${short(x)} ${short(from)}V${short(to - sign * length)}`;
	return lineShapes(
		wire,
		d,
		[
			{ x, y: from },
			{ x, y: to }
		],
		{ x, y: to },
		size,
		sign
	);
}

/** A stem that parts: a knot where its remark is tied, and a line to each voice. */
function forkShapes(
	{ fork, box }: PlacedFork,
	series: Series,
	ports: ReadonlyMap<string, Ends>,
	{ left }: Columns,
	size: Size
): Shape[] {
	const wires = series.wires.filter(
		({ from, to, basis }) => basis === 'inferred' && from === fork.from && fork.to.includes(to)
	);
	const ends = wires.flatMap((wire) => ports.get(`${wire.from} ${wire.to}`) ?? []);
	const [first] = ends;
	if (!first) return [];
	const x = left.gatherersEnd + (left.voices - left.gatherersEnd) * by(size, 0.5, 0.52, 0.56);
	const stem = first.from;
	const knot = { x, y: box.y + box.height / 2 };
	const stroke = colourOf[fork.loud];
	const look = lineLook({ basis: 'inferred', loud: fork.loud }, size);
	// The stem reaches its knot; branches go on from there, or from where the stem turns.
	const [upper, lower] = [stem.y, knot.y].toSorted((a, b) => a - b);
	const parts = wires.flatMap((wire, i) => {
		const to = ends[i]?.to;
		if (!to) return [];
		const start = { x, y: Math.min(Math.max(to.y, upper ?? 0), lower ?? 0) };
		const neck = to.x - headOf(size, wire.loud).length;
		const corner = Math.min(by(size, 6, 8, 10), Math.abs(to.y - start.y));
		const sign = Math.sign(to.y - start.y);
		const d = `M${short(x)} ${short(start.y)}V${short(to.y - sign * corner)}Q${short(x)} ${short(to.y)} ${short(Math.min(x + corner, neck))} ${short(to.y)}H${short(neck)}`;
		return lineShapes(wire, d, [start, { x, y: to.y }, to], to, size);
	});
	return [
		path(`M${short(stem.x)} ${short(stem.y)}H${short(x)}V${short(knot.y)}`, {
			...look,
			stroke,
			line: [stem, { x, y: stem.y }, knot]
		}),
		...parts,
		path(`M${short(x)} ${short(knot.y)}H${short(box.x - 4)}`, { stroke, thickness: 1 }),
		circle(knot.x, knot.y, by(size, 3.5, 4, 4.5), { fill: stroke })
	];
}
