/** The text of a message that stands in no braces and in no words marked as bound or literal. */

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
