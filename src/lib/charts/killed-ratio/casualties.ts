/** State `casualties`: the killed and the other casualties, bracketed each and together. */
import type { Size } from '../../drawing/artboard.ts';
import { polyline, type Shape } from '../../drawing/shapes.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { stacked, blockSize, fitSize, lineWidth, run, setBlock, type TextBlock } from '../../drawing/type.ts';
import { point } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { claimParts } from '../frame/claim-text.ts';
import {
	atFoot,
	bracket,
	columnsOf,
	heroBlock,
	heroParts,
	nounOf,
	noteBlock,
	type Columns
} from './columns.ts';
import { columnsFor, dotWords, rowsOf, fieldOf, partsOf, restOf } from './field.ts';
import type { Series } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** Rows left free below the killed, and below the other casualties. */
const GAPS = [1.5, 3] as const;

export function placeCasualties(
	story: Story,
	size: Size,
	{ killed, deployed, perDot }: Series,
	casualties: Claim
): Shape[] {
	const dead = partsOf(story, killed, perDot, { key: 'dead', kind: 'killed' });
	const hurtTo = partsOf(story, casualties, perDot, { key: 'hurt', kind: 'casualties' }).to;
	const all = restOf(story, deployed, perDot, hurtTo, 0).to;
	const columns = columnsFor(all);
	const room = columnsOf(size, columns, rowsOf(all, columns), GAPS[0] + GAPS[1]);
	const hurt = partsOf(story, casualties, perDot, {
		key: 'hurt',
		kind: 'casualties',
		gap: GAPS[0] * room.gap,
		from: dead.to
	});
	const rest = restOf(story, deployed, perDot, hurtTo, GAPS[1] * room.gap);
	const { shapes, edges, bottom } = fieldOf(
		[...dead.parts, ...hurt.parts, ...rest.parts],
		columns,
		room.pitch
	);
	const slab = edges.get('dead') ?? { top: 0, bottom: 0 };
	const others = edges.get('hurt') ?? slab;
	const { width, height } = room.board;
	const [deadBlock, hurtBlock] = partBlocks(story, killed, casualties, room);
	const noun = nounOf(story, casualties, 'casualties');
	const look = { fill: 'casualties' } as const;
	const hero = heroBlock(heroParts(story, casualties, room), noun, room, look);
	const centred = (block: TextBlock, { top, bottom: end }: { top: number; bottom: number }) =>
		(top + end - blockSize(block).height) / 2;
	const dot = atFoot(noteBlock(dotWords(story, perDot), room), bottom);
	const both = [
		{ block: deadBlock, top: centred(deadBlock, slab), essential: true },
		{ block: hurtBlock, top: centred(hurtBlock, others), essential: true }
	];
	const braces = [bracket(room, slab, 'ink'), bracket(room, others, 'casualties')];
	if (size === 'L') {
		// The note keeps its place at the foot; the parts make way for it.
		const labels = stacked([...both, ...dot], height);
		const inner = Math.max(...[...deadBlock, ...hurtBlock].map(lineWidth));
		const outer = { size, bracket: room.labels + inner + 18 };
		const x = outer.bracket + 16;
		const narrow = { ...room, room: width - x };
		const beside = heroBlock(heroParts(story, casualties, narrow), noun, narrow, look);
		const span = { top: slab.top, bottom: others.bottom };
		return [
			...shapes,
			...braces,
			...labels.flatMap(({ block, top }) => setBlock(block, { x: room.labels, y: top }).shapes),
			bracket(outer, span, 'accent'),
			...setBlock(beside, { x, y: Math.max(0, centred(beside, span)) }).shapes
		];
	}
	// No room for two brackets beside each other: an addition, with its sum below a line.
	const labels = stacked(
		[...both, { block: hero, top: others.bottom + 14, essential: true }, ...dot],
		height,
		10
	);
	const sum = labels[2]?.top ?? 0;
	return [
		...shapes,
		...braces,
		polyline(
			[
				{ x: room.bracket - 5, y: sum - 5 },
				{ x: width, y: sum - 5 }
			],
			{ stroke: 'accent', thickness: 2.5 }
		),
		...labels.flatMap(({ block, top }) => setBlock(block, { x: room.labels, y: top }).shapes)
	];
}

/** `about 1,000 killed`, and `about 3,000` / `wounded, missing or captured`: the difference is ours. */
function partBlocks(story: Story, killed: Claim, casualties: Claim, room: Columns): [TextBlock, TextBlock] {
	const { number } = formatFor(story);
	const { name } = room.board.type;
	// Where the sum stands beside them, they have half the room.
	const most = room.size === 'L' ? room.room * 0.45 : room.room;
	const fits = (words: string) => textWidth(words, name, 600) <= most;
	const [dead, all] = [claimParts(story, killed), claimParts(story, casualties)];
	const many = [dead.qualifier, dead.number].filter(Boolean).join(' ');
	const noun = nounOf(story, killed, 'killed');
	const bare = [`${dead.number} ${noun}`];
	const lines = [[`${many} ${noun}`], [many, noun]].find((one) => one.every(fits)) ?? bare;
	const difference = number(Math.max(0, point(casualties) - point(killed)));
	const others = [[all.qualifier, difference].filter(Boolean).join(' ')].find(fits) ?? difference;
	const words = noteBlock(wordsFor(story).charts.killedRatio.wounded, room, { fill: 'casualties' }) ?? [];
	return [
		lines.map((one) => [run(one, fitSize(one, name, room.room), { weight: 600 })]),
		[[run(others, name, { weight: 600, fill: 'casualties' })], ...words]
	];
}
