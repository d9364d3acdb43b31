/** A <text> as lines of letters, each with its place and its look. */
import type { Element } from 'domhandler';
import type { Attributes } from './attributes.ts';
import { inherit, type Declared } from './cascade.ts';
import { length, type Viewport } from './geometry.ts';
import { textPaint } from './paint.ts';
import type { Style } from './style.ts';

export interface TextRun {
	text: string;
	/** px, where the line is anchored. */
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	/** px */
	size: number;
	weight: number;
	family: string;
	/** px between letters */
	spacing: number;
	look: Attributes;
}

/** Each tspan starts a line of its own; a tspan that says no x goes on at the x of its text. */
export function textRuns(
	element: Element,
	values: Declared,
	view: Viewport,
	declared: (element: Element) => Declared,
	read: (values: Declared) => Style
): TextRun[] {
	const runs: TextRun[] = [];
	const at = { x: 0, y: 0 };
	const visit = (node: Element, own: Declared) => {
		const { x, y, dx, dy } = node.attribs;
		at.x = length(x, view.width, at.x) + length(dx, view.width);
		at.y = length(y, view.height, at.y) + length(dy, view.height);
		for (const child of node.children) {
			if (child.type === 'text' && child.data.trim()) runs.push(run(child.data, at, read(own)));
			else if (child.type === 'tag' && child.name === 'tspan') visit(child, inherit(own, declared(child)));
		}
	};
	visit(element, values);
	return runs;
}

function run(text: string, { x, y }: { x: number; y: number }, style: Style): TextRun {
	const weight = style.text('font-weight');
	const line = text.replace(/\s+/g, ' ').trim();
	return {
		text: style.text('text-transform') === 'uppercase' ? line.toUpperCase() : line,
		x,
		y,
		anchor: (style.text('text-anchor') || 'start') as TextRun['anchor'],
		size: style.lengths.fontSize,
		weight: weight === 'bold' ? 700 : Number(weight || 400),
		family: style.text('font-family'),
		spacing: style.number('letter-spacing', 0),
		look: textPaint(style)
	};
}
