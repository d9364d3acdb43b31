/** The words of each node, in all the forms that a board may have room for. */
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Token } from '../../drawing/tokens.ts';
import {
	fitSize,
	lineWidth,
	run,
	wrap,
	type Run,
	type TextBlock,
	type TextLine
} from '../../drawing/type.ts';
import { format } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimParts } from '../frame/claim-text.ts';
import type { Node } from './series.ts';
import { countedWords } from './words.ts';

/** What a node says at most: its name with its note, its name, its short name. */
export const FORMS = ['note', 'name', 'brief'] as const;
export type Form = (typeof FORMS)[number];

/** Text that steps back stays readable. */
const textColour = ({ loud }: Pick<Node, 'loud'>): Token => (loud === 'back' ? 'soft' : 'ink');

export function nodeBlock(node: Node, form: Form, size: Size, width: number): TextBlock {
	const { type } = ARTBOARDS[size];
	const isShort = form === 'brief' || size === 'S';
	const weight = node.kind === 'evidence' ? 600 : 650;
	const look = { size: type.name, weight, fill: textColour(node) } as const;
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
export function numberBlock(story: Story, node: Node, size: Size, width: number): TextBlock {
	const { claim } = node;
	if (!claim) return [];
	const { type } = ARTBOARDS[size];
	const { qualifier, number } = claimParts(story, claim);
	const lead = qualifier ? [run(`${qualifier} `, type.note, { fill: 'soft' })] : [];
	const look = { weight: 650, fill: numberColour(node, claim) } as const;
	const isBeside = lineWidth([...lead, run(number, type.number, look)]) <= width;
	// With the space that parts it from what it counts.
	const value = run(
		size === 'S' ? `${number} ` : number,
		isBeside ? type.number : fitSize(number, type.number, width, 650),
		look
	);
	const above = isBeside ? [] : [lead];
	const line: TextLine = isBeside ? [...lead, value] : [value];
	const counted = (words: string): Run => run(words, type.note, { fill: 'soft' });
	const words = countedWords(claim);
	const whole = [...line, counted(words)];
	if (size === 'S' && lineWidth(whole) <= width) return [...above, whole];
	const day = format(story.story.language).asOf(claim);
	const below = [words, ...(size === 'L' ? [day] : [])];
	return [...above, line, ...below.flatMap((one) => wrap(one, width, counted('')))];
}

function numberColour({ loud }: Node, { measure }: Claim): Token {
	if (loud === 'spoken') return 'accent';
	if (loud === 'back') return 'soft';
	return measure === 'killed' ? 'killed' : 'casualties';
}
