/** The labels of all states at all sizes: each drawn once for every place it takes. */
import type { Sizes } from './box.ts';
import {
	layOutLabels,
	type Form,
	type LabelRequest,
	type Obstacles,
	type PlacedLabel,
	type Spot
} from './label-layout.ts';

/** The boxes that a drawing must be right for. `only-narrow` and `only-wide` in the style sheet part them. */
export const SIZES = {
	narrow: { width: [280, 559], height: [300, 900] },
	wide: { width: [560, 1400], height: [300, 900] }
} as const satisfies Record<string, Sizes>;
export type SizeClass = keyof typeof SIZES;

/** Boxes with room for more labels than the smallest: `only-roomy` in the style sheet. */
export const ROOMY = {
	narrow: { width: [340, 559], height: [400, 900] },
	wide: { width: [800, 1400], height: [420, 900] }
} as const satisfies Record<SizeClass, Sizes>;

/** One state at one class of sizes: what asks for a label, the most important first, and what is in the way. */
export interface Scene extends Obstacles {
	state: string;
	requests: readonly LabelRequest[];
}

/** A label in one place, with the states and sizes in which it shows. */
export interface StateLabel {
	id: string;
	/** Percent from the top. */
	y: number;
	form: Form;
	spot: Spot;
	states: readonly string[];
	/** Nothing where it shows at every size. */
	only?: SizeClass;
	/** Shown only where there is room for more. */
	roomy?: true;
}

/**
 * Labels in the smallest boxes of each class first, then those for which only larger ones have room.
 * @param scenes the states of one class of sizes; a label keeps its place from an earlier state if it can
 */
export function stateLabels(scenes: (size: SizeClass) => readonly Scene[]): StateLabel[] {
	const narrow = bySize(scenes('narrow'), 'narrow');
	const wide = bySize(scenes('wide'), 'wide');
	const both = new Set([...narrow.keys()].filter((key) => wide.has(key)));
	return [
		...[...wide].map(([key, label]) => (both.has(key) ? label : { ...label, only: 'wide' as const })),
		...[...narrow]
			.filter(([key]) => !both.has(key))
			.map(([, label]) => ({ ...label, only: 'narrow' as const }))
	];
}

type Shown = PlacedLabel & { state: string; roomy: boolean };

/** By what they look like: the same id, lines, place, room and states make one label. */
function bySize(scenes: readonly Scene[], size: SizeClass): Map<string, StateLabel> {
	const shown: Shown[] = [];
	for (const scene of scenes) {
		const add = (requests: readonly LabelRequest[], taken: Scene['taken'], sizes: Sizes, roomy: boolean) => {
			const placed = layOutLabels(requests, { taken, shy: scene.shy }, sizes, shown);
			shown.push(...placed.map((label) => ({ ...label, state: scene.state, roomy })));
			return placed;
		};
		const placed = add(scene.requests, scene.taken, SIZES[size], false);
		const left = scene.requests.filter(({ id }) => placed.every((label) => label.id !== id));
		add(left, [...scene.taken, ...placed.map(({ box }) => box)], ROOMY[size], true);
	}
	const merged = new Map<string, { label: Shown; states: string[] }>();
	for (const label of shown) {
		const key = JSON.stringify([label.id, label.box.y, label.form.lines, label.spot, label.roomy]);
		const known = merged.get(key) ?? { label, states: [] };
		known.states.push(label.state);
		merged.set(key, known);
	}
	return new Map(
		[...merged].map(([key, { label, states }]) => [
			`${key} ${states.join(' ')}`,
			{
				id: label.id,
				y: label.box.y,
				form: label.form,
				spot: label.spot,
				states,
				...(label.roomy ? { roomy: true } : {})
			}
		])
	);
}
