/** Where labels stand at a given size, in px, by the same rules as the style sheet. */
import type { Box } from '../../../src/lib/charts/frame/box.ts';
import { labelBox } from '../../../src/lib/charts/frame/label-layout.ts';
import { ROOMY, SIZES, type StateLabel } from '../../../src/lib/charts/frame/state-labels.ts';
import type { StateRules } from '../../../src/lib/charts/types.ts';

export interface Rect {
	name: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Boxes from the smallest phone to the widest column. */
export const BOXES = [
	[280, 300],
	[300, 340],
	[340, 400],
	[360, 440],
	[480, 700],
	[481, 320],
	[559, 900],
	[560, 300],
	[700, 520],
	[760, 420],
	[1100, 700],
	[1400, 900]
] as const;

type Label = StateLabel & { x: number };

/** Is the label there in this state at this size? */
export function isShown(
	{ states, only, room }: StateLabel,
	state: string,
	[width, height]: readonly [number, number]
) {
	const size = width < SIZES.wide.width[0] ? 'narrow' : 'wide';
	const { width: w, height: h } = ROOMY[size];
	const isRoomy = width >= w[0] && width <= w[1] && height >= h[0] && height <= h[1];
	const fitsSize = only === undefined || only === size;
	const fitsRoom = room === undefined || (room === 'roomy') === isRoomy;
	return states.includes(state) && fitsSize && fitsRoom;
}

/** Where a point of the full view stands in a state: the style sheet's transform, in numbers. */
export function viewOf(rules: StateRules, state: string, origin: number): (x: number) => number {
	const { '--close-up': factor = 1, '--close-up-shift': shift = 0 } = rules[state] ?? {};
	return (x) => (x < origin ? x : origin + (x - origin - Number(shift)) * Number(factor));
}

export function rectOf(name: string, box: Box, [width, height]: readonly [number, number]): Rect {
	const x = (box.x / 100) * width;
	const y = (box.y / 100) * height;
	return { name, left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
}

export function labelRect(label: Label, view: (x: number) => number, size: readonly [number, number]): Rect {
	const name = `${label.id} ${label.form.lines.map(({ text }) => text).join(' ')}`;
	return rectOf(name, labelBox(view(label.x), label.y, label.form, label.spot), size);
}

/** Pairs that overlap by more than a rounding error. */
export function overlaps(some: readonly Rect[], others: readonly Rect[] = some): string[] {
	const isApart = (a: Rect, b: Rect) =>
		a.left >= b.right - 0.01 ||
		b.left >= a.right - 0.01 ||
		a.top >= b.bottom - 0.01 ||
		b.top >= a.bottom - 0.01;
	return some.flatMap((a, i) =>
		others
			.filter((b, j) => (some === others ? j > i : true) && !isApart(a, b))
			.map((b) => `${a.name} meets ${b.name}`)
	);
}

/** Those that stand out of the box. */
export function outside(rects: readonly Rect[], [width, height]: readonly [number, number]): string[] {
	return rects
		.filter(
			({ left, right, top, bottom }) =>
				!(left >= -0.01 && right <= width + 0.01 && top >= -0.01 && bottom <= height + 0.01)
		)
		.map(({ name }) => `${name} stands out`);
}
