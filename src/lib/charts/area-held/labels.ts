/** Which labels each state asks for, and what they must keep away from. */
import type { Story } from '../../story/read.ts';
import type { Claim } from '../../story/schema.ts';
import type { Box } from '../frame/box.ts';
import { claimantLabel, claimValue } from '../frame/claim-text.ts';
import { inCloseUp } from '../frame/close-up.ts';
import { labelForm, lineForm, LINE } from '../frame/label-form.ts';
import type { LabelRequest } from '../frame/label-layout.ts';
import { ARROW, markBoxes, RADIUS } from '../frame/mark-boxes.ts';
import { spotsAround, spotsOff } from '../frame/spots.ts';
import { type Scene, type SizeClass, stateLabels, type StateLabel } from '../frame/state-labels.ts';
import { textWidth } from '../frame/text-width.ts';
import type { Geometry, PlacedMark, PlacedPeak, Stretch } from './geometry.ts';
import { LINES, type Mark } from './series.ts';
import { isAbout, peakOpacity, STATES } from './states.ts';
import { PEAK_HEADING, POCKET_NAME } from './words.ts';

/** px at which names are broken */
const NAME_WIDTH: Record<SizeClass, number> = { narrow: 128, wide: 180 };
/** Percent of the width to the left of the dates that is still drawn. */
const EDGE = 2;
/** Boxes that stand for a stretch of a line. */
const PARTS = 12;

export const AS_OF = 'as-of';
export const POCKET = 'pocket';
export const PEAK = 'peak';

/** The labels of all states. */
export function placeLabels(story: Story, geometry: Geometry): StateLabel[] {
	return stateLabels((size) => STATES.map((state) => scene(story, geometry, state, size)));
}

function scene(story: Story, geometry: Geometry, state: string, size: SizeClass): Scene {
	const { series, axes } = geometry;
	const view = (x: number) => inCloseUp(axes.view(state), x);
	const about = geometry.marks.filter(({ mark }) => isAbout(series, mark, state));
	const rule = view(geometry.asOf.x);
	const hasRule = rule >= axes.origin - EDGE && rule < 100;
	const first = about.filter((one) => one.isHeadline);
	const claims = latestFirst(
		about.filter(({ mark, isHeadline }) => isSingle(mark.role, size) && !isHeadline)
	);
	const far = state !== 'all';
	return {
		state,
		requests: [
			...(hasRule ? asOfRequests(geometry, rule, size) : []),
			...first.map((one) => markRequest(story, one, view(one.x), size, true)),
			...LINES.flatMap((line) => lineRequests(story, about, line, view, size)),
			...(peakOpacity(state) === 1 ? peakRequests(story, geometry, size) : []),
			...pocketRequests(about, view, size),
			...claims.map((one) => markRequest(story, one, view(one.x), size, far)),
			...(far || size === 'wide' ? valueRequests(story, about, view, far) : [])
		],
		taken: [
			...about.flatMap((one) => markBoxes({ ...one, x: view(one.x), open: one.mark.open })),
			...geometry.peaks.flatMap((one) => markBoxes({ ...one, open: one.peak.open })),
			...fixedBoxes(geometry)
		],
		shy: [
			...(hasRule ? [{ x: rule, y: 50, left: -2, right: 2, top: -900, bottom: 900 }] : []),
			...geometry.stretches
				.flatMap((one) => stretchBoxes(one, view))
				.filter(({ x }) => x >= axes.origin && x < 100)
		]
	};
}

/** Claims that are named one by one; those of the pocket only where there is room. */
function isSingle(role: Mark['role'], size: SizeClass): boolean {
	return role === 'claim' || (role === 'pocket' && size === 'wide');
}

/** The latest claim of each claimant, latest first; then the others. */
function latestFirst(marks: readonly PlacedMark[]): PlacedMark[] {
	const latest = new Map(marks.map((one) => [one.mark.claim.claimant, one]));
	return [...new Set([...[...latest.values()].reverse(), ...[...marks].reverse()])];
}

function markRequest(story: Story, one: PlacedMark, x: number, size: SizeClass, far: boolean): LabelRequest {
	return { ...claimRequest(story, one.mark.claim, one, size, far, one.mark.open), x };
}

function claimRequest(
	story: Story,
	claim: Claim,
	{ x, y, dodge }: { x: number; y: number; dodge: number },
	size: SizeClass,
	far: boolean,
	open?: string
): LabelRequest {
	const derived = claim.basis === 'derived' && size === 'wide' ? ' (derived)' : '';
	const text = { name: claimantLabel(story, claim), value: claimValue(story, claim) + derived };
	const form = labelForm(text, NAME_WIDTH[size], (height) => [
		...spotsAround(RADIUS, height, dodge),
		...(far ? spotsOff(open ? ARROW : RADIUS, height, dodge) : [])
	]);
	return { id: claim.id, x, y, forms: [form], r: RADIUS, dodge };
}

/** The name of a line, once, at whichever of its points it finds room; the latest first. */
function lineRequests(
	story: Story,
	marks: readonly PlacedMark[],
	line: string,
	view: (x: number) => number,
	size: SizeClass
): LabelRequest[] {
	return marks
		.filter(({ mark }) => mark.role === line)
		.reverse()
		.map(({ mark, x, y, dodge }) => {
			const name = claimantLabel(story, mark.claim);
			const form = labelForm({ name }, NAME_WIDTH[size], (height) => [
				...spotsAround(RADIUS, height, dodge),
				...spotsOff(RADIUS, height, dodge)
			]);
			return { id: line, mark: mark.claim.id, x: view(x), y, forms: [form], r: RADIUS, dodge };
		});
}

/** The numbers at the points of the lines. */
function valueRequests(
	story: Story,
	marks: readonly PlacedMark[],
	view: (x: number) => number,
	far: boolean
) {
	return marks
		.filter(({ mark }) => mark.role !== 'claim' && mark.role !== 'pocket')
		.map(({ mark, x, y, dodge }): LabelRequest => {
			const form = labelForm({ value: claimValue(story, mark.claim) }, NAME_WIDTH.wide, (height) => [
				...spotsAround(RADIUS, height, dodge),
				...(far ? spotsOff(RADIUS, height, dodge).slice(0, 16) : [])
			]);
			return { id: mark.claim.id, x: view(x), y, forms: [form], r: RADIUS, dodge };
		});
}

/** The name of the later pocket, once, at whichever of its marks it finds room. */
function pocketRequests(
	marks: readonly PlacedMark[],
	view: (x: number) => number,
	size: SizeClass
): LabelRequest[] {
	return marks
		.filter(({ mark }) => mark.role === 'pocket')
		.map(({ mark, x, y, dodge }) => {
			const forms = [1, 0.5].map((share) =>
				labelForm({ name: POCKET_NAME }, NAME_WIDTH[size] * share, (height) => [
					...spotsAround(RADIUS, height, dodge),
					...spotsOff(RADIUS, height, dodge)
				])
			);
			return { id: POCKET, mark: mark.claim.id, x: view(x), y, forms, r: RADIUS, dodge };
		});
}

/** The claims of the peak: the highest and the lowest first, then what they are. */
function peakRequests(story: Story, { peaks }: Geometry, size: SizeClass): LabelRequest[] {
	const order = [...new Set([peaks.at(0), peaks.at(-1), ...peaks])].filter((one): one is PlacedPeak => !!one);
	const named = order.map((one) => claimRequest(story, one.peak.claim, one, size, true, one.peak.open));
	const heading = order.slice(0, 2).map((one): LabelRequest => {
		const { x, y, top } = one;
		const isHighest = one === order[0];
		const form = lineForm({ text: PEAK_HEADING }, (height) =>
			isHighest
				? [-RADIUS - height, -RADIUS - height - 32].map((dy) => ({ dx: -RADIUS, dy, anchor: 'start' }))
				: [RADIUS, RADIUS + 32].map((dy) => ({ dx: -RADIUS, dy, anchor: 'start' }))
		);
		return { id: PEAK, mark: one.peak.claim.id, x, y: isHighest ? top : y, forms: [form] };
	});
	return [...named.slice(0, 2), ...heading, ...named.slice(2)];
}

function asOfRequests({ asOf }: Geometry, x: number, size: SizeClass): LabelRequest[] {
	const beside = (dy: number) => [
		{ dx: 5, dy, anchor: 'start' as const },
		{ dx: -5, dy, anchor: 'end' as const }
	];
	const oneLine = lineForm({ text: asOf.text }, () => beside(1));
	const twoLines = labelForm({ name: asOf.text }, NAME_WIDTH[size] * 0.8, () =>
		[1, 1 + LINE].flatMap(beside)
	);
	return [{ id: AS_OF, x, y: 0, forms: [oneLine, twoLines] }];
}

function stretchBoxes({ from, to }: Stretch, view: (x: number) => number): Box[] {
	return Array.from({ length: PARTS }, (_, i) => {
		const share = (i + 0.5) / PARTS;
		const x = view(from.x + (to.x - from.x) * share);
		return { x, y: from.y + (to.y - from.y) * share, left: -3, right: 3, top: -3, bottom: 3 };
	});
}

/** The numbers of the axis and the months below. */
function fixedBoxes({ axes }: Geometry): Box[] {
	return [
		...axes.ticks.map(({ y, label }) => ({
			x: 0,
			y,
			left: 0,
			right: textWidth(label, 12),
			top: -16,
			bottom: -2
		})),
		{ x: 0, y: axes.base, left: 0, right: 1400, top: -1, bottom: 30 }
	];
}
