/** Walks over every text of the file, plain ones and messages, for what concerns letters alone. */
import type { Path } from '../story/path.ts';
import type { Story } from '../story/schema.ts';

export interface Text {
	text: string;
	/** Where it stands in the data file. */
	path: Path;
}

/** Keys that hold addresses, which nobody reads as text. */
const ADDRESSES = ['url', '$schema'];

/** Every text with its path, in the order of the file; addresses are left out. */
export function* texts(story: Story): Generator<Text> {
	for (const one of walk(story)) if (!ADDRESSES.includes(String(one.path.at(-1)))) yield one;
}

/** Every text with its path, addresses and ids among them. */
export function walk(story: Story): Generator<Text> {
	return within(story, []);
}

function* within(value: unknown, path: Path): Generator<Text> {
	if (typeof value === 'string') {
		yield { text: value, path };
	} else if (Array.isArray(value)) {
		for (const [i, item] of value.entries()) yield* within(item, [...path, i]);
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) yield* within(inner, [...path, key]);
	}
}
