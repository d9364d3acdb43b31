/** Places within a JSON string: where a character of the text stands among the escapes. */

/**
 * How far into a JSON string (with its quotes) the character with this number stands: in `"a\nb"` the third
 * character, `b`, stands at 4.
 */
export function offsetIn(literal: string, character: number): number {
	let at = 1;
	for (let i = 0; i < character && at < literal.length - 1; i++) {
		if (literal[at] !== '\\') at += 1;
		else at += literal[at + 1] === 'u' ? 6 : 2;
	}
	return at;
}
