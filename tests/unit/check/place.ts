/** Finds places in the text of a file, without the code under test. */

/** Line and column, from one, of the only place where the needle stands; `skip` characters further on. */
export function placeOf(text: string, needle: string, skip = 0): { line: number; column: number } {
	const at = text.indexOf(needle);
	if (text.split(needle).length !== 2) throw new Error(`"${needle}" does not stand exactly once.`);
	const before = text.slice(0, at + skip);
	return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
