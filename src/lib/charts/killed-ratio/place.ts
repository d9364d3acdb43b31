/** The unit chart: a dot is a soldier wherever that fits, and a bracket leads to the number. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import type { Story, Claim } from '../../story/schema.ts';
import { spokenIn } from '../frame/view.ts';
import { placeCasualties } from './casualties.ts';
import { placeDisclosed } from './disclosed.ts';
import { blocksIn, placeOneIn } from './one-in.ts';
import { placeSecond } from './second.ts';
import { CHART, rankedIn, secondOf, seriesOf, type Series } from './series.ts';
import { circle, polyline, text, type Drawing, type Shape } from '../../drawing/shapes.ts';
import { stack, blockSize, setBlock, type TextBlock } from '../../drawing/type.ts';
import {
	atFoot,
	bracket,
	columnsOf,
	heroBlock,
	heroParts,
	nounOf,
	noteBlock,
	wholeBlock
} from './columns.ts';
import { columnsFor, dotWords, rowsOf, fieldOf, partsOf, restOf } from './field.ts';
import { wordsFor } from '../../words/index.ts';

/** A state whose claims are not on file, as in an early edition, shows the dead alone. */
export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	return { size, width, height, shapes: shapesOf(story, state, size) };
}

function shapesOf(story: Story, state: string, size: Size): Shape[] {
	const series = seriesOf(story);
	if (!series) return [];
	const { deployed, casualties } = series;
	if (state === 'whole' && deployed) return placeWhole(story, size, series, deployed);
	if (state === 'casualties' && casualties) return placeCasualties(story, size, series, casualties);
	if (state === 'one-in') {
		const blocks = blocksIn(series);
		if (blocks) return placeOneIn(story, size, series, blocks);
	}
	if (state === 'seoul') {
		const second = secondOf(story, state, series);
		if (second) return placeSecond(story, size, series, second);
	}
	if (state === 'disclosed') {
		const ranked = rankedIn(story, state);
		if (ranked.tiers.length > 1) return placeDisclosed(story, size, ranked, spokenIn(story, CHART, state));
	}
	return placeKilled(story, size, series);
}

/** Rows left free below the dead. */
const GAP = 3;

/** State `killed`: the dead as a slab on top of the whole. */
function placeKilled(story: Story, size: Size, { killed, deployed, perDot }: Series): Shape[] {
	const dead = partsOf(story, killed, perDot, { key: 'dead', kind: 'killed' });
	const all = restOf(story, deployed, perDot, dead.to, 0).to;
	const columns = columnsFor(all);
	const room = columnsOf(size, columns, rowsOf(all, columns), all > dead.to ? GAP : 0);
	const rest = restOf(story, deployed, perDot, dead.to, GAP * room.gap);
	const { shapes, edges, bottom } = fieldOf([...dead.parts, ...rest.parts], columns, room.pitch);
	const slab = { top: 0, bottom: (edges.get('dead-open') ?? edges.get('dead'))?.bottom ?? 0 };
	const others = edges.get('others');
	// The dead are part of the whole: their bracket stands within its own.
	const aside = others ? by(size, 7, 9, 10) : 0;
	const beside = { ...room, room: room.room - aside };
	const hero = heroBlock(heroParts(story, killed, beside), nounOf(story, killed, 'killed'), beside);
	const words = wordsFor(story).charts.killedRatio;
	const of = deployed
		? wholeBlock(story, deployed, words.of, beside)
		: (noteBlock(words.noWhole, beside) ?? []);
	return [
		...shapes,
		bracket(room, slab, 'accent'),
		...(others ? [bracket({ size, bracket: room.bracket + aside }, { top: 0, bottom }, 'quiet')] : []),
		...stack(
			[
				{ block: hero, top: slab.bottom / 2 - blockSize(hero).height / 2, essential: true },
				{ block: of, top: middle(others ?? slab, of), essential: true },
				...atFoot(noteBlock(dotWords(story, perDot), beside), bottom)
			],
			room.labels + aside,
			room.board.height
		)
	];
}

/** State `whole`: the whole alone. */
function placeWhole(story: Story, size: Size, { perDot }: Series, deployed: Claim): Shape[] {
	const { parts, to } = partsOf(story, deployed, perDot, { key: 'others', kind: 'whole' });
	const columns = columnsFor(to);
	const rows = rowsOf(to, columns);
	const note = by(size, 30, 28, 30);
	const room = columnsOf(size, columns, rows, 0, note);
	const { shapes, bottom } = fieldOf(parts, columns, room.pitch);
	const soldiers = nounOf(story, deployed, 'soldiers');
	const noun = deployed.scope ? `${soldiers} ${deployed.scope}` : soldiers;
	const hero = heroBlock(heroParts(story, deployed, room), noun, room);
	const { type } = room.board;
	// One dot of the last row is picked out, to say what a dot is.
	const x = (Math.min(3, to - (rows - 1) * columns - 1) + 0.5) * room.pitch;
	const y = (rows - 0.5) * room.pitch;
	const ring = Math.max(by(size, 4.4, 5, 6), room.pitch * 0.7);
	const baseline = bottom + type.note * 1.4;
	const elbow = baseline - type.note * 0.32;
	const [[words = ''] = []] = dotWords(story, perDot);
	return [
		...shapes,
		bracket(room, { top: 0, bottom }, 'accent'),
		...setBlock(hero, { x: room.labels, y: Math.max(0, middle({ top: 0, bottom }, hero)) }).shapes,
		circle(x, y, ring, { fill: 'paper', stroke: 'ink', thickness: 1.5 }),
		circle(x, y, Math.min(room.pitch * 0.42, ring - 1.5), { fill: 'ink' }),
		polyline(
			[
				{ x, y: y + ring },
				{ x, y: elbow },
				{ x: x + 9, y: elbow }
			],
			{ stroke: 'ink', thickness: 1.25 }
		),
		text(x + 13, baseline, words, { size: type.note })
	];
}

const middle = ({ top, bottom }: { top: number; bottom: number }, block: TextBlock): number =>
	(top + bottom - blockSize(block).height) / 2;
