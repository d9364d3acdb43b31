/** Reads a drawing: its shapes as one thing, and what is written in it, each label once. */
import type { Item } from '../story/impact/pages.ts';
import { ATTRIBUTES, nameOf } from './names.ts';
import { isElement, squeezed, textOf } from './nodes.ts';
import type { Element } from './nodes.ts';

const WRITTEN = ['text', 'title', 'desc'];

/**
 * The items of an outermost `<svg>`. A drawing holds the same label at several sizes and in several states; where
 * and how often it stands is part of its shapes.
 */
export function drawingItems(svg: Element, place: string): Item[] {
	const written = new Map(WRITTEN.map((tag) => [tag, new Set<string>()]));
	const visit = (node: Element): void => {
		const text = squeezed(textOf(node));
		if (text) written.get(node.name)?.add(text);
		node.children.filter(isElement).forEach(visit);
	};
	visit(svg);
	const labels = [...written].flatMap(([tag, texts]) =>
		[...texts]
			.sort()
			.map((text) => ({ where: `${place}: ${nameOf(tag === 'title' ? 'svg-title' : tag, [])}`, text }))
	);
	return [{ where: `${place}: drawing`, text: shapes(svg), kind: 'drawing' }, ...labels];
}

/** Tags and attributes in order, and where words stand. */
function shapes(node: Element): string {
	const attributes = Object.entries(node.attribs)
		.filter(([name]) => !(name in ATTRIBUTES))
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
	const words = WRITTEN.includes(node.name) ? squeezed(textOf(node)) : '';
	return `<${node.name}${attributes}>${words}${node.children.filter(isElement).map(shapes).join('')}`;
}
