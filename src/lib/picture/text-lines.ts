/** A <text> as lines of letters: each with its place, made of spans of one look. */
import { isTag, isText, type Element } from 'domhandler';
import type { Attributes } from './attributes.ts';
import { inherit, type Declared } from './cascade.ts';
import { length, type Viewport } from './geometry.ts';
import { paint } from './paint.ts';
import type { Style } from './style.ts';

export interface TextSpan {
	text: string;
	/** px */
	size: number;
	weight: number;
	family: string;
	/** px between letters */
	spacing: number;
	look: Attributes;
}

export interface TextLine {
	/** px, where the line is anchored. */
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	spans: TextSpan[];
}

/** A tspan with an x or a dy starts a line, at the x of the line before where it says none; others go on. */
export function textLines(
	element: Element,
	values: Declared,
	view: Viewport,
	declared: (element: Element) => Declared,
	read: (values: Declared) => Style
): TextLine[] {
	const lines: TextLine[] = [];
	const at = { x: 0, y: 0 };
	const visit = (node: Element, own: Declared) => {
		const { x, y, dx, dy } = node.attribs;
		at.x = length(x, view.width, at.x) + length(dx, view.width);
		at.y = length(y, view.height, at.y) + length(dy, view.height);
		if ([x, y, dx, dy].some((one) => one !== undefined) || !lines.length)
			lines.push({ ...at, anchor: anchorOf(read(own)), spans: [] });
		for (const child of node.children) {
			if (isText(child)) lines.at(-1)?.spans.push(span(child.data, read(own)));
			else if (isTag(child) && child.name === 'tspan') visit(child, inherit(own, declared(child)));
		}
	};
	visit(element, values);
	return lines.map(trimmed).filter(({ spans }) => spans.length);
}

const anchorOf = (style: Style) => (style.text('text-anchor') || 'start') as TextLine['anchor'];

function span(text: string, style: Style): TextSpan {
	const weight = style.text('font-weight');
	const line = text.replace(/\s+/g, ' ');
	return {
		text: style.text('text-transform') === 'uppercase' ? line.toUpperCase() : line,
		size: style.lengths.fontSize,
		weight: weight === 'bold' ? 700 : Number(weight || 400),
		family: style.text('font-family'),
		spacing: style.number('letter-spacing', 0),
		look: paint(style)
	};
}

/** Without spaces at either end, and with one at most between spans. */
function trimmed(line: TextLine): TextLine {
	let before = ' ';
	const spans = line.spans.map((one) => {
		const text = before.endsWith(' ') ? one.text.trimStart() : one.text;
		before = text || before;
		return { ...one, text };
	});
	const last = spans.findLastIndex(({ text }) => text);
	return {
		...line,
		spans: spans
			.slice(0, last + 1)
			.map((one, i) => (i === last ? { ...one, text: one.text.trimEnd() } : one))
			.filter(({ text }) => text)
	};
}
