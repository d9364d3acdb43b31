/** Finds every text of the file, and in a message the part that readers see as it is written. */
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

/** The markup whose words are excused. */
const MARKED = /\{#(bound|literal)\b[^]*?\{\/\1\s*\}/g;

/**
 * The message with everything blanked but the text that readers see as it is written; places stay the same.
 * In a message with variants only the text of the variants is left.
 */
export function openText(message: string): string {
	let text = /^\s*\./.test(message) ? variantsOf(message) : message;
	text = text.replace(MARKED, blank);
	return text.replace(/\{(?:\|[^|]*\||[^{}|])*\}/g, blank);
}

function variantsOf(message: string): string {
	let rest = '';
	let last = 0;
	for (const match of message.matchAll(/\{\{([^]*?)\}\}(?!\})/g)) {
		const start = match.index + 2;
		rest += blank(message.slice(last, start)) + (match[1] ?? '');
		last = start + (match[1] ?? '').length;
	}
	return rest + blank(message.slice(last));
}

function blank(text: string): string {
	return ' '.repeat(text.length);
}
