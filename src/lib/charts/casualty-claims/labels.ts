/** Which labels each state asks for, and what they must keep away from. */
import type { Story } from '../../story/read.ts';
import type { Box } from '../frame/box.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';
import { inCloseUp } from '../frame/close-up.ts';
import { labelForm, lineForm, LINE } from '../frame/label-form.ts';
import type { LabelRequest, Spot } from '../frame/label-layout.ts';
import { ARROW, markBoxes, RADIUS } from '../frame/mark-boxes.ts';
import { spotsAround, spotsOff } from '../frame/spots.ts';
import { type Scene, type SizeClass, stateLabels, type StateLabel } from '../frame/state-labels.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Geometry, PlacedMark } from './geometry.ts';
import { isAbout, isClose, isCovered, markOpacity, showsAsides, STATES } from './states.ts';

/** px at which names are broken */
const NAME_WIDTH: Record<SizeClass, number> = { narrow: 124, wide: 170 };

/** Boxes that stand for the bracket. */
const BRACKET_PARTS = 12;

export const AS_OF = 'as-of';
export const GAP = 'gap';

/** The labels of all states. */
export function placeLabels(story: Story, geometry: Geometry): StateLabel[] {
	return stateLabels((size) => STATES.map((state) => scene(story, geometry, state, size)));
}

function scene(story: Story, geometry: Geometry, state: string, size: SizeClass): Scene {
	const { series } = geometry;
	const view = (x: number) => (isClose(series, state) ? inCloseUp(geometry.view, x) : x);
	const seen = geometry.marks.filter(({ mark, x }) => markOpacity(series, mark, state) > 0 && view(x) < 100);
	const about = seen.filter(({ mark }) => isAbout(series, mark, state));
	const main = mainMarks(story, about);
	const rest = about.filter((one) => !main.includes(one));
	const rule = view(geometry.asOf.x);
	return {
		state,
		requests: [
			...(rule < 100 ? asOfRequests(geometry, rule, size) : []),
			...(state === 'gap' ? gapRequests(geometry, view) : []),
			...main.map((one) => markRequest(story, one, view(one.x), size, true)),
			...rest.map((one) => markRequest(story, one, view(one.x), size, state !== 'all'))
		],
		taken: [
			...seen.flatMap((one) => markBoxes({ ...one, x: view(one.x), open: one.mark.open })),
			...headingBoxes(geometry, state),
			...(state === 'gap' ? bracketBoxes(geometry, view) : [])
		],
		shy: [
			...(rule < 100 ? [{ x: rule, y: 50, left: -2, right: 2, top: -900, bottom: 900 }] : []),
			...geometry.panels.map(({ base }) => ({ x: 50, y: base, left: -1400, right: 1400, top: -2, bottom: 2 }))
		]
	};
}

/** The marks to name first: what the story uses, then the latest of each claimant, latest first. */
function mainMarks(story: Story, marks: readonly PlacedMark[]): PlacedMark[] {
	const headlines = new Set(Object.values(story.figures).map((figure) => figure.headline));
	const used = marks.filter(({ mark }) => headlines.has(mark.claim.id));
	const latest = new Map(marks.map((one) => [`${one.mark.panel} ${one.mark.claim.claimant}`, one]));
	return [...new Set([...used, ...[...latest.values()].reverse()])];
}

function markRequest(story: Story, one: PlacedMark, x: number, size: SizeClass, far: boolean): LabelRequest {
	const { claim, derived, open } = one.mark;
	const value = claimValue(story, claim) + (derived && size === 'wide' ? ' (derived)' : '');
	const forms = (size === 'narrow' ? [1, 0.6] : [1]).map((share) =>
		labelForm({ name: claimantLabel(story, claim), value }, NAME_WIDTH[size] * share, (height) => {
			const near = spotsAround(RADIUS, height, one.dodge);
			return far ? [...near, ...spotsOff(open ? ARROW : RADIUS, height, one.dodge)] : near;
		})
	);
	return { id: claim.id, x, y: one.y, forms, r: RADIUS, dodge: one.dodge };
}

/** Beside the line, in the row of a heading, the first if it can; on two lines if it must. */
function asOfRequests({ asOf, panels }: Geometry, x: number, size: SizeClass): LabelRequest[] {
	const beside = (dy: number) => [
		{ dx: 5, dy, anchor: 'start' as const },
		{ dx: -5, dy, anchor: 'end' as const }
	];
	const oneLine = lineForm({ text: asOf.text }, () => beside(1));
	const twoLines = labelForm({ name: asOf.text }, NAME_WIDTH[size], () =>
		[1, 1 + LINE, 1 + 2 * LINE].flatMap(beside)
	);
	const last = panels.at(-1)?.heading ?? 0;
	return [
		{ id: AS_OF, x, y: 0, forms: [oneLine] },
		{ id: AS_OF, x, y: last, forms: [oneLine] },
		{ id: AS_OF, x, y: 0, forms: [twoLines] },
		{ id: AS_OF, x, y: last, forms: [twoLines] }
	];
}

/** The factor: beside the middle of the bracket, or else above its upper end. */
function gapRequests({ gap }: Geometry, view: (x: number) => number): LabelRequest[] {
	if (!gap) return [];
	const beside = (height: number) =>
		[-height / 2, -height + 6].map((dy) => ({ dx: gap.dx + 6, dy, anchor: 'start' as const }));
	const above = (height: number) =>
		[0, 8, 16, 24].flatMap((lift) => [
			{ dx: gap.dx - 6, dy: -height - 6 - lift, anchor: 'start' as const },
			{ dx: gap.dx, dy: -height - 6 - lift, anchor: 'middle' as const },
			{ dx: gap.dx + 4, dy: -height - 6 - lift, anchor: 'end' as const }
		]);
	const forms = (spots: (height: number) => readonly Spot[]) =>
		[1, 0.6].map((share) => labelForm({ value: gap.text }, NAME_WIDTH.narrow * share, spots));
	const x = view(gap.x);
	return [
		{ id: GAP, x, y: (gap.top + gap.bottom) / 2, forms: forms(beside) },
		{ id: GAP, x, y: gap.top, forms: forms(above) }
	];
}

/** The upright of the bracket, in parts. */
function bracketBoxes({ gap }: Geometry, view: (x: number) => number): Box[] {
	if (!gap) return [];
	const { top, bottom, dx } = gap;
	return Array.from({ length: BRACKET_PARTS }, (_, i) => {
		const y = top + ((bottom - top) * (i + 0.5)) / BRACKET_PARTS;
		return { x: view(gap.x), y, left: dx - 5, right: dx + 3, top: -3, bottom: 3 };
	});
}

/** What stands in place in a state: headings, the numbers of the axis, rows of what is counted otherwise, months. */
function headingBoxes({ series, panels, asides, axis }: Geometry, state: string): Box[] {
	const heading = (y: number, text: string) => ({
		x: 0,
		y,
		left: 0,
		right: textWidth(text, 13, true),
		top: 0,
		bottom: 17
	});
	const shown = panels.filter(({ panel }) => !isCovered(series, panel, state));
	return [
		...shown.map(({ heading: y, title }) => heading(y, title)),
		...shown.flatMap(({ ticks }) =>
			ticks.map(({ y, label }) => ({ x: 0, y, left: 0, right: textWidth(label, 12), top: -16, bottom: -2 }))
		),
		...(asides && showsAsides(series, state)
			? [{ x: 0, y: asides.top, left: 0, right: 1400, top: 0, bottom: asides.height }]
			: []),
		{ x: 0, y: axis, left: 0, right: 1400, top: -1, bottom: 30 }
	];
}
