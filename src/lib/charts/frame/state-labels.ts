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

/** Boxes with room for more labels than the smallest: `only-roomy` in the style sheet, the rest `only-tight`. */
export const ROOMY = {
	narrow: { width: [340, 480], height: [400, 700] },
	wide: { width: [760, 1400], height: [420, 900] }
} as const satisfies Record<SizeClass, Sizes>;

/** One state at one class of sizes: what asks for a label, the most important first, and what is in the way. */
export interface Scene extends Obstacles {
	state: string;
	requests: readonly LabelRequest[];
}

/** A label in one place, with the states and sizes in which it shows. */
export interface StateLabel {
	id: string;
	/** The mark it stands at, where several could bear it. */
	mark?: string;
	/** Percent from the top. */
	y: number;
	form: Form;
	spot: Spot;
	states: readonly string[];
	/** Nothing where it shows at every size. */
	only?: SizeClass;
	/** Nothing where it shows with and without room for more. */
	room?: 'roomy' | 'tight';
}

/** @param scenes the states of one class of sizes; a label keeps its place from an earlier state if it can */
export function stateLabels(scenes: (size: SizeClass) => readonly Scene[]): StateLabel[] {
	const narrow = bySize(scenes('narrow'), 'narrow');
	const wide = bySize(scenes('wide'), 'wide');
	return joined(narrow, wide, { only: 'narrow' }, { only: 'wide' });
}

type Labels = ReadonlyMap<string, StateLabel>;

function bySize(scenes: readonly Scene[], size: SizeClass): Labels {
	const tight = inBoxes(scenes, SIZES[size]);
	const roomy = inBoxes(scenes, ROOMY[size], tight);
	const labels = joined(asLabels(tight), asLabels(roomy), { room: 'tight' }, { room: 'roomy' });
	return new Map(labels.map((label) => [keyOf(label), label]));
}

type Shown = PlacedLabel & { state: string };

/** A label stays where it is from state to state, and where it is in smaller boxes, if it can. */
function inBoxes(scenes: readonly Scene[], sizes: Sizes, before: readonly Shown[] = []): Shown[] {
	const shown: Shown[] = [];
	for (const scene of scenes) {
		const placed = layOutLabels(scene.requests, scene, sizes, [...shown, ...before]);
		shown.push(...placed.map((label) => ({ ...label, state: scene.state })));
	}
	return shown;
}

/** What looks the same in several states is one label. */
function asLabels(shown: readonly Shown[]): Labels {
	const labels = new Map<string, StateLabel>();
	for (const { id, mark, box, form, spot, state } of shown) {
		const key = JSON.stringify([id, mark, box.y, form.lines, spot]);
		const states = [...(labels.get(key)?.states ?? []), state];
		labels.set(key, { id, mark, y: box.y, form, spot, states });
	}
	return new Map([...labels.values()].map((label) => [keyOf(label), label]));
}

function keyOf({ id, mark, y, form, spot, states, room }: StateLabel): string {
	return JSON.stringify([id, mark, y, form.lines, spot, states, room]);
}

/** What stands in both is one label; what stands in one of them only is told apart. */
function joined(
	one: Labels,
	other: Labels,
	onlyOne: Partial<StateLabel>,
	onlyOther: Partial<StateLabel>
): StateLabel[] {
	return [
		...[...one].map(([key, label]) => (other.has(key) ? label : { ...label, ...onlyOne })),
		...[...other].filter(([key]) => !one.has(key)).map(([, label]) => ({ ...label, ...onlyOther }))
	];
}
