/** The room of a state: the field of dots at the left, brackets beside it, labels at the right. */
import { ARTBOARDS, by, type Artboard, type Size } from '../../drawing/artboard.ts';
import { polyline, type PathShape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import type { Token } from '../../drawing/tokens.ts';
import type { StackItem } from '../../drawing/type.ts';
import { blockSize, fitSize, fitting, run, wrap, type TextBlock } from '../../drawing/type.ts';
import { bounds } from '../../story/claims.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { wordsFor } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';
import { claimParts } from '../frame/claim-text.ts';

/** The field's share of the board's width at most: the labels need the rest. */
const FIELD = 0.695;
/** px: gaps between groups of dots are given in dots, and stop growing here. */
const MOST_GAP = 8;

export interface Columns {
	board: Artboard;
	size: Size;
	pitch: number;
	/** px */
	fieldWidth: number;
	/** px from the left: brackets, then the labels. */
	bracket: number;
	labels: number;
	/** px between the labels' left edge and the board's right edge. */
	room: number;
	/** What a gap of one dot measures, in dots. */
	gap: number;
}

/**
 * @param columns how many dots wide the field is
 * @param rows how many dots high, without its gaps
 * @param gaps rows left free
 * @param below px kept free below the field
 */
export function columnsOf(size: Size, columns: number, rows: number, gaps: number, below = 2): Columns {
	const board = ARTBOARDS[size];
	const pitchFor = (slots: number) =>
		Math.min((board.height - below) / slots, (board.width * FIELD) / columns);
	const gap = Math.min(1, MOST_GAP / pitchFor(rows + gaps));
	const fine = pitchFor(rows + gaps * gap);
	// Quarters of a px keep the dots of a field alike.
	const pitch = fine > 1 ? Math.floor(fine * 4) / 4 : fine;
	const fieldWidth = columns * pitch;
	const at = fieldWidth + by(size, 12, 16, 20);
	const labels = at + by(size, 8, 12, 14);
	return { board, size, pitch, fieldWidth, bracket: at, labels, room: board.width - labels, gap };
}

/** A bracket at the right of the field, open to it. */
export function bracket(
	{ bracket: x, size }: Pick<Columns, 'bracket' | 'size'>,
	{ top, bottom }: { top: number; bottom: number },
	stroke: Token
): PathShape {
	const tick = by(size, 5, 6, 6);
	const [from, to] = [top + 1, Math.max(bottom - 1, top + 3)];
	return polyline(
		[
			{ x: x - tick, y: from },
			{ x, y: from },
			{ x, y: to },
			{ x: x - tick, y: to }
		],
		{ stroke, thickness: stroke === 'accent' ? 2.5 : 1.25 }
	);
}

type Room = Pick<Columns, 'board' | 'room'>;

/** The word before the number and the number; where the word is too wide for its room, a shorter one that says the same. */
export function heroParts(story: Story, claim: Claim, { room, board: { type } }: Room) {
	const parts = claimParts(story, claim);
	return textWidth(parts.qualifier, type.note) <= room ? parts : claimParts(story, claim, true);
}

/** What a claim's number counts, as it stands below it. */
export const nounOf = (story: Story, claim: Claim, what: 'killed' | 'casualties' | 'soldiers'): string =>
	plural(story.story.language, bounds(claim).high, wordsFor(story).charts.killedRatio[what]);

/** `about` / **1,000** / killed: the number as large as its room allows, its qualifier above it. */
export function heroBlock(
	{ qualifier, number }: { qualifier: string; number: string },
	noun: string,
	{ room, board: { type } }: Room,
	{ most = type.hero, fill = 'ink' }: { most?: number; fill?: Token } = {}
): TextBlock {
	const size = fitSize(number, most, room);
	return [
		...(qualifier ? wrap(qualifier, room, { size: type.note, fill: 'soft' }) : []),
		[run(number, size, { weight: 600, fill })],
		[run(noun, fitSize(noun, Math.min(type.number * 0.9, size * 0.6), room), { weight: 600, fill })]
	];
}

/** The first wording that fits its room, in the type of notes; nothing where none does. */
export function noteBlock(
	wordings: readonly (readonly string[])[],
	{ room, board: { type } }: Room,
	look: { fill?: Token; weight?: 400 | 600 } = { fill: 'soft' }
): TextBlock | undefined {
	const blocks = wordings.map((lines) => lines.map((line) => [run(line, type.note, look)]));
	return fitting(blocks, room);
}

/** The whole force in two lines, `of about` / **11,000 sent**; the scope goes where it does not fit. */
export function wholeBlock(
	story: Story,
	whole: Claim,
	lead: (words: { qualifier: string }) => string,
	{ room, board: { type } }: Room
): TextBlock {
	const { qualifier, number } = claimParts(story, whole);
	const lines = (words: string): TextBlock => [
		[run(lead({ qualifier }), type.note, { fill: 'soft' })],
		[run(words, type.note, { weight: 600 })]
	];
	const short = lines(number);
	return fitting(whole.scope ? [lines(`${number} ${whole.scope}`), short] : [short], room) ?? short;
}

/** A note that ends where the field ends. */
export const atFoot = (block: TextBlock | undefined, bottom: number): StackItem[] =>
	block ? [{ block, top: bottom - blockSize(block).height }] : [];
