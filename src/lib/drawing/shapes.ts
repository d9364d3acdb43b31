/**
 * What a drawing is made of: a few kinds of shapes, placed in px of its artboard and painted with tokens. Charts
 * make them; svg.ts writes them; legibility.ts measures them. None of them knows a state, another size or a page.
 */
import type { Size } from './artboard.ts';
import type { Token } from './tokens.ts';

export interface Point {
	x: number;
	y: number;
}

/** px, x to the right and y down. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A token, lines at 45° in a token's colour, or the colour coming up from nothing at the left to the middle. */
export type Paint = Token | `hatch-${Token}` | `fade-${Token}`;

interface Meaning {
	/** Names the thing that it stands for, such as a claim: the same thing keeps its key from drawing to drawing. */
	key?: string;
	/** The claims, events or other ids behind it: pressing it opens their card. */
	refs?: readonly string[];
	/** What it says in words, with what is counted, by whom and when. */
	says?: string;
}

export interface Line {
	stroke?: Paint;
	/** px; 1 where nothing is given. */
	thickness?: number;
	/** As in stroke-dasharray. */
	dash?: string;
	cap?: 'round' | 'square';
	join?: 'round';
}

interface Painted extends Meaning, Line {
	fill?: Paint;
	opacity?: number;
	/** Is it a mark, which no label may cover? Fields, bands, axes and grid lines are not. */
	mark?: boolean;
}

export interface PathShape extends Painted {
	kind: 'path';
	d: string;
	transform?: string;
	/** Where it lies: needed of marks, whose outline is not read back from `d`. */
	box?: Box;
	/** For lines that no text may touch: its corners. */
	line?: readonly Point[];
}

export interface RectShape extends Painted, Box {
	kind: 'rect';
	radius?: number;
}

export interface CircleShape extends Painted, Point {
	kind: 'circle';
	radius: number;
}

export interface TextShape extends Meaning, Point {
	kind: 'text';
	text: string;
	/** px */
	size: number;
	weight?: 400 | 600;
	fill?: Token;
	anchor?: 'start' | 'middle' | 'end';
	/** Painted around the letters: the colour of what lies beneath. */
	halo?: Token;
	face?: 'sans' | 'serif';
	/** px between letters. */
	spacing?: number;
	/** Reads upwards, turned about (x, y). */
	turned?: boolean;
	/** Another text follows it in its line. */
	followed?: boolean;
	/** What of it stays where it is when letters come out wider or narrower than ours: its start, if nothing is said. */
	holds?: 'middle' | 'end';
}

export interface GroupShape extends Meaning {
	kind: 'group';
	transform?: string;
	opacity?: number;
	/** Nothing of it shows outside this box. */
	clip?: Box;
	children: readonly Shape[];
}

export type Shape = PathShape | RectShape | CircleShape | TextShape | GroupShape;

/** One view of a chart: one story, one state, one size. */
export interface Drawing {
	size: Size;
	/** px; the board's own, or lower where there is less to draw. */
	width: number;
	height: number;
	shapes: readonly Shape[];
	/** What scripts must know of it, as attributes of the SVG element. */
	data?: Readonly<Record<`data-${string}`, string>>;
}

export const path = (d: string, look: Omit<PathShape, 'kind' | 'd'>): PathShape => ({
	kind: 'path',
	d,
	...look
});

export const rect = (box: Box, look: Omit<RectShape, 'kind' | keyof Box>): RectShape => ({
	kind: 'rect',
	...box,
	...look
});

export const circle = (
	x: number,
	y: number,
	radius: number,
	look: Omit<CircleShape, 'kind' | 'x' | 'y' | 'radius'>
): CircleShape => ({ kind: 'circle', x, y, radius, ...look });

export const text = (
	x: number,
	y: number,
	words: string,
	look: Omit<TextShape, 'kind' | 'x' | 'y' | 'text'>
): TextShape => ({ kind: 'text', x, y, text: words, ...look });

export const group = (
	children: readonly Shape[],
	look: Omit<GroupShape, 'kind' | 'children'> = {}
): GroupShape => ({ kind: 'group', children, ...look });

/** A straight line, or one with corners, that no text may touch. */
export function polyline(points: readonly Point[], look: Line & Meaning): PathShape {
	const d = points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${short(x)} ${short(y)}`).join('');
	return path(d, { ...look, line: points });
}

/** A number as short as a drawing needs it: one decimal at most. */
export function short(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Where a mark lies, in px and without the thickness of its outline; nothing where a path does not say. */
export function boxOf(shape: Exclude<Shape, { kind: 'group' | 'text' }>): Box | undefined {
	switch (shape.kind) {
		case 'circle':
			return {
				x: shape.x - shape.radius,
				y: shape.y - shape.radius,
				width: 2 * shape.radius,
				height: 2 * shape.radius
			};
		case 'rect':
			return shape;
		case 'path':
			return shape.box;
	}
}
