/** The ground held: how large it was at its greatest, how it shrank, and how it ended. */
import { utcDay } from 'd3';
import { ARTBOARDS, type Size } from '../../drawing/artboard.ts';
import type { Drawing, Point, Shape } from '../../drawing/shapes.ts';
import { dateOf } from '../../story/claims.ts';
import type { Story } from '../../story/schema.ts';
import { claimsAmong, namedIn, spokenIn, stateOf } from '../frame/view.ts';
import { placePeak } from './peak.ts';
import { CHART, heldBy, seriesOf, type Held, type Series } from './series.ts';
import { grow } from '../../drawing/boxes.ts';
import { placeLabels } from '../../drawing/labels.ts';
import { apartField, eventLine, eventWords, gapRequest } from './asides.ts';
import { calloutOf, mostFlags, type Room } from './flags.ts';
import { claimRequest, clusterRequest, clustersOf, isOneVoice } from './claim-label.ts';
import {
	fieldShapes,
	lineShapes,
	marksOf,
	plotOf,
	pointsOf,
	type Mark,
	type Plot,
	type Window
} from './plot.ts';

export function place(story: Story, state: string, size: Size): Drawing {
	const { width, height } = ARTBOARDS[size];
	const series = seriesOf(story);
	const spoken = spokenIn(story, CHART, state);
	const names = namedIn(story, CHART, state);
	const named = claimsAmong(story, names);
	if (state === 'peak') {
		const claims = named.flatMap(heldBy);
		const first = series.held.find(
			({ claim, place: other }) => other === undefined && !named.includes(claim) && claim.basis === 'stated'
		);
		if (claims.length) return { size, width, ...placePeak(story, size, claims, first, spoken) };
	}
	const [oldest, newest] = [series.held[0]?.at, series.held.at(-1)?.at];
	if (!oldest || !newest) return { size, width, height, shapes: [] };
	const { from, until } = stateOf(story, CHART, state);
	const wanted = { from: from ? dateOf(from) : oldest, until: until ? dateOf(until) : newest };
	// An edition that knows nothing of those days yet shows all that it knows.
	const isKnown = series.held.some(({ at }) => at >= wanted.from && at <= wanted.until);
	const window = isKnown ? wanted : { from: oldest, until: newest };
	return { size, width, ...placeTime(story, size, series, window, { spoken, names }) };
}

/** Days after the last claim at which the plot ends where the other ground is left out. */
const AFTER = 40;

/** States `decline` and `end`: the ground held over time, by one count as a field and by everyone else as marks. */
function placeTime(
	story: Story,
	size: Size,
	{ held, field, lines }: Series,
	wanted: Window,
	{ spoken, names }: { spoken: ReadonlySet<string>; names: readonly string[] }
): { shapes: Shape[]; height: number } {
	const { window, here, apart } = inView(size, held, wanted);
	const isNamed = ({ claim }: Held) => names.includes(claim.id) || spoken.has(claim.id);
	const isOnLine = (one: Held) => [field, ...lines].some((line) => line.includes(one));
	const known = [...here, ...apart];
	const named = known.filter(isNamed);
	const quiet = named.filter(({ claim }) => !spoken.has(claim.id));
	// A mark that nothing names would be a riddle; one of a party's close claims goes with their common label.
	const shown = named.length
		? known.filter(
				(one) => isNamed(one) || isOnLine(one) || quiet.some((other) => isOneVoice(story, one, other))
			)
		: known;
	const plot = plotOf(story, size, window, { held: shown, named: here.filter(isNamed) });
	const marks = marksOf(story, plot, shown, { spoken, field });
	const paths = [field, ...lines].map((line) => pointsOf(plot, line));
	const fieldLine = paths[0] ?? [];
	const events = names.flatMap((id) => eventLine(story, plot, id));
	const ground = apartField(story, plot, apart);

	const loud = marks.filter(({ isSpoken }) => isSpoken);
	const room = {
		bounds: plot.bounds,
		boxes: [...marks.map(({ box }) => box), ...ground.words],
		lines: [...paths, ...events.map(({ line }) => line)]
	};
	const together = calloutOf(story, plot, loud, room);
	const { clusters, single } = clustersOf(
		story,
		marks.filter((mark) => isNamed(mark.held) && !together?.claims.has(idOf(mark)))
	);
	const raised = raisedAmong(story, size, single, names, room);
	const flags = raised?.flags;
	const first = Math.min(...(raised?.named ?? []).map(({ at }) => at.x));
	// Below the flags a label would be lost among their marks.
	const alone = single.filter(
		(mark) => !raised?.named.includes(mark) && (mark.isSpoken || mark.at.x < first)
	);

	const boxes = [...room.boxes, ...(together ? [together.box] : []), ...(flags?.boxes ?? [])];
	const leaders: Point[][] = [...(together ? [together.leader] : []), ...(flags?.lines ?? [])];
	const placed = placeLabels(
		[
			...clusters.map((cluster) => clusterRequest(story, size, cluster)),
			...gapRequest(story, plot, field),
			...alone
				.filter(({ held: { place } }) => place === undefined)
				.map((mark) => claimRequest(story, size, mark, isUnder(fieldLine, mark.at) ? INSIDE : undefined))
		],
		{
			bounds: plot.bounds,
			marks: boxes,
			lines: [...room.lines, ...leaders, ...edgesOf(fieldLine, plot)],
			dislike: ({ x, y, width, height }) => (isUnder(fieldLine, { x: x + width / 2, y: y + height }) ? 1 : 0)
		}
	);
	const others = placeLabels(
		alone.filter(({ held }) => held.place !== undefined).map((mark) => claimRequest(story, size, mark)),
		{ bounds: grow(ground.box ?? plot.bounds, -4), marks: boxes }
	);
	const taken = {
		boxes: [...boxes, ...placed.boxes.values(), ...others.boxes.values()],
		lines: [...paths, ...leaders, ...placed.leaders]
	};
	const shapes = [
		...ground.shapes,
		...plot.axes,
		...fieldShapes(plot, field),
		...events.map(({ shape }) => shape),
		...lines.flatMap((line) => lineShapes(plot, line, 1.5)),
		...marks.map(({ shape }) => shape),
		...(together?.shapes ?? []),
		...(flags?.shapes ?? []),
		...placed.shapes,
		...others.shapes,
		...events.flatMap((event) => eventWords(story, plot, event, taken))
	];
	return { shapes, height: plot.height };
}

/** Flags for single claims of the ground itself, the more the better; on a phone for those that are spoken of. */
function raisedAmong(
	story: Story,
	size: Size,
	single: readonly Mark[],
	names: readonly string[],
	room: Room
): ReturnType<typeof mostFlags> {
	const order = (mark: Mark) => names.indexOf(idOf(mark));
	const wanted = single
		.filter(({ held: { place, low, high } }) => place === undefined && low === high)
		.filter(({ isSpoken }) => isSpoken || size !== 'S')
		.sort((a, b) => order(a) - order(b));
	return wanted.some(({ isSpoken }) => isSpoken) ? mostFlags(story, size, wanted, room) : undefined;
}

const idOf = ({ held }: { held: Held }): string => held.claim.id;

/** The claims within the window, other ground apart: left out with its time where there is little room. */
function inView(size: Size, held: readonly Held[], { from, until }: Window) {
	const within = held.filter(({ at }) => at >= from && at <= until);
	const here = within.filter(({ place }) => place === undefined);
	const elsewhere = within.filter(({ place }) => place !== undefined);
	const apart = size === 'S' ? [] : elsewhere;
	const last = utcDay.offset(here.at(-1)?.at ?? until, AFTER);
	const isCut = apart.length === 0 && elsewhere.length > 0 && last < until;
	return { window: { from, until: isCut ? last : until }, here, apart };
}

/** Where a label stands whose mark lies in the field: its leader does not cross the field's line. */
const INSIDE = ['left', 'below-left', 'below', 'above-left', 'below-right'] as const;

/** Where the field begins and ends. */
const edgesOf = (line: readonly Point[], { bottom }: Plot): Point[][] =>
	[line[0], line.at(-1)].flatMap((end) => (end ? [[end, { x: end.x, y: bottom }]] : []));

/** Does the point lie under the line? */
function isUnder(line: readonly Point[], { x, y }: Point): boolean {
	return line.some((a, i) => {
		const b = line[i + 1];
		if (!b || x < a.x || x > b.x) return false;
		return y > a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x || 1);
	});
}
