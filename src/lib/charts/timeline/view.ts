/** What one drawing shows: its lanes, its days, what it names, and the room that words have. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { blockSize, wrap, run, type Run, type TextBlock } from '../../drawing/type.ts';
import { unitOf } from '../../story/claims.ts';
import { type DateStyle, formatFor } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Claim, Side, Story, StoryEvent } from '../../story/schema.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';
import { namedIn, spokenIn } from '../frame/view.ts';
import { BESIDE, wordingOf, type Flag } from './flags.ts';
import { barHeight, barOf, barType, radii, type Bar, type BarType } from './parts.ts';
import { CHART, foundIn, silencesOf, lastKnown, type Lane, type Mark, type Silence } from './series.ts';
import { DAY, windowOf, type Window } from './window.ts';
import { wordsFor } from '../../words/index.ts';

export interface View {
	story: Story;
	size: Size;
	lanes: readonly Lane[];
	window: Window;
	silences: readonly Silence[];
	/** The silences on the board, by side. */
	bars: ReadonlyMap<Side, Bar>;
	/** The type of their lengths in the bars; nothing where they do not fit there. */
	inBars: BarType | undefined;
	/** Named ids that are in view, each with the mark that carries its flag; in the order of the data file. */
	named: ReadonlyMap<string, Mark>;
	spoken: ReadonlySet<string>;
	/** Named ids that may go where there is no room. */
	droppable: readonly string[];
	/** px: where the lanes' lines begin. */
	left: number;
	names: readonly TextBlock[];
}

export function viewOf(story: Story, state: string, size: Size, lanes: readonly Lane[]): View {
	const board = ARTBOARDS[size];
	const names = lanes.map((lane) => nameBlock(lane, size));
	const left = Math.max(...names.map((block) => blockSize(block).width)) + by(size, 8, 12, 16);
	const silences = silencesOf(story, state, lanes);
	const { named: radius } = radii(size);
	const window = windowOf(story, state, lanes, silences, {
		left: left + radius + by(size, 0, 4, 6),
		right: board.width - radius - 2,
		band: by(size, 22, 26, 30),
		open: by(size, 128, 170, 180),
		roomAfter: (at) =>
			Math.max(by(size, 66, 100, 130), shortestAt(story, state, size, lanes, at) + 2 * BESIDE)
	});
	const spoken = spokenIn(story, CHART, state);
	const marks = lanes.flatMap((lane) => lane.marks).filter(({ at }) => window.x(at) !== undefined);
	const named = new Map(
		namedIn(story, CHART, state).flatMap((id) => {
			const mark = marks.find(({ refs }) => refs.includes(id));
			return mark ? [[id, mark] as const] : [];
		})
	);
	const droppable = [...named.keys()].filter((id) => !spoken.has(id));
	const bars = barsOf(story, size, lanes, silences, window);
	const inBars = barType(size, [...bars.values()]);
	return { story, size, lanes, window, silences, bars, inBars, named, spoken, droppable, left, names };
}

/** px: what the labels of marks at that time need at least. */
function shortestAt(story: Story, state: string, size: Size, lanes: readonly Lane[], at: Date): number {
	const type = ARTBOARDS[size].type.name;
	const there = lanes.flatMap(({ marks }) =>
		marks.filter((mark) => +mark.at === +at).flatMap(({ refs }) => refs)
	);
	const widths = namedIn(story, CHART, state)
		.filter((id) => there.includes(id))
		.map((id) => labelWords(story, id, 'day')?.wordings ?? [])
		.map((wordings) => Math.min(...wordings.map((wording) => textWidth(wording, type, 600))));
	return Math.max(0, ...widths);
}

/** The lane's name, on small boards its short one, in as many lines as its column needs. */
function nameBlock({ name, brief }: Lane, size: Size): TextBlock {
	const type = ARTBOARDS[size].type.name;
	return wrap(size === 'S' ? brief : name, by(size, 84, 96, 120), { size: type, weight: 600 });
}

/** px from a lane's line up to the lowest place for words. */
export function clearOf(size: Size, silence: Silence | undefined): number {
	const { named } = radii(size);
	const bar = silence ? barHeight(size) / 2 : 0;
	// The words at an open end may take two lines.
	const words = silence?.open ? 1.15 * ARTBOARDS[size].type.note : 0;
	return Math.max(named, bar, words) + by(size, 3, 4, 6);
}

function barsOf(
	story: Story,
	size: Size,
	lanes: readonly Lane[],
	silences: readonly Silence[],
	window: Window
): ReadonlyMap<Side, Bar> {
	return new Map(
		silences.flatMap(({ side, by, from, until, open }) => {
			const [left, right] = [window.x(from), window.x(until)];
			if (left === undefined || right === undefined) return [];
			const marks = lanes.find((lane) => lane.side === side)?.marks ?? [];
			const xs = marks.map(({ at }) => window.x(at)).filter((x) => x !== undefined);
			const words = daysWords(story, Math.round((+until - +from) / DAY));
			const after = by ? wordsFor(story).charts.timeline.daysAfter({ who: by.name }) : '';
			return [[side, barOf(size, { left, right, open, words, after }, xs)]];
		})
	);
}

/**
 * What a wording costs that is shorter than the one before, that has no day (twice that where the text speaks of it),
 * or a day on a line of its own on the smallest board, and that takes so many lines.
 */
const COST = { shorter: { S: 6, M: 10, L: 12 }, dayless: 45, dayApart: 2, lines: [0, 0, 3, 20, 36] };

/** The words at named marks, in all their wordings, and those at the end of a silence. */
export function flagsOf(view: View, lane: Lane): Flag[] {
	const { story, size, window, named, spoken } = view;
	const { type } = ARTBOARDS[size];
	const [first, last] = [window.spans[0]?.from, window.spans.at(-1)?.until];
	const withYear = first !== undefined && last !== undefined && +last - +first > 400 * DAY;
	// On the smallest board the axis tells the year.
	const style = size === 'S' ? 'brief' : !withYear ? 'day' : size === 'M' ? 'short' : 'long';
	const flags = [...named].flatMap(([id, mark]) => {
		if (mark.side !== lane.side) return [];
		const x = window.x(mark.at);
		const words = labelWords(story, id, style);
		if (x === undefined || !words) return [];
		const isSpoken = spoken.has(id);
		const head = run(words.date, type.note, { fill: isSpoken ? 'accent' : 'soft' });
		const look = { size: type.name, weight: 600, fill: isSpoken ? 'accent' : 'ink' } as const;
		const dayless = isSpoken ? 2 * COST.dayless : COST.dayless;
		const wordings = words.wordings.flatMap((wording, i) => {
			const costOf = (lines: number) => i * COST.shorter[size] + (COST.lines[lines] ?? 40);
			const inLine = size === 'S' ? linesOf(wording, look, head) : [];
			const apart = size === 'S' ? COST.dayApart : 0;
			return [
				...inLine.map((block) => wordingOf(block, costOf(block.length))),
				...linesOf(wording, look).flatMap((block) => [
					wordingOf([[head], ...block], costOf(block.length) + apart),
					wordingOf(block, costOf(block.length) + dayless)
				])
			];
		});
		return [{ id, x, wordings }];
	});
	return [...flags, ...daysFlag(view, lane)];
}

/** The length of a silence as a flag at the middle of its bar, where the bar is too short for it. */
function daysFlag({ size, bars, inBars }: View, { side }: Lane): Flag[] {
	const bar = bars.get(side);
	if (!bar || inBars) return [];
	const words = run(bar.words, ARTBOARDS[size].type.name, { weight: 600, fill: 'accent' });
	return [{ id: `silence-${side}`, x: (bar.left + bar.right) / 2, wordings: [wordingOf([[words]], 0)] }];
}

/** The wording in one line, in two, in three and more; in its first line, after `head` where there is one. */
function linesOf(
	wording: string,
	look: { size: number; weight: 600; fill: 'accent' | 'ink' },
	head?: Run
): TextBlock[] {
	const start = head ? `${head.text} ` : '';
	const whole = textWidth(start + wording, look.size, look.weight);
	const blocks = [1, 1.6, 2.4, 3.6, 5.5].map((parts) => wrap(start + wording, whole / parts + 1, look));
	return blocks
		.filter((block, i) => blocks.findIndex((one) => one.length === block.length) === i)
		.flatMap(([first = [], ...more]) => {
			const words = first[0]?.text ?? '';
			if (!head) return [[first, ...more]];
			if (!words.startsWith(start)) return [];
			return [[[{ ...head, text: start }, run(words.slice(start.length), look.size, look)], ...more]];
		});
}

/** The first wording for the end of an open silence that fits beyond it; the lines as a block. */
export function openBlock(
	{ story, size, window }: View,
	silence: Silence
): { block: TextBlock; height: number } {
	const { type, width } = ARTBOARDS[size];
	const room = width - (window.x(silence.until) ?? width) - radii(size).named - 6;
	const day = lastKnown(story).toISOString().slice(0, 10);
	const { date } = formatFor(story);
	const wordings = wordsFor(story).charts.timeline.open({ day: date(day), brief: date(day, 'short') });
	const blocks = wordings.map((lines): TextBlock =>
		lines.map((line) => [run(line, type.note, { fill: 'accent', weight: 600 })])
	);
	const block = blocks.find((one) => blockSize(one).width <= room) ?? [];
	return { block, height: blockSize(block).height };
}

/** `190 days` */
export function daysWords(story: Story, days: number): string {
	const { number, unit } = formatFor(story);
	return `${number(days)} ${unit(days, 'days')}`;
}

/** The wordings of a named event or claim, longest first, and its date. Nothing where it is not on file. */
function labelWords(
	story: Story,
	id: string,
	style: DateStyle
): { date: string; wordings: readonly string[] } | undefined {
	const { date } = formatFor(story);
	const found = foundIn(story, id);
	if (found?.kind === 'claim')
		return { date: date(found.claim.published, style), wordings: claimWordings(story, found.claim) };
	if (!found) return undefined;
	const { event } = found;
	return { date: event.dateText ?? date(event.date, style), wordings: eventWordings(story, event) };
}

const eventWordings = (story: Story, { title, labels = [] }: StoryEvent): string[] =>
	[title, ...labels].map((message) => plainText(story, message));

/** What it covers, where that is on file, for its lane says whose it is. */
function claimWordings(story: Story, claim: Claim): string[] {
	const unit = unitOf(story, claim.id) === 'people' ? 'hide' : 'show';
	const value = claimValue(story, claim, unit);
	const alone = value.charAt(0).toLocaleUpperCase(story.story.language) + value.slice(1);
	const covers = claim.scope ?? claim.covers;
	if (covers) return [`${alone} ${covers}`];
	const { lead } = wordsFor(story).charts.frame;
	const by = (brief: boolean) => lead({ who: claimantLabel(story, claim, brief), what: value });
	return [by(false), by(true), alone];
}
