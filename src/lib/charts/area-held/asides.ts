/** What stands beside the claims over time: a stretch without a count, an event, and other ground apart. */
import { utcDay, utcMonth } from 'd3';
import { ARTBOARDS } from '../../drawing/artboard.ts';
import { dateName } from '../../drawing/axes.ts';
import { contains, grow, overlap, runsThrough } from '../../drawing/boxes.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import { path, rect, short, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { blockSize, fitting, run, setBlock, type TextBlock } from '../../drawing/type.ts';
import { dateOf } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { claimantLabel } from '../frame/claim-text.ts';
import { isGap, type Plot } from './plot.ts';
import { middle, type Held } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** How far along the dotted stretch its name stands: early, where least else is claimed. */
const ALONG = 0.3;

/** Names the field at its widest dotted stretch, and says for which months there is no figure. */
export function gapRequest(story: Story, plot: Plot, field: readonly Held[]): LabelRequest[] {
	const { type } = ARTBOARDS[plot.size];
	const { from, until } = plot.window;
	const gaps = field.slice(1).flatMap((held, i) => {
		const before = field[i];
		if (!before || before.at < from || held.at > until || !isGap(before, held)) return [];
		return [{ before, held, days: utcDay.count(before.at, held.at) }];
	});
	const [widest] = gaps.sort((a, b) => b.days - a.days);
	if (!widest) return [];
	const { before, held } = widest;
	const soft = (words: string) => [run(words, type.note, { fill: 'area' as const })];
	const bold = (words: string) => [run(words, type.note, { weight: 600 as const, fill: 'area' as const })];
	const names = [claimantLabel(story, held.claim), claimantLabel(story, held.claim, true)];
	const { lead } = wordsFor(story).charts.frame;
	const { gap, gapMonths } = wordsFor(story).charts.areaHeld;
	const months = monthsBetween(before.at, held.at, story.story.language);
	const withMonths = months ? [[gapMonths({ gap, months })], [`${gap},`, months]] : [];
	return [
		{
			id: 'gap',
			at: {
				x: plot.x(before.at) + (plot.x(held.at) - plot.x(before.at)) * ALONG,
				y: plot.y(middle(before)) + (plot.y(middle(held)) - plot.y(middle(before))) * ALONG
			},
			radius: 3,
			wordings: [
				...names.flatMap((name) => withMonths.map((words): TextBlock => [bold(name), ...words.map(soft)])),
				...withMonths.map(([first = '', ...rest]): TextBlock => [
					[...bold(lead({ who: names[1] ?? '', what: '' })), ...soft(first)],
					...rest.map(soft)
				]),
				...names.flatMap((name): TextBlock[] => [[bold(name), soft(gap)], [bold(name)]])
			],
			spots: ['above-right', 'right', 'above'],
			reach: 105,
			leader: 'area',
			halo: 'paper'
		}
	];
}

/** The whole months between two days, the second day's own where it is their last: `Sept–Dec`; nothing where none is. */
function monthsBetween(from: Date, until: Date, language: string): string {
	const months = utcMonth.range(
		utcMonth.ceil(utcDay.offset(from, 1)),
		utcMonth.floor(utcDay.offset(until, 1))
	);
	const names = months.map((month) => dateName(month, language, { month: 'short' }));
	return [...new Set([...names.slice(0, 1), ...names.slice(-1)])].join('–');
}

/** The day of an event as a dotted line down to the axis. */
export interface EventLine {
	id: string;
	line: Point[];
	shape: Shape;
}

export function eventLine(story: Story, { x, top, bottom, window }: Plot, id: string): EventLine[] {
	const event = story.events[id];
	if (!event) return [];
	const day = dateOf(event.date);
	if (day < window.from || day > window.until) return [];
	const at = x(day);
	const line = [
		{ x: at, y: top },
		{ x: at, y: bottom }
	];
	return [
		{
			id,
			line,
			shape: path(`M${short(at)} ${short(top)}V${short(bottom)}`, { stroke: 'quiet', dash: '2 4' })
		}
	];
}

/** px between the line of an event and its words. */
const BESIDE = 7;

/** The words of an event beside its line, as high as there is room; nothing where there is none. */
export function eventWords(
	story: Story,
	{ size, bounds, top, bottom }: Plot,
	{ id, line }: EventLine,
	taken: { boxes: readonly Box[]; lines: readonly (readonly Point[])[] }
): Shape[] {
	const event = story.events[id];
	const at = line[0]?.x ?? 0;
	if (!event) return [];
	const { type } = ARTBOARDS[size];
	const day = formatFor(story).date(event.date, 'day');
	const words = [event.title, ...(event.labels ?? [])].map((message) => plainText(story, message));
	for (const one of [...words, '']) {
		const block: TextBlock = [
			[run(day, type.note, { fill: 'soft' })],
			...(one ? [[run(one, type.note)]] : [])
		];
		const { width, height } = blockSize(block);
		for (let y = top; y + height < bottom; y += 6) {
			for (const x of [at + BESIDE, at - BESIDE - width]) {
				const box = { x, y, width, height };
				const room = grow(box, 9);
				const isFree =
					contains(bounds, box) &&
					taken.boxes.every((other) => overlap(room, other) === 0) &&
					taken.lines.every((other) => !runsThrough(other, room));
				if (isFree) return setBlock(block, { x, y }, 'start', { halo: 'paper', refs: [id] }).shapes;
			}
		}
	}
	return [];
}

/** Days before the first claim of the other ground at which its field begins. */
const BEFORE = 12;

/** The time of the other ground, in a field of its own that says so; `words` tells what no label may cover. */
export function apartField(
	story: Story,
	{ size, x, top, right, bottom }: Plot,
	apart: readonly Held[]
): { shapes: Shape[]; words: Box[]; box?: Box } {
	const [first] = apart;
	if (!first?.place) return { shapes: [], words: [] };
	const { type } = ARTBOARDS[size];
	const left = x(utcDay.offset(first.at, -BEFORE));
	const upper = (top + bottom) / 2;
	const { apart: lead, later } = wordsFor(story).charts.areaHeld;
	const rest = later({ place: story.places[first.place]?.name ?? first.place });
	const strong = (words: string) => run(words, type.note, { weight: 600, fill: 'soft' });
	const soft = (words: string) => run(words, type.note, { fill: 'soft' });
	const block = fitting(
		[[[strong(`${lead} `), soft(rest)]], [[strong(lead)], [soft(rest)]], [[strong(lead)]]],
		right - left - 16
	);
	const set = block && setBlock(block, { x: left + 8, y: upper + 8 });
	const box = { x: left, y: upper, width: right - left, height: bottom - upper };
	return { shapes: [rect(box, { fill: 'shade' }), ...(set?.shapes ?? [])], words: set ? [set.box] : [], box };
}
