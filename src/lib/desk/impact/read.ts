/**
 * Reads what the site sends as things that can be compared: of a page what it says, piece by piece, each with its
 * place; of a drawing its words, what its marks say, and its shapes as one thing; and JSON, CSV and feeds.
 */
import { load } from 'cheerio/slim';
import type { CheerioAPI } from 'cheerio/slim';
import type { Item } from './compare.ts';
import { ATTRIBUTES, metaName, nameOf, placeOf } from './names.ts';

/** These stand within a line of text. */
const INLINE = new Set(
	'a abbr b bdi bdo br button cite code data dfn em i kbd mark q s samp small span strong sub sup time tspan u var wbr'.split(
		' '
	)
);
/** These are pieces of their own although they stand within a line. */
const APART = new Set(['held-until']);
/** Numbers of footnotes follow from the order of the text and are no part of it. */
const LEFT_OUT = new Set(['note-mark']);

/** Everything on an HTML page that readers meet, in order. */
export function htmlItems(html: string): Item[] {
	const items: Item[] = [];
	const $ = load(html, { xml: { xmlMode: false, decodeEntities: true } });
	for (const node of $.root()[0]?.children ?? []) read(node, 'page', items);
	return items.filter(({ text }) => text !== '');
}

function read(node: Node, around: string, items: Item[]): void {
	if (!isElement(node)) return;
	const { name: tag, attribs } = node;
	if (tag === 'script' || tag === 'style' || tag === 'meta') {
		items.push(...unseen(node));
		return;
	}
	const place = placeOf(attribs) ?? around;
	if (tag === 'svg') {
		// Every size of a drawing says the same of itself.
		if (isFirstSize(node)) items.push(...attributeItems(node, place));
		items.push(...drawingItems(node, place));
		return;
	}
	items.push(...attributeItems(node, place));
	const where = `${place}: ${nameOf(tag, classesOf(node))}`;
	if (tag === 'tr') {
		const cells = node.children.filter(isElement).map((cell) => squeezed(ownText(cell)));
		items.push({ where, text: cells.join(' | ') });
		return;
	}
	items.push({
		where,
		text: squeezed(ownText(node)),
		...(tag === 'textarea' ? { kind: 'data' as const } : {})
	});
	for (const child of node.children) readWithin(child, place, items);
}

/** What stands within a line is part of its text; what is a piece of its own is read. */
function readWithin(node: Node, place: string, items: Item[]): void {
	if (!isElement(node)) return;
	if (!isInline(node)) {
		read(node, place, items);
		return;
	}
	if (isLeftOut(node)) return;
	items.push(...attributeItems(node, place));
	for (const child of node.children) readWithin(child, place, items);
}

/** What attributes say, and the addresses of other sites that are linked to. */
function attributeItems({ name: tag, attribs }: Element, place: string): Item[] {
	const said = Object.entries(ATTRIBUTES).map(([attribute, name]) => ({
		where: `${place}: ${name}`,
		text: squeezed(attribs[attribute] ?? '')
	}));
	const { href = '' } = attribs;
	const isLink = tag === 'a' && /^https?:/.test(href);
	return isLink ? [...said, { where: `${place}: link`, text: href }] : said;
}

/** What browsers don't show: what cards, search engines and other programs take. */
function unseen(node: Element): Item[] {
	const { name, property, content = '', type } = node.attribs;
	if (node.name === 'script')
		return type === 'application/ld+json' ? jsonItems(textOf(node), 'for machines') : [];
	const key = property ?? name;
	return key && !isVersion(key) ? [{ where: metaName(key), text: squeezed(content) }] : [];
}

/** The text of an element without that of the pieces within it. */
function ownText(node: Element): string {
	return node.children
		.map((child) => {
			if (!isElement(child)) return textOf(child);
			if (isLeftOut(child)) return '';
			return isInline(child) && child.name !== 'br' ? ownText(child) : ' ';
		})
		.join('');
}

const isFirstSize = ({ attribs }: Element): boolean =>
	attribs['data-size'] === undefined || attribs['data-size'] === 'S';

function isInline(node: Element): boolean {
	return INLINE.has(node.name) && !classesOf(node).some((one) => APART.has(one));
}

function isLeftOut(node: Element): boolean {
	return classesOf(node).some((one) => LEFT_OUT.has(one));
}

/** What marks say: as an attribute in the story, as a title in drawings that stand alone. */
const SAYS = 'data-says';

/**
 * The items of an outermost `<svg>`. A label is several texts, one for each line and each weight of type: so all words
 * of a drawing are one item, in the order in which they are set, and a line that breaks elsewhere is no change of it.
 */
function drawingItems(svg: Element, place: string): Item[] {
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

type Node = ReturnType<CheerioAPI['root']>[0]['children'][number];
type Element = Extract<Node, { attribs: unknown }>;

/** As the DOM numbers its nodes. */
const TEXT = 3;

/** The tree of a page, and the few questions that its readers here ask of it. */
function isElement(node: Node): node is Element {
	return 'attribs' in node;
}

function classesOf({ attribs }: Element): string[] {
	return (attribs.class ?? '').split(/\s+/).filter(Boolean);
}

/** All text within, as it is written. */
function textOf(node: Node): string {
	if (isElement(node)) return node.children.map(textOf).join('');
	return 'data' in node && node.nodeType === TEXT ? node.data : '';
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Versions differ whenever anything else does, and say nothing themselves. */
const VERSION = /(^|[._-])version$/;

/** Is it the name of a version of the data? */
function isVersion(name: string): boolean {
	return VERSION.test(name);
}

/** Every value of a JSON text under its path; a list is one place, whatever the index. */
export function jsonItems(text: string, where: string): Item[] {
	const items: Item[] = [];
	const visit = (value: unknown, path: string): void => {
		if (Array.isArray(value)) for (const one of value) visit(one, path);
		else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
		} else if (!isVersion(path)) {
			items.push({ where: `${where}: ${path}`, text: String(value), kind: 'data' });
		}
	};
	visit(JSON.parse(text), '');
	return items;
}

/** Every line of a CSV text without its version. */
export function csvItems(text: string): Item[] {
	const [header = '', ...lines] = text.split('\r\n').filter(Boolean);
	const bare = (line: string) => (isVersion(header) ? line.replace(/,[^,]*$/, '') : line);
	return [
		{ where: 'columns', text: bare(header), kind: 'data' },
		...lines.map((line): Item => ({ where: 'row', text: bare(line), kind: 'data' }))
	];
}

/** The texts of a feed, entry by entry. */
export function feedItems(xml: string): Item[] {
	const $ = load(xml, { xml: true });
	return $('feed > *, entry > *')
		.toArray()
		.flatMap((element) => {
			const text = $(element).clone().children().remove().end().text().trim();
			const { parent } = element;
			const within = parent && 'name' in parent ? parent.name : 'feed';
			return text ? [{ where: `${within}: ${element.name}`, text }] : [];
		});
}
