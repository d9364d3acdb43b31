/** The words at named marks, in all their wordings, and those at the end of a silence. */
import { ARTBOARDS } from '../../drawing/artboard.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { blockSize, run, wrap, type TextBlock } from '../../drawing/type.ts';
import { wordingOf, type Flag } from './flags.ts';
import { radii } from './parts.ts';
import { lastKnown, type Lane, type Silence } from './series.ts';
import type { View } from './view.ts';
import { DAY } from './window.ts';
import { labelWords, openWords } from './words.ts';

/** What a wording costs that is shorter than the one before, that has no date, and that takes so many lines. */
const COST = { shorter: 12, undated: 16, lines: [0, 0, 3, 14, 30] };

export function flagsOf(view: View, lane: Lane): Flag[] {
	const { story, size, window, named, spoken } = view;
	const { type } = ARTBOARDS[size];
	const [first, last] = [window.spans[0]?.from, window.spans.at(-1)?.until];
	const withYear = first !== undefined && last !== undefined && +last - +first > 400 * DAY;
	const flags = [...named].flatMap(([id, mark]) => {
		if (mark.side !== lane.side) return [];
		const x = window.x(mark.at);
		const words = labelWords(story, id, withYear);
		if (x === undefined || !words) return [];
		const isSpoken = spoken.has(id);
		const head = run(words.date, type.note, { fill: isSpoken ? 'accent' : 'soft' });
		const look = { size: type.name, weight: 600, fill: isSpoken ? 'accent' : 'ink' } as const;
		const wordings = words.wordings.flatMap((wording, i) =>
			linesOf(wording, look).flatMap((block) => {
				const cost = i * COST.shorter + (COST.lines[block.length] ?? 40);
				// On the smallest board the axis tells the day.
				if (size === 'S') return [wordingOf(block, cost)];
				return [wordingOf([[head], ...block], cost), wordingOf(block, cost + COST.undated)];
			})
		);
		return [{ id, x, wordings }];
	});
	return [...flags, ...daysFlag(view, lane)];
}

/** The length of a silence as a flag at the middle of its bar, where the bar is too short for it. */
function daysFlag({ size, bars, daysSize }: View, { side }: Lane): Flag[] {
	const bar = bars.get(side);
	if (!bar || daysSize !== undefined) return [];
	const words = run(bar.words, ARTBOARDS[size].type.name, { weight: 650, fill: 'accent' });
	return [{ id: `silence-${side}`, x: (bar.left + bar.right) / 2, wordings: [wordingOf([[words]], 0)] }];
}

/** The wording in one line, in two, in three and more. */
function linesOf(wording: string, look: { size: number; weight: 600; fill: 'accent' | 'ink' }): TextBlock[] {
	const whole = textWidth(wording, look.size, look.weight);
	const blocks = [1, 1.6, 2.4, 3.6, 5.5].map((parts) => wrap(wording, whole / parts + 1, look));
	return blocks.filter((block, i) => blocks.findIndex((one) => one.length === block.length) === i);
}

/** The first wording for the end of an open silence that fits beyond it; the lines as a block. */
export function openBlock(
	{ story, size, window }: View,
	silence: Silence
): { block: TextBlock; height: number } {
	const { type, width } = ARTBOARDS[size];
	const room = width - (window.x(silence.until) ?? width) - radii(size).named - 6;
	const day = lastKnown(story).toISOString().slice(0, 10);
	const blocks = openWords(story, day).map((lines): TextBlock =>
		lines.map((line) => [run(line, type.note, { fill: 'accent', weight: 600 })])
	);
	const block = blocks.find((one) => blockSize(one).width <= room) ?? [];
	return { block, height: blockSize(block).height };
}
