/** Which declaration wins for each element of a drawing, and what it inherits. */
import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Sheet } from './sheet.ts';

/** Properties a picture is made of. All may also stand as attributes. */
export const PROPERTIES = [
	'display',
	'visibility',
	'opacity',
	'transform',
	'vector-effect',
	'paint-order',
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-opacity',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'font-family',
	'font-size',
	'font-weight',
	'font-style',
	'letter-spacing',
	'text-anchor',
	'text-transform',
	'overflow'
] as const;
export type Property = (typeof PROPERTIES)[number];

const NOT_INHERITED: ReadonlySet<string> = new Set([
	'display',
	'opacity',
	'transform',
	'vector-effect',
	'overflow'
]);

/** The winning values of an element as they are written, custom properties and all. */
export type Declared = ReadonlyMap<string, string>;

/** The winner of every declared property of every element, before inheritance. */
export function cascade($: CheerioAPI, sheet: Sheet): (element: Element) => Declared {
	const wins = new Map<Element, Map<string, { value: string; specificity: number }>>();
	for (const { selector, specificity, declarations } of sheet.rules) {
		const matched: Cheerio<Element> = $(selector) as Cheerio<Element>;
		for (const element of matched.toArray()) {
			const own = wins.get(element) ?? new Map<string, { value: string; specificity: number }>();
			wins.set(element, own);
			for (const [property, value] of declarations) {
				const before = own.get(property);
				if (!before || before.specificity <= specificity) own.set(property, { value, specificity });
			}
		}
	}
	return (element) => {
		const declared = new Map<string, string>();
		for (const property of PROPERTIES) {
			const attribute = element.attribs[property];
			if (attribute !== undefined) declared.set(property, attribute);
		}
		for (const [property, { value }] of wins.get(element) ?? []) declared.set(property, value);
		return declared;
	};
}

/** The values of an element with what it inherits. */
export function inherit(parent: Declared, own: Declared): Declared {
	const values = new Map([...parent].filter(([property]) => !NOT_INHERITED.has(property)));
	for (const [property, value] of own) {
		if (value === 'inherit') {
			const above = parent.get(property);
			if (above !== undefined) values.set(property, above);
		} else values.set(property, value);
	}
	return values;
}
