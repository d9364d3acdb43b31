/** Capitals at the start of a sentence. */

/** The text with its first letter as a capital. */
export function raised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
