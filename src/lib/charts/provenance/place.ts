/** Who feeds whom, from the evidence to the numbers. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { group, path, rect, short, text, type Drawing, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { blockSize, setBlock } from '../../drawing/type.ts';
import type { Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import { columnsOf, type Columns, type Placed } from './columns.ts';
import { silentBlock, silentHeight } from './items.ts';
import { seriesOf, type Series } from './series.ts';
import { wireShapes } from './wires.ts';
import { wordsFor } from '../../words/index.ts';

export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const series = seriesOf(story, state);
	if (!series.voices.length) return { size, width, height, shapes: [] };
	const columns = columnsOf(story, series, size);
	const { evidence, gatherers, voices, forks } = columns;
	return {
		size,
		width,
		height: Math.max(height, Math.ceil(columns.bottom + silentHeight(series, size))),
		shapes: [
			...headShapes(story, columns, size),
			...(size === 'S' ? [] : ruleShapes(columns, width)),
			...wireShapes(series, columns, size),
			...evidence.flatMap((one) => wordShapes(story, one)),
			...gatherers.flatMap((one) => boxShapes(story, one, size)),
			...voices.map((one) => voiceShape(story, one, columns, width)),
			...forks.flatMap(({ block, box }) => setBlock(block, box).shapes),
			...silentShapes(story, series, columns.bottom, size)
		]
	};
}

/** The first wording of each head that fits its column. */
function headShapes(story: Story, { left, numberWidth, evidence }: Columns, size: Size): Shape[] {
	const { width, type } = ARTBOARDS[size];
	const y = type.axis;
	const { heads: words } = wordsFor(story).charts.provenance;
	const columns = [
		{ words: evidence.length ? words.evidence : [], from: 0, to: left.gatherers - 6 },
		{ words: words.gatherers, from: left.gatherers, to: left.voices - 6 },
		{ words: words.voices, from: left.voices, to: width - (numberWidth ? numberWidth + 8 : 0) },
		{ words: numberWidth ? words.numbers : [], from: width, to: width }
	];
	const heads = columns.flatMap(({ words, from, to }) => {
		const atEnd = from === to;
		const found = words.find((one) => textWidth(one, type.axis) <= (atEnd ? numberWidth : to - from));
		if (!found) return [];
		return [
			text(from, y, found, { size: type.axis, fill: 'soft', ...(atEnd && { anchor: 'end' as const }) })
		];
	});
	return [...heads, path(`M0 ${short(y + 6)}H${short(width)}`, { stroke: 'quiet' })];
}

/** Hairlines between voices, where no remark stands. */
function ruleShapes({ voices, forks, left }: Columns, width: number): Shape[] {
	return voices.slice(1).flatMap(({ box }, i) => {
		const above = voices[i]?.box;
		const top = (above?.y ?? 0) + (above?.height ?? 0);
		if (forks.some((fork) => fork.box.y > top && fork.box.y < box.y)) return [];
		return [path(`M${short(left.voices)} ${short((top + box.y) / 2)}H${short(width)}`, { stroke: 'rule' })];
	});
}

function silentShapes(story: Story, series: Series, top: number, size: Size): Shape[] {
	const block = silentBlock(series, size);
	if (!block.length) return [];
	const y = top + silentHeight(series, size) - blockSize(block).height;
	const rule = (top + y) / 2;
	return [
		path(`M0 ${short(rule)}H${short(ARTBOARDS[size].width)}`, { stroke: 'rule' }),
		group(setBlock(block, { x: 0, y }).shapes, {
			says: series.silent.map((node) => saysOf(story, node)).join(', ')
		})
	];
}

const saysOf = (story: Story, { name, note }: Placed['node']): string =>
	note ? wordsFor(story).charts.frame.lead({ who: name, what: note }) : name;

const wordShapes = (story: Story, { block, box, node }: Placed): Shape[] => [
	group(setBlock(block, box, 'start').shapes, { says: saysOf(story, node) })
];

function boxShapes(story: Story, { block, box, node }: Placed, size: Size): Shape[] {
	const stroke = node.loud === 'spoken' ? 'accent' : node.loud === 'plain' ? 'ink' : 'quiet';
	const thickness = node.loud === 'spoken' ? by(size, 2.25, 2.5, 2.75) : node.loud === 'plain' ? 1.5 : 1.25;
	const words = setBlock(
		block,
		{ x: box.x + box.width / 2, y: box.y + (box.height - blockSize(block).height) / 2 },
		'middle'
	);
	return [
		rect(box, { fill: 'raised', stroke, thickness, radius: 3, key: node.id, says: saysOf(story, node) }),
		...words.shapes
	];
}

/** A voice's words with its number, which opens the claim. */
function voiceShape(
	story: Story,
	{ block, number, box, node }: Placed,
	{ numberWidth }: Columns,
	width: number
): Shape {
	const words = setBlock(block, box);
	const value = numberWidth
		? setBlock(number, { x: width, y: box.y }, 'end')
		: setBlock(number, { x: box.x, y: box.y + blockSize(block).height + 2 });
	return group([...words.shapes, ...value.shapes], {
		...(node.claim
			? { refs: [node.claim.id], says: claimSays(story, node.claim) }
			: { says: saysOf(story, node) })
	});
}
