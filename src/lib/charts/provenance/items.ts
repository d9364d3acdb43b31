/** The words of all nodes, in the forms that a board may have room for, with the room that they take. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import {
	blockSize,
	run,
	wrap,
	fitSize,
	lineWidth,
	type TextBlock,
	type Run,
	type TextLine
} from '../../drawing/type.ts';
import type { Story, Claim } from '../../story/schema.ts';
import type { Fork, Node, Series } from './series.ts';
import type { Token } from '../../drawing/tokens.ts';
import { formatFor } from '../../story/format/format.ts';
import { claimParts } from '../frame/claim-text.ts';
import { wordsFor } from '../../words/index.ts';

/** A node with its words and the height that they take, in px. */
export interface Item {
	node: Node;
	block: TextBlock;
	/** Only of voices; below its words on small boards, at the right edge on others. */
	number: TextBlock;
	height: number;
}

/** px from top to bottom. */
export interface Area {
	top: number;
	bottom: number;
}

const headHeight = (size: Size): number => ARTBOARDS[size].type.axis + by(size, 12, 18, 22);

/** px between two items of a column at least. */
const gaps = (size: Size) => by(size, 5, 12, 16);
export const padding = (size: Size) => ({ x: by(size, 7, 10, 12), y: by(size, 7, 10, 12) });

export interface Widths {
	words: number;
	inner: number;
	room: number;
	numberWidth: number;
}

/** The words of all nodes in the longest form in which each column fits, with the heights that they take. */
export function itemsOf(
	story: Story,
	series: Series,
	size: Size,
	{ words, inner, room, numberWidth }: Widths
) {
	const pad = padding(size);
	const nameWidth = room - (numberWidth && numberWidth + 8);
	const voices = fittingForm(
		size,
		(form) =>
			series.voices.map((node) => {
				const block = nodeBlock(node, form, size, nameWidth);
				const number = numberBlock(story, node, size, numberWidth || room);
				const [own, value] = [blockSize(block).height, blockSize(number).height];
				const height = numberWidth ? Math.max(own, value) : own + (value && value + 2);
				return { node, block, number, height };
			}),
		silentHeight(series, size) +
			heightOf(
				forkBlocks(series.forks, size, room).map((block) => blockSize(block)),
				size
			)
	);
	const gatherers = fittingForm(size, (form) =>
		series.gatherers.map((node) => {
			const block = nodeBlock(node, form, size, inner);
			const links = (end: 'from' | 'to') => series.wires.filter((wire) => wire[end] === node.id).length;
			const ports = (Math.max(links('from'), links('to')) + 1) * by(size, 13, 17, 22);
			return { node, block, number: [], height: Math.max(blockSize(block).height + 2 * pad.y, ports) };
		})
	);
	const evidence = fittingForm(size, (form) =>
		series.evidence.map((node) => {
			const block = nodeBlock(node, form, size, words);
			return { node, block, number: [], height: blockSize(block).height };
		})
	);
	return { voices, gatherers, evidence };
}

export type Items = ReturnType<typeof itemsOf>;

export const forkBlocks = (forks: readonly Fork[], size: Size, width: number): TextBlock[] =>
	forks.map(({ remark, loud }) =>
		wrap(
			remark,
			width,
			run('', ARTBOARDS[size].type.note, { fill: loud === 'spoken' ? 'accent' : 'soft', weight: 600 })
		)
	);

/** px: of so many items below each other, with the least gaps. */
const heightOf = (items: readonly { height: number }[], size: Size): number =>
	items.reduce((sum, { height }) => sum + height + gaps(size), 0);

/** The board below the heads; higher where not even the shortest words fit it. */
export function areaOf(
	{ voices, gatherers, evidence }: Items,
	series: Series,
	size: Size,
	{ room }: { room: number }
): Area {
	const top = headHeight(size);
	const remarks = forkBlocks(series.forks, size, room).map((block) => blockSize(block));
	const needs = [
		heightOf([...voices, ...remarks], size),
		heightOf(gatherers, size) + by(size, 7, 8, 12),
		heightOf(evidence, size)
	];
	const board = ARTBOARDS[size].height - by(size, 1, 4, 6) - silentHeight(series, size);
	return { top, bottom: Math.max(board, top + Math.max(...needs)) };
}

/** Who states no number, in lines across the board. */
export function silentBlock({ silent }: Series, size: Size): TextBlock {
	const { width, type } = ARTBOARDS[size];
	return silent.flatMap(({ name, brief, note, loud }) => {
		const look = { size: type.note, weight: 600, fill: textColour({ loud }) } as const;
		const said = note ? [run(note, type.note, { fill: 'soft' })] : [];
		const wordings = [name, brief ?? name].map((one): TextLine => [
			run(note ? `${one}: ` : one, type.note, look),
			...said
		]);
		const line = wordings.find((one) => lineWidth(one) <= width);
		return line ? [line] : wrap(brief ?? name, width, look);
	});
}

/** px: those lines, below a rule. */
export function silentHeight(series: Series, size: Size): number {
	const { height } = blockSize(silentBlock(series, size));
	return height && height + by(size, 9, 16, 20);
}

/** The room that a column asks for; more where a word is longer than that. */
export function widthOf(nodes: readonly Node[], size: Size, asked: number): number {
	const shortest = nodes.map((node) => blockSize(nodeBlock(node, 'brief', size, asked)).width);
	const notes =
		size === 'S' ? [] : nodes.map((node) => blockSize(nodeBlock(node, 'note', size, asked)).width);
	return Math.min(Math.max(by(size, 0, asked * 0.8, asked * 0.8), ...shortest, ...notes), asked * 1.5);
}

/** The longest form in which a column fits its height, of which `taken` px are taken; else the shortest. */
function fittingForm(size: Size, itemsIn: (form: Form) => Item[], taken = 0): Item[] {
	const room = ARTBOARDS[size].height - headHeight(size) - taken;
	let items: Item[] = [];
	for (const form of FORMS) {
		items = itemsIn(form);
		if (heightOf(items, size) - gaps(size) <= room) break;
	}
	return items;
}

/** What a node says at most: its name with its note, its name, its short name. */
const FORMS = ['note', 'name', 'brief'] as const;
type Form = (typeof FORMS)[number];

/** Text that steps back stays readable. */
const textColour = ({ loud }: Pick<Node, 'loud'>): Token => (loud === 'back' ? 'soft' : 'ink');

function nodeBlock(node: Node, form: Form, size: Size, width: number): TextBlock {
	const { type } = ARTBOARDS[size];
	const isShort = form === 'brief' || size === 'S';
	const look = { size: type.name, weight: 600, fill: textColour(node) } as const;
	const soft = { size: type.note, fill: 'soft' } as const;
	const name = isShort ? (node.brief ?? node.name) : node.name;
	const lines = wrap(name, width, look);
	if (form !== 'note' || !node.note || !hasNote(node, size)) return lines;
	const beside: TextLine = [run(`${name}, `, type.name, look), run(node.note, type.note, soft)];
	if (size === 'S' && lineWidth(beside) <= width) return [beside];
	return [...lines, ...wrap(node.note, width, soft)];
}

/** On the smallest board only the voices that the text speaks of have notes. */
const hasNote = ({ kind, loud }: Node, size: Size): boolean =>
	size !== 'S' || (kind === 'voice' && loud === 'spoken');

/** A number with its qualifier before it and what it counts below, or behind it where that fits on the line. */
function numberBlock(story: Story, node: Node, size: Size, width: number): TextBlock {
	const { claim } = node;
	if (!claim) return [];
	const { type } = ARTBOARDS[size];
	const look = { weight: 600, fill: numberColour(node, claim) } as const;
	const wording = (brief: boolean) => {
		const { qualifier, number } = claimParts(story, claim, brief);
		const lead = qualifier ? [run(`${qualifier} `, type.note, { fill: 'soft' })] : [];
		return { number, lead, isBeside: lineWidth([...lead, run(number, type.number, look)]) <= width };
	};
	const [full, brief] = [wording(false), wording(true)];
	const { number, lead, isBeside } = brief.isBeside && !full.isBeside ? brief : full;
	// With the space that parts it from what it counts.
	const value = run(
		size === 'S' ? `${number} ` : number,
		isBeside ? type.number : fitSize(number, type.number, width),
		look
	);
	const above = isBeside ? [] : [lead];
	const line: TextLine = isBeside ? [...lead, value] : [value];
	const counted = (words: string): Run => run(words, type.note, { fill: 'soft' });
	const { frame, provenance } = wordsFor(story).charts;
	const measure = frame.measures[claim.measure];
	const words = claim.basis === 'derived' ? provenance.derived({ counted: measure }) : measure;
	const whole = [...line, counted(words)];
	if (size === 'S' && lineWidth(whole) <= width) return [...above, whole];
	const day = formatFor(story).asOf(claim);
	const below = [words, ...(size === 'L' ? [day] : [])];
	return [...above, line, ...below.flatMap((one) => wrap(one, width, counted('')))];
}

function numberColour({ loud }: Node, { measure }: Claim): Token {
	if (loud === 'spoken') return 'accent';
	if (loud === 'back') return 'soft';
	return measure === 'killed' ? 'killed' : 'casualties';
}
