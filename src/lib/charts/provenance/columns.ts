/** Where every node stands: evidence at the left, gatherers in the middle, voices with their numbers at the right. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Box, Point } from '../../drawing/shapes.ts';
import { blockSize, lineWidth, type TextBlock } from '../../drawing/type.ts';
import type { Story } from '../../story/schema.ts';
import { areaOf, forkBlocks, itemsOf, padding, widthOf, type Area, type Item } from './items.ts';
import type { Fork, Series, Wire } from './series.ts';

/** A node with its words and its place. */
export interface Placed extends Item {
	box: Box;
}

export interface PlacedFork {
	fork: Fork;
	block: TextBlock;
	box: Box;
}

export interface Columns {
	evidence: readonly Placed[];
	gatherers: readonly Placed[];
	voices: readonly Placed[];
	forks: readonly PlacedFork[];
	/** px: left edges of the columns, and the right edge of the evidence. */
	left: { evidenceEnd: number; gatherers: number; gatherersEnd: number; voices: number };
	/** px: how broad numbers are that stand at the right edge; none on small boards. */
	numberWidth: number;
	bottom: number;
}

/** What asks for a height, with the middle that it asks for. */
interface Wanted {
	height: number;
	middle: number;
}

export function columnsOf(story: Story, series: Series, size: Size): Columns {
	const { width } = ARTBOARDS[size];
	const pad = padding(size);
	const words = widthOf(series.evidence, size, by(size, 64, 112, 172));
	const inner = widthOf(series.gatherers, size, by(size, 58, 100, 132));
	const gatherersAt = words + by(size, 38, 42, 62);
	const gatherersEnd = gatherersAt + inner + 2 * pad.x;
	const voicesAt = gatherersEnd + by(size, 46, 52, 78);
	const left = { evidenceEnd: words, gatherers: gatherersAt, gatherersEnd, voices: voicesAt };
	const room = width - voicesAt;
	const numberWidth = size === 'S' ? 0 : Math.min(room * 0.5, by(size, 0, 100, 140));
	const items = itemsOf(story, series, size, { words, inner, room, numberWidth });
	const area = areaOf(items, series, size, { room });

	const right = spreadVoices(items.voices, series.forks, size, area, { x: voicesAt, width: room });
	const middles = new Map(right.voices.map(({ node, box }) => [node.id, middleOf(box)]));
	const centre = (area.top + area.bottom) / 2;
	const asked = (id: string) =>
		mean(series.wires.flatMap(({ from, to }) => (from === id ? (middles.get(to) ?? []) : []))) ?? centre;
	const gatherers = stackItems(
		items.gatherers.map((item) => ({ ...item, middle: asked(item.node.id) })),
		area,
		by(size, 14, 20, 28)
	).map(({ item, top }) => ({
		...item,
		box: { x: gatherersAt, y: top, width: gatherersEnd - gatherersAt, height: item.height }
	}));
	for (const { node, box } of gatherers) middles.set(node.id, middleOf(box));
	const evidence = placeEvidence(items.evidence, asked, size, area);
	return { ...right, gatherers, evidence, left, numberWidth, bottom: area.bottom };
}

const middleOf = ({ y, height }: Box): number => y + height / 2;
const mean = (values: readonly number[]): number | undefined =>
	values.length ? values.reduce((sum, one) => sum + one, 0) / values.length : undefined;

/** Voices from the top to the bottom, the same gap between all; the remark of a fork stands between those it joins. */
function spreadVoices(
	items: readonly Item[],
	forks: readonly Fork[],
	size: Size,
	{ top, bottom }: Area,
	{ x, width }: { x: number; width: number }
) {
	const remarks = forkBlocks(forks, size, width);
	const rows: ({ item: Item } | { fork: Fork; block: TextBlock; height: number })[] = items.map((item) => ({
		item
	}));
	for (const [k, fork] of forks.entries()) {
		const at = rows.flatMap((row, i) => ('item' in row && fork.to.includes(row.item.node.id) ? [i] : []));
		const after = at[Math.ceil(at.length / 2) - 1];
		if (after === undefined) continue;
		const block = remarks[k] ?? [];
		rows.splice(after + 1, 0, { fork, block, height: blockSize(block).height });
	}
	const rowHeight = (row: (typeof rows)[number]) => ('item' in row ? row.item.height : row.height);
	const spare = bottom - top - rows.reduce((sum, row) => sum + rowHeight(row), 0);
	const gap = Math.min(spare / Math.max(1, rows.length), by(size, 40, 70, 90));
	let y = top + (spare - gap * (rows.length - 1)) / 2;
	const voices: Placed[] = [];
	const placedForks: PlacedFork[] = [];
	for (const row of rows) {
		const box = { x, y, width, height: rowHeight(row) };
		if ('item' in row) voices.push({ ...row.item, box });
		else placedForks.push({ fork: row.fork, block: row.block, box });
		y += box.height + gap;
	}
	return { voices, forks: placedForks };
}

/** Evidence as near as it can be to those who gather it, the same gap between all. */
function placeEvidence(
	items: readonly Item[],
	middle: (id: string) => number,
	size: Size,
	area: Area
): Placed[] {
	const total = items.reduce((sum, { height }) => sum + height, 0);
	const most = (area.bottom - area.top - total) / Math.max(1, items.length - 1);
	const gap = Math.min(most, by(size, 24, 34, 56));
	const span = total + gap * Math.max(0, items.length - 1);
	const asked = (mean(items.map(({ node }) => middle(node.id))) ?? area.top) - span / 2;
	let y = Math.min(Math.max(asked, area.top), area.bottom - span);
	return items.map((item) => {
		const box = { x: 0, y, width: blockSize(item.block).width, height: item.height };
		y += item.height + gap;
		return { ...item, box };
	});
}

/** Each item as near as it can be to its middle, in their order, none on another, all in the area. */
function stackItems<T extends Wanted>(items: readonly T[], { top, bottom }: Area, apart: number) {
	const placed = items.map((item) => ({ item, top: item.middle - item.height / 2 }));
	let floor = top;
	for (const one of placed) {
		one.top = Math.max(one.top, floor);
		floor = one.top + one.item.height + apart;
	}
	let ceiling = bottom;
	for (const one of placed.toReversed()) {
		one.top = Math.min(one.top, ceiling - one.item.height);
		ceiling = one.top - apart;
	}
	return placed;
}

/** Which nodes are joined, and where: px. */
export interface Ends {
	from: Point;
	to: Point;
}

/** From the middle of a line of words, which is where a line ends. */
const nameMiddle = ({ box, block }: Placed): number => box.y + (block[0]?.[0]?.size ?? 0) * 0.48;

/**
 * Where lines leave and arrive: spread over the edges of boxes, so that none crosses another without need. Where
 * each link leaves and arrives, by `from to`; those of one fork leave together.
 */
export function portsOf(
	series: Series,
	columns: Columns,
	placed: ReadonlyMap<string, Placed>,
	size: Size
): ReadonlyMap<string, Ends> {
	const ends = new Map<string, Ends>();
	const middle = (id: string) => {
		const one = placed.get(id);
		return one ? one.box.y + one.box.height / 2 : 0;
	};
	const stemOf = ({ from, to }: Wire) => {
		const found = columns.forks.findIndex(({ fork }) => fork.from === from && fork.to.includes(to));
		return found < 0 ? to : `fork-${found}`;
	};
	const departs = new Map<string, number>();
	const arrives = new Map<string, number>();
	for (const { node, box } of columns.gatherers) {
		const out = series.wires.filter(({ from }) => from === node.id);
		const stems = Map.groupBy(out, stemOf);
		const sorted = [...stems.values()].toSorted(
			(a, b) => meanOf(a.map(({ to }) => middle(to))) - meanOf(b.map(({ to }) => middle(to)))
		);
		for (const [i, stem] of sorted.entries())
			for (const { from, to } of stem)
				departs.set(`${from} ${to}`, box.y + (box.height * (i + 1)) / (sorted.length + 1));
		const into = series.wires
			.filter(({ to }) => to === node.id)
			.toSorted((a, b) => middle(a.from) - middle(b.from));
		for (const [i, { from, to }] of into.entries())
			arrives.set(`${from} ${to}`, box.y + (box.height * (i + 1)) / (into.length + 1));
	}
	const apart = by(size, 10, 12, 14);
	for (const voice of columns.voices) {
		const into = series.wires
			.filter(({ to }) => to === voice.node.id)
			.toSorted((a, b) => middle(a.from) - middle(b.from));
		for (const [i, { from, to }] of into.entries())
			arrives.set(
				`${from} ${to}`,
				nameMiddle(voice) + (i - (into.length - 1) / 2) * apart + (into.length > 1 ? apart / 4 : 0)
			);
	}
	for (const { from, to } of series.wires) {
		const key = `${from} ${to}`;
		const [one, other] = [placed.get(from), placed.get(to)];
		if (!one || !other) continue;
		const isWord = one.node.kind === 'evidence';
		const start = {
			x: one.box.x + (isWord ? lineEnd(one) + 6 : one.box.width),
			y: isWord ? nameMiddle(one) : (departs.get(key) ?? middle(from))
		};
		const isVoice = other.node.kind === 'voice';
		ends.set(key, {
			from: start,
			to: { x: other.box.x - (isVoice ? by(size, 5, 7, 9) : 1), y: arrives.get(key) ?? middle(to) }
		});
	}
	return ends;
}

const meanOf = (values: readonly number[]): number =>
	values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

/** px: where the first line of a node's words ends. */
const lineEnd = ({ block, box }: Placed): number => Math.min(box.width, lineWidth(block[0] ?? []));
