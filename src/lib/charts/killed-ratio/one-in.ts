/** State `one-in`: the whole in blocks as large as the dead, counted. */
import { by, type Size } from '../../drawing/artboard.ts';
import { text, type Shape } from '../../drawing/shapes.ts';
import { stack } from '../../drawing/type.ts';
import { bounds, point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import { asFraction } from '../../story/format/ratios.ts';
import { divide } from '../../story/ratios.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimSays } from '../frame/claim-text.ts';
import { atFoot, columnsOf, heroBlock, nounOf, noteBlock } from './columns.ts';
import { columnsFor, rowsOf, fieldOf, type Part } from './field.ts';
import { dotsFor, type Series } from './series.ts';
import { wordsFor } from '../../words/index.ts';
import { plural } from '../../words/plural.ts';

/** More blocks than these carry no numbers; more than the others can't be told apart. */
const MOST_NUMBERED = 20;
const MOST_BLOCKS = 60;

export interface Blocks {
	/** The whole, in dots. */
	all: number;
	/** Blocks of the whole, and how many of them are the dead: `1 in 11`, or `2 in 7`. */
	count: number;
	dead: number;
}

/** Nothing where the dead are no part of the whole that can be cut into blocks. */
export function blocksIn({ killed, deployed, perDot }: Series): Blocks | undefined {
	const share = deployed ? point(killed) / point(deployed) : 0;
	if (!deployed || !(share > 0 && share < 1)) return undefined;
	const { part, whole } = asFraction(share);
	const all = dotsFor(point(deployed), perDot);
	return part < whole && whole <= Math.min(MOST_BLOCKS, all) ? { all, count: whole, dead: part } : undefined;
}

export function placeOneIn(
	story: Story,
	size: Size,
	{ killed, deployed, perDot }: Series,
	{ all, count, dead }: Blocks
): Shape[] {
	const columns = columnsFor(all);
	const room = columnsOf(size, columns, rowsOf(all, columns), count - 1);
	const cut = (block: number) => Math.round((block * all) / count);
	const parts = Array.from({ length: count }, (_, i): Part => {
		const isFirst = i === 0;
		return {
			key: isFirst ? 'dead' : `block-${i + 1}`,
			kind: i < dead ? 'killed' : 'whole',
			from: cut(i),
			to: cut(i + 1),
			gap: isFirst ? 0 : room.gap,
			...(i < dead && { claim: killed, says: claimSays(story, killed) })
		};
	});
	const { shapes, edges, bottom } = fieldOf(parts, columns, room.pitch);
	const { type, width, height } = room.board;
	const isNumbered = count <= MOST_NUMBERED;
	const at = room.fieldWidth + by(size, 26, 34, 38);
	const x = isNumbered ? at + by(size, 8, 14, 20) : room.labels;
	const beside = { ...room, room: width - x };
	const ordinals = [...edges.values()].map(({ top, bottom: end }, i) =>
		text(at, (top + end) / 2 + type.axis * 0.34, formatFor(story).number(i + 1), {
			size: type.axis,
			anchor: 'end',
			...(i < dead ? { weight: 600, fill: 'accent' } : { fill: 'soft' })
		})
	);
	const block = noteBlock(blockWords(story, Math.round(all / count) * perDot, perDot), beside);
	return [
		...shapes,
		...(isNumbered ? ordinals : []),
		...stack(
			[
				{
					block: heroBlock(ratioWords(story, killed, deployed), nounOf(story, killed, 'killed'), beside),
					top: 0,
					essential: true
				},
				...atFoot(block, bottom)
			],
			x,
			height
		)
	];
}

/** `about` and `1 in 11`: a ratio is no more exact than its parts. */
function ratioWords(story: Story, part: Claim, whole = part): { qualifier: string; number: string } {
	const f = formatFor(story);
	const { open } = divide(bounds(part), bounds(whole));
	const lead = open === 'above' ? 'at least' : open === 'below' ? 'at most' : 'about';
	const isRound = part.qualifier !== undefined || whole.qualifier !== undefined;
	return { qualifier: isRound ? f.qualifier(lead) : '', number: f.oneIn(point(part) / point(whole)) };
}

/** How many soldiers a block is, and a dot of it; the longest wording first. */
function blockWords(story: Story, count: number, perDot: number): readonly (readonly string[])[] {
	const { block, soldiers, dotIsOne, dotIs } = wordsFor(story).charts.killedRatio;
	const { number } = formatFor(story);
	return block({
		number: number(count),
		soldiers: plural(story.story.language, count, soldiers),
		dot: perDot === 1 ? dotIsOne : dotIs({ number: number(perDot) })
	});
}
