/**
 * A drawing as plain SVG of one size and state: no styles, custom properties, percentages or nested viewports are
 * left, so that every program that reads SVG shows the same picture.
 */
import { load } from 'cheerio';
import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { attributes, escapeXml, type Attributes } from './attributes.ts';
import { cascade, inherit, type Declared } from './cascade.ts';
import type { Size } from './conditions.ts';
import { geometry, viewport, type Viewport } from './geometry.ts';
import { IDENTITY, inverse, matrixText, times, transformPath, uniformScale, type Matrix } from './matrix.ts';
import { paint } from './paint.ts';
import { readSheet } from './sheet.ts';
import { textLines, type TextLine } from './text-lines.ts';
import { transformMatrix } from './transform.ts';
import { styleReader, type Style } from './style.ts';

/** How a line of letters is written: as text, or as outlines. */
export type Setter = (line: TextLine) => string;

export interface StillInput {
	/** `<figure>` with everything the styles ask for, holding the drawing as `<svg class="drawing">`. */
	markup: string;
	css: string;
	/** px, the drawing itself without its padding. */
	size: Size;
	set: Setter;
}

const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const HIDDEN = 0.005;

/** The content of the drawing. */
export function still({ markup, css, size, set }: StillInput): string {
	const $ = load(markup, { xml: true });
	const sheet = readSheet(css, { chart: size, drawing: size });
	const drawer = new Drawer(cascade($, sheet), sheet.initial, size, set);
	const root = $('svg.drawing').get(0);
	return root ? drawer.children(root, drawer.above(root), size, IDENTITY) : '';
}

class Drawer {
	private clips = 0;
	private readonly declared: (element: Element) => Declared;
	private readonly initial: ReadonlyMap<string, string>;
	private readonly container: Size;
	private readonly set: Setter;

	constructor(
		declared: (element: Element) => Declared,
		initial: ReadonlyMap<string, string>,
		container: Size,
		set: Setter
	) {
		this.declared = declared;
		this.initial = initial;
		this.container = container;
		this.set = set;
	}

	/** The values that an element has, from the root of the document down. */
	above(element: Element): Declared {
		const parent = element.parent;
		const inherited = parent && 'attribs' in parent ? this.above(parent) : new Map<string, string>();
		return inherit(inherited, this.declared(element));
	}

	children(element: Element, values: Declared, view: Viewport, ctm: Matrix): string {
		return element.children.map((child) => this.node(child, values, view, ctm)).join('');
	}

	private node(node: ChildNode, parent: Declared, view: Viewport, ctm: Matrix): string {
		if (!isTag(node)) return '';
		const element = node;
		const values = inherit(parent, this.declared(element));
		const style = styleReader(values, this.initial, this.container);
		if (element.name === 'title') return `<title>${escapeXml(textOf(element))}</title>`;
		if (element.name !== 'defs' && isHidden(style)) return '';
		const own = transformMatrix(style);
		const here = times(ctm, own);
		const placed = placedBy(own);
		if (SHAPES.has(element.name)) return this.shape(element, style, view, ctm, own);
		if (element.name === 'text') {
			const lines = textLines(
				element,
				values,
				view,
				(one) => this.declared(one),
				(one) => styleReader(one, this.initial, this.container)
			);
			return group({ ...placed, opacity: faint(style) }, lines.map(this.set).join(''));
		}
		if (element.name === 'svg') return this.viewport(element, values, style, view, here);
		if (element.name === 'pattern')
			return `<pattern${attributes(element.attribs)}>${this.children(element, values, view, IDENTITY)}</pattern>`;
		if (element.name === 'defs') return `<defs>${this.children(element, values, view, IDENTITY)}</defs>`;
		if (element.name === 'g')
			return group({ ...placed, opacity: faint(style) }, this.children(element, values, view, here));
		throw new Error(`A picture can't show <${element.name}>.`);
	}

	private shape(element: Element, style: Style, view: Viewport, ctm: Matrix, own: Matrix): string {
		const shaped = geometry(element, view);
		const opacity = faint(style);
		const keepsStroke =
			style.text('vector-effect') === 'non-scaling-stroke' && (style.text('stroke') || 'none') !== 'none';
		const scale = keepsStroke ? uniformScale(times(ctm, own)) : 1;
		if (scale) {
			const look = { ...paint(style, 1 / scale), opacity };
			return `<${element.name}${attributes({ ...shaped, ...placedBy(own), ...look })}/>`;
		}
		if (element.name !== 'path')
			throw new Error(`The stroke of a stretched <${element.name}> can't be kept.`);
		// Stretched one way more than the other: the shape is stretched here, and the stroke is not.
		const d = transformPath(String(shaped.d), times(ctm, own));
		return `<path${attributes({ d, ...placedBy(inverse(ctm)), ...paint(style), opacity })}/>`;
	}

	private viewport(element: Element, values: Declared, style: Style, view: Viewport, ctm: Matrix): string {
		const { matrix, inner, clip } = viewport(element, view);
		const content = this.children(element, values, inner, times(ctm, matrix));
		if (!content) return '';
		const moved = placedBy(matrix);
		if (style.text('overflow') === 'visible') return group({ ...moved, opacity: faint(style) }, content);
		const id = `clip-${++this.clips}`;
		const rect = `<clipPath id="${id}"><rect${attributes({ ...clip })}/></clipPath>`;
		return rect + group({ ...moved, 'clip-path': `url(#${id})`, opacity: faint(style) }, content);
	}
}

const placedBy = (matrix: Matrix): Attributes =>
	matrix.every((n, i) => n === IDENTITY[i]) ? {} : { transform: matrixText(matrix) };

function group(look: Attributes, content: string): string {
	const list = attributes(look);
	if (!content) return '';
	return list ? `<g${list}>${content}</g>` : content;
}

function isHidden(style: Style): boolean {
	return (
		style.text('display') === 'none' ||
		style.text('visibility') === 'hidden' ||
		style.number('opacity', 1) < HIDDEN
	);
}

function faint(style: Style): number | undefined {
	const opacity = style.number('opacity', 1);
	return opacity < 1 ? opacity : undefined;
}

const textOf = (element: Element): string =>
	element.children.map((child) => (isText(child) ? child.data : '')).join('');
