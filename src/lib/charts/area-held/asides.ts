/** What stands beside the claims over time: a stretch without a count, an event, and other ground apart. */
import { utcDay } from 'd3';
import { ARTBOARDS } from '../../drawing/artboard.ts';
import { contains, grow, overlap, runsThrough } from '../../drawing/boxes.ts';
import type { LabelRequest } from '../../drawing/labels.ts';
import { path, rect, short, type Box, type Point, type Shape } from '../../drawing/shapes.ts';
import { blockSize, fitting, run, setBlock, type TextBlock } from '../../drawing/type.ts';
import { dateOf } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { claimantLabel } from '../frame/claim-text.ts';
import { GAP } from './plot.ts';
import type { Plot } from './plot.ts';
import { dayWords, middle, type Held } from './series.ts';
import { wordsFor } from '../../words/index.ts';

/** How far along the dotted stretch its name stands: early, where least else is claimed. */
const ALONG = 0.35;

/** Names the field at its widest dotted stretch, and says that nothing was counted there. */
export function gapRequest(story: Story, plot: Plot, field: readonly Held[]): LabelRequest[] {
	const { type } = ARTBOARDS[plot.size];
	const { from, until } = plot.window;
	const gaps = field.slice(1).flatMap((held, i) => {
		const before = field[i];
		if (!before || before.at < from || held.at > until) return [];
		const days = utcDay.count(before.at, held.at);
		return days > GAP ? [{ before, held, days }] : [];
	});
	const [widest] = gaps.sort((a, b) => b.days - a.days);
	if (!widest) return [];
	const { before, held } = widest;
	const soft = (words: string) => [run(words, type.note, { fill: 'area' as const })];
	const names = [claimantLabel(story, held.claim), claimantLabel(story, held.claim, true)].map((name) => [
		run(name, type.note, { weight: 600 as const, fill: 'area' as const })
	]);
	const { gap: first, gapDays } = wordsFor(story).charts.areaHeld;
	const second = gapDays({ from: dayWords(story, before.claim), to: dayWords(story, held.claim) });
	const lines = [[`${first} ${second}`], [first, second], [first]];
	const brief = names.at(-1) ?? [];
	const [start = '', end = ''] = halves(first);
	return [
		{
			id: 'gap',
			at: {
				x: plot.x(before.at) + (plot.x(held.at) - plot.x(before.at)) * ALONG,
				y: plot.y(middle(before)) + (plot.y(middle(held)) - plot.y(middle(before))) * ALONG
			},
			radius: 3,
			wordings: [
				...lines.flatMap((words) => names.map((name): TextBlock => [name, ...words.map(soft)])),
				[[...brief, ...soft(` ${start}`)], soft(end)],
				...names.map((name): TextBlock => [name])
			],
			spots: ['above-right', 'right', 'above'],
			reach: 105,
			leader: 'area',
			halo: 'paper'
		}
	];
}

/** A text in two lines of near the same length. */
function halves(words: string): string[] {
	const spaces = [...words.matchAll(/ /g)].map(({ index }) => index);
	const off = (at: number) => Math.abs(at - words.length / 2);
	const [cut] = spaces.sort((a, b) => off(a) - off(b));
	return cut === undefined ? [words] : [words.slice(0, cut), words.slice(cut + 1)];
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
): { shapes: Shape[]; words: Box[] } {
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
	return {
		shapes: [
			rect({ x: left, y: upper, width: right - left, height: bottom - upper }, { fill: 'shade' }),
			...(set?.shapes ?? [])
		],
		words: set ? [set.box] : []
	};
}
