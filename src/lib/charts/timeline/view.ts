/** What one drawing shows: its lanes, its days, what it names, and the room that words have. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { blockSize, wrap, type TextBlock } from '../../drawing/type.ts';
import type { Side, Story } from '../../story/schema.ts';
import { namedIn, spokenIn } from '../frame/view.ts';
import { BESIDE } from './flags.ts';
import { barHeight, barOf, numberSize, radii, type Bar } from './parts.ts';
import { CHART, silencesOf, type Lane, type Mark, type Silence } from './series.ts';
import { DAY, windowOf, type Window } from './window.ts';
import { daysWords, labelWords } from './words.ts';

export interface View {
	story: Story;
	size: Size;
	lanes: readonly Lane[];
	window: Window;
	silences: readonly Silence[];
	/** The silences on the board, by side. */
	bars: ReadonlyMap<Side, Bar>;
	/** px: the type of their lengths in the bars; nothing where they do not fit there. */
	daysSize: number | undefined;
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
	const daysSize = numberSize(size, [...bars.values()]);
	return { story, size, lanes, window, silences, bars, daysSize, named, spoken, droppable, left, names };
}

/** px: what the labels of marks at that time need at least. */
function shortestAt(story: Story, state: string, size: Size, lanes: readonly Lane[], at: Date): number {
	const type = ARTBOARDS[size].type.name;
	const there = lanes.flatMap(({ marks }) =>
		marks.filter((mark) => +mark.at === +at).flatMap(({ refs }) => refs)
	);
	const widths = namedIn(story, CHART, state)
		.filter((id) => there.includes(id))
		.map((id) => labelWords(story, id, false)?.wordings ?? [])
		.map((wordings) => Math.min(...wordings.map((wording) => textWidth(wording, type, 600))));
	return Math.max(0, ...widths);
}

/** The lane's name, on small boards its short one, in as many lines as its column needs. */
function nameBlock({ name, brief }: Lane, size: Size): TextBlock {
	const type = ARTBOARDS[size].type.name;
	return wrap(size === 'S' ? brief : name, by(size, 84, 96, 120), { size: type, weight: 650 });
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
		silences.flatMap(({ side, from, until, open }) => {
			const [left, right] = [window.x(from), window.x(until)];
			if (left === undefined || right === undefined) return [];
			const marks = lanes.find((lane) => lane.side === side)?.marks ?? [];
			const xs = marks.map(({ at }) => window.x(at)).filter((x) => x !== undefined);
			const words = daysWords(story, Math.round((+until - +from) / DAY));
			return [[side, barOf(size, { left, right, open, words }, xs)]];
		})
	);
}
