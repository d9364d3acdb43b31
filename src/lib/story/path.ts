/** Places in the data file. */

/** The way to a value in the data file, from the top. */
export type Path = readonly (string | number)[];

/** `['figures', 'killed', 'claims', 2]` as `figures.killed.claims[2]`; the whole file is `$`. */
export function pathText(path: Path): string {
	if (path.length === 0) return '$';
	return path
		.map((key, i) => {
			if (typeof key === 'number') return `[${key}]`;
			if (!/^[\w$-]+$/.test(key)) return `[${JSON.stringify(key)}]`;
			return i === 0 ? key : `.${key}`;
		})
		.join('');
}
