/** The tree of a page, and the few questions that its readers here ask of it. */
import type { CheerioAPI } from 'cheerio/slim';

export type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];
export type Element = Extract<Node, { attribs: unknown }>;

/** As the DOM numbers its nodes. */
const TEXT = 3;

export function isElement(node: Node): node is Element {
	return 'attribs' in node;
}

export function classesOf({ attribs }: Element): string[] {
	return (attribs.class ?? '').split(/\s+/).filter(Boolean);
}

/** All text within, as it is written. */
export function textOf(node: Node): string {
	if (isElement(node)) return node.children.map(textOf).join('');
	return 'data' in node && node.nodeType === TEXT ? node.data : '';
}

export function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
