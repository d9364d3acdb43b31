/** Puts the values of custom properties in the place of var(). */

/** @param value of a custom property by its name; undefined where it is not set */
export function substitute(text: string, value: (name: string) => string | undefined): string {
	let result = text;
	for (let depth = 0; ; depth++) {
		const at = result.indexOf('var(');
		if (at < 0) return result;
		if (depth > 200) throw new Error(`"${text}" refers to itself.`);
		const end = closing(result, at + 3);
		const inside = result.slice(at + 4, end);
		const comma = inside.indexOf(',');
		const name = (comma < 0 ? inside : inside.slice(0, comma)).trim();
		const fallback = comma < 0 ? undefined : inside.slice(comma + 1).trim();
		const known = value(name) ?? fallback;
		if (known === undefined) throw new Error(`"${text}" needs ${name}, which is not set.`);
		result = result.slice(0, at) + known + result.slice(end + 1);
	}
}

/** The place of the bracket that closes the one at this place. */
export function closing(text: string, open: number): number {
	let depth = 0;
	for (let i = open; i < text.length; i++) {
		if (text[i] === '(') depth++;
		else if (text[i] === ')' && --depth === 0) return i;
	}
	throw new Error(`A bracket is not closed in "${text}".`);
}

/** What stands between the commas that are in no bracket. */
export function atCommas(text: string): string[] {
	const parts: string[] = [];
	let from = 0;
	let depth = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') depth++;
		else if (text[i] === ')') depth--;
		else if (text[i] === ',' && depth === 0) {
			parts.push(text.slice(from, i).trim());
			from = i + 1;
		}
	}
	return [...parts, text.slice(from).trim()];
}
