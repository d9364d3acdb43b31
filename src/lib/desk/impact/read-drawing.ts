/** Reads a drawing: its shapes as one thing, the words that are set in it, and what its marks say. */
import type { Item } from './pages.ts';
import { ATTRIBUTES, nameOf } from './names.ts';
import { isElement, squeezed, textOf } from './nodes.ts';
import type { Element } from './nodes.ts';

/** What marks say: as an attribute in the story, as a title in drawings that stand alone. */
const SAYS = 'data-says';

/**
 * The items of an outermost `<svg>`. A label is several texts, one for each line and each weight of type: so all words
 * of a drawing are one item, in the order in which they are set, and a line that breaks elsewhere is no change of it.
 */
export function drawingItems(svg: Element, place: string): Item[] {
	const words: string[] = [];
	const says = new Set<string>();
	const visit = (node: Element): void => {
		const said = squeezed(node.attribs[SAYS] ?? (node.name === 'title' ? textOf(node) : ''));
		if (said) says.add(said);
		if (node.name === 'text') words.push(squeezed(textOf(node)));
		else node.children.filter(isElement).forEach(visit);
	};
	visit(svg);
	const size = svg.attribs['data-size'];
	const of = size === undefined ? '' : `, size ${size}`;
	return [
		{ where: `${place}: drawing`, text: shapes(svg), kind: 'drawing' },
		{ where: `${place}: ${nameOf('text', [])}${of}`, text: words.join(' '), kind: 'words' },
		...[...says].map((text) => ({ where: `${place}: ${nameOf('svg-title', [])}`, text }))
	];
}

/** Tags and attributes in order, without what is said: where everything stands and how it looks. */
function shapes(node: Element): string {
	const attributes = Object.entries(node.attribs)
		.filter(([name]) => !(name in ATTRIBUTES) && name !== SAYS)
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
	return `<${node.name}${attributes}>${node.children.filter(isElement).map(shapes).join('')}`;
}
