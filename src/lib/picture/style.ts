/** Reads the values of one element: custom properties put in, numbers worked out. */
import type { Declared, Property } from './cascade.ts';
import type { Size } from './conditions.ts';
import { quantity, type Lengths } from './maths.ts';
import { substitute } from './variables.ts';

export interface Style {
	/** As written, without custom properties; empty where nothing is set. */
	text: (property: Property) => string;
	/** In px or as a bare number. */
	number: (property: Property, fallback: number) => number;
	/** What lengths in this element are measured against. */
	lengths: Lengths;
	/** Custom properties of any text put in. */
	put: (text: string) => string;
}

const ROOT_SIZE = 16;

export function styleReader(values: Declared, initial: ReadonlyMap<string, string>, container: Size): Style {
	const put = (text: string) => substitute(text, (name) => values.get(name) ?? initial.get(name));
	const text = (property: Property) => put(values.get(property) ?? '').trim();
	const size = text('font-size');
	const base = { container, fontSize: ROOT_SIZE };
	const lengths = { container, fontSize: size ? quantity(size, base).value : ROOT_SIZE };
	return {
		text,
		put,
		lengths,
		number: (property, fallback) => {
			const value = text(property);
			return value ? quantity(value, lengths).value : fallback;
		}
	};
}
