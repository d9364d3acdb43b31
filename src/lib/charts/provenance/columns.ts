/** Where every node stands: evidence at the left, gatherers in the middle, voices with their numbers at the right. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Box } from '../../drawing/shapes.ts';
import { blockSize, type TextBlock } from '../../drawing/type.ts';
import type { Story } from '../../story/schema.ts';
import { areaOf, forkBlocks, itemsOf, padding, widthOf, type Area, type Item } from './items.ts';
import type { Fork, Series } from './series.ts';

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
	const area = areaOf(items, series.forks, size, { room });

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
