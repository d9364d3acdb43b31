/** Lanes, one a side: who spoke, and when. Lanes with named marks open, the others stay strips. */
import { ARTBOARDS, by, type Size } from '../../drawing/artboard.ts';
import { blockSize, setBlock } from '../../drawing/type.ts';
import type { Side, Story } from '../../story/schema.ts';
import { axisHeight, axisShapes } from './window.ts';
import { flagsOf, openBlock, clearOf, daysWords, viewOf, type View } from './view.ts';
import { placeLanes, type LaneRequest, type PlacedLane } from './lanes.ts';
import { barHeight, radii, barShapes, flagShapes, markShape, type Standing } from './parts.ts';
import { lanesOf, tiesOf, type Mark, type Lane, type Silence } from './series.ts';
import { path, polyline, short, text, type Drawing, type Shape } from '../../drawing/shapes.ts';
import type { Token } from '../../drawing/tokens.ts';
import { formatFor } from '../../story/format/format.ts';
import { wordsFor } from '../../words/index.ts';

export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const lanes = lanesOf(story, state);
	if (!lanes.some(({ marks }) => marks.length)) return { size, width, height, shapes: [] };
	const view = viewOf(story, state, size, lanes);
	const placed = placeLanes(requestsOf(view), view.droppable, size, {
		top: axisHeight(size),
		bottom: height,
		left: view.left,
		right: width,
		bands: view.window.cut ? [view.window.cut] : []
	});
	const bottom = placed.at(-1)?.bottom ?? height;
	return { size, width, height: Math.max(height, Math.ceil(bottom)), shapes: shapesOf(view, placed) };
}

function requestsOf(view: View): LaneRequest[] {
	const { lanes, size, names, silences } = view;
	const { named: radius } = radii(size);
	const pad = by(size, 5, 8, 12);
	return lanes.map((lane, i) => {
		const silent = silences.find(({ side }) => side === lane.side);
		const half = Math.max(
			blockSize(names[i] ?? []).height / 2 + 2,
			(silent ? barHeight(size) / 2 : radius) + pad,
			silent?.open ? openBlock(view, silent).height / 2 + 2 : 0
		);
		const clear = clearOf(size, silent);
		return { flags: flagsOf(view, lane), lines: linesThrough(view, i), above: half, below: half, clear };
	});
}

/** Where the lines of joint events that are named, and of silences, come down through this lane. */
function linesThrough(view: View, index: number): number[] {
	const { lanes, named, window } = view;
	const joint = tiesOf(lanes).flatMap(({ id, marks: [first, ...more] }) => {
		const x = first && named.has(id) ? window.x(first.at) : undefined;
		return first && x !== undefined ? [{ x, sides: [first, ...more].map(({ side }) => side) }] : [];
	});
	return [...joint, ...sincesOf(view)].flatMap(({ x, sides }) => {
		const at = sides.map((side) => lanes.findIndex((lane) => lane.side === side));
		return index > Math.min(...at) && index <= Math.max(...at) ? [x] : [];
	});
}

/** The line from whoever spoke first to the silences that began that day: px, and the lanes that it joins. */
function sincesOf({ silences, window }: View): { x: number; sides: Side[] }[] {
	const [first] = silences;
	const x = first && window.x(first.from);
	if (!first?.by || x === undefined) return [];
	return [{ x, sides: [first.by.side, ...silences.map(({ side }) => side)] }];
}

/** The lanes as shapes: axis, lines, silences, flags, marks. */
function shapesOf(view: View, placed: readonly PlacedLane[]): Shape[] {
	const { story, size, lanes, window, left } = view;
	const { width } = ARTBOARDS[size];
	const bottom = placed.at(-1)?.bottom ?? 0;
	const axis = axisShapes(window, story.story.language, size, { left, right: width, bottom });
	const flagged = new Set(placed.flatMap(({ plan }) => plan.flags.map(({ id }) => id)));
	const each = lanes.map((lane, i) => laneShapes(view, lane, placed[i], flagged));
	return [
		...axis,
		...placed.slice(1).flatMap(({ top }) => acrossShapes(view, 0, top, 'rule')),
		...each.flatMap(({ ground }) => ground),
		...tieShapes(view, placed, flagged),
		...sincesOf(view).map((since) => sinceShape(view, placed, since)),
		...each.flatMap(({ flags }) => flags),
		...each.flatMap(({ marks }) => marks),
		...cutWords(view, bottom)
	];
}

/** What a break leaves out, upwards in its band. */
function cutWords({ story, size, window: { cut } }: View, bottom: number): Shape[] {
	if (!cut) return [];
	const { note } = ARTBOARDS[size].type;
	const x = (cut.left + cut.right) / 2 + note * 0.3;
	return [
		text(x, (axisHeight(size) + bottom) / 2, leftOutWords(story, cut.days), {
			size: note,
			fill: 'soft',
			anchor: 'middle',
			turned: true
		})
	];
}

/** Days */
const MONTH = 30.44;

/** `27 months left out` */
function leftOutWords(story: Story, days: number): string {
	const { number, unit } = formatFor(story);
	const months = Math.round(days / MONTH);
	const time = months > 0 ? `${number(months)} ${unit(months, 'months')}` : daysWords(story, days);
	return wordsFor(story).charts.timeline.leftOut({ time });
}

/** Marks whose name found no place step back, but for those that the text speaks of. */
function standingOf({ named, spoken }: View, flagged: ReadonlySet<string>, mark: Mark): Standing {
	if (mark.refs.some((id) => named.has(id) && spoken.has(id))) return 'spoken';
	return mark.refs.some((id) => flagged.has(id)) ? 'named' : 'quiet';
}

function laneShapes(view: View, lane: Lane, placed: PlacedLane | undefined, flagged: ReadonlySet<string>) {
	if (!placed) return { ground: [], flags: [], marks: [] };
	const { story, size, window, silences, names, spoken, left } = view;
	const { base, plan } = placed;
	const { type } = ARTBOARDS[size];
	const silent = silences.find(({ side }) => side === lane.side);
	const name = names[view.lanes.indexOf(lane)] ?? [];
	const shown = lane.marks.flatMap((mark) => {
		const x = window.x(mark.at);
		return x === undefined ? [] : [{ mark, x, standing: standingOf(view, flagged, mark) }];
	});
	const { named: radius } = radii(size);
	const floor = base - clearOf(size, silent);
	const ground: Shape[] = [
		...setBlock(name, { x: 0, y: base - blockSize(name).height / 2 + type.name * 0.02 }).shapes,
		...acrossShapes(view, left, base, 'quiet', silent?.open ? window.x(silent.until) : undefined),
		...(silent ? silenceShapes(view, silent, base) : [])
	];
	const flags = plan.flags.flatMap((flag) =>
		flagShapes(
			flag,
			{ floor, foot: base - radius },
			view.named.has(flag.id) ? { spoken: spoken.has(flag.id), refs: [flag.id] } : { spoken: true, refs: [] }
		)
	);
	const order: readonly Standing[] = ['quiet', 'named', 'spoken'];
	const marks = shown
		.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
		.map(({ mark, x, standing }) => markShape(story, mark, standing, size, x, base));
	return { ground, flags, marks };
}

/** A line, to the right edge where no end is given, with a gap where days are left out. */
function acrossShapes(
	{ window: { cut }, size }: View,
	left: number,
	y: number,
	stroke: Token,
	right: number = ARTBOARDS[size].width
): Shape[] {
	const from = (x: number) => `M${short(x)} ${short(y)}`;
	const parts = cut
		? [`${from(left)}H${short(cut.left)}`, `${from(cut.right)}H${short(right)}`]
		: [`${from(left)}H${short(right)}`];
	return [path(parts.join(''), { stroke })];
}

function silenceShapes(view: View, silence: Silence, base: number): Shape[] {
	const { size, bars, inBars } = view;
	const bar = bars.get(silence.side);
	if (!bar) return [];
	const shapes = barShapes(size, bar, base, inBars);
	if (!bar.open) return shapes;
	const { block, height } = openBlock(view, silence);
	const at = { x: bar.right + radii(size).named + 6, y: base - height / 2 };
	return [...shapes, ...setBlock(block, at, 'start', { halo: 'paper' }).shapes];
}

/** Dotted, as far as the bars, whose first edge goes on from it. */
function sinceShape(
	{ lanes, size }: View,
	placed: readonly PlacedLane[],
	{ x, sides }: { x: number; sides: readonly Side[] }
): Shape {
	const bases = sides.map((side) => placed[lanes.findIndex((lane) => lane.side === side)]?.base ?? 0);
	return path(`M${short(x)} ${short(Math.min(...bases))}V${short(Math.max(...bases))}`, {
		stroke: 'accent',
		thickness: by(size, 1.25, 1.5, 1.5),
		dash: '1.5 3.5'
	});
}

/** The line that joins the marks of a joint event. */
function tieShapes(view: View, placed: readonly PlacedLane[], flagged: ReadonlySet<string>): Shape[] {
	const { lanes, window, spoken } = view;
	return tiesOf(lanes).flatMap(({ id, marks }) => {
		const x = marks[0] && window.x(marks[0].at);
		if (x === undefined || !flagged.has(id)) return [];
		const bases = marks.map((mark) => placed[lanes.findIndex(({ side }) => side === mark.side)]?.base ?? 0);
		const look = spoken.has(id)
			? ({ stroke: 'accent', thickness: 2.5 } as const)
			: ({ stroke: 'ink', thickness: 1.5 } as const);
		return [
			polyline(
				[
					{ x, y: Math.min(...bases) },
					{ x, y: Math.max(...bases) }
				],
				look
			)
		];
	});
}
