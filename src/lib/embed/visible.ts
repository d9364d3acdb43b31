/** Leaves out of a drawing what it never shows: an embed has one state, and its drawing is made for all of them. */
import { load } from 'cheerio';
import { isTag, type Element } from 'domhandler';
import { cascade, inherit, type Declared } from '../picture/cascade.ts';
import type { Size } from '../picture/conditions.ts';
import { readSheet } from '../picture/sheet.ts';
import { styleReader } from '../picture/style.ts';

/** Boxes, in px, of each kind that drawings tell apart: small, middling, large. */
const SIZES: readonly Size[] = [
	{ width: 300, height: 320 },
	{ width: 500, height: 500 },
	{ width: 1000, height: 700 }
];
const HIDDEN = 0.005;

/**
 * The drawing without what is transparent at every size; what is left has its opacity as a plain number where that
 * is the same at every size.
 * @param markup a <figure> with everything the styles ask for, holding the drawing as <svg class="drawing">
 * @returns the <svg>
 */
export function visibleDrawing(markup: string, css: string): string {
	const $ = load(markup, { xml: true });
	const root = $('svg.drawing').get(0);
	if (!root) return '';
	const opacities = SIZES.map((size) => {
		const sheet = readSheet(css, { chart: size, drawing: size });
		const declared = cascade($, sheet);
		const found = new Map<Element, number>();
		const above = (element: Element): Declared => {
			const parent = element.parent && 'attribs' in element.parent ? above(element.parent) : new Map();
			return inherit(parent, declared(element));
		};
		const visit = (element: Element, parent: Declared) => {
			const values = inherit(parent, declared(element));
			found.set(element, styleReader(values, sheet.initial, size).number('opacity', 1));
			for (const child of element.children) if (isTag(child)) visit(child, values);
		};
		visit(root, root.parent && 'attribs' in root.parent ? above(root.parent) : new Map());
		return found;
	});
	for (const element of opacities[0]?.keys() ?? []) {
		const values = opacities.map((found) => found.get(element) ?? 1);
		if (values.every((value) => value < HIDDEN)) $(element).remove();
		else if (element.attribs.opacity !== undefined && new Set(values).size === 1) {
			if (values[0] === 1) delete element.attribs.opacity;
			else element.attribs.opacity = String(values[0]);
		}
	}
	return $.xml(root);
}
