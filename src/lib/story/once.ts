/** What follows from a story and nothing else is worked out once, however many ask, and is forgotten with the story. */

/**
 * The same function, which remembers its results by its first argument and the key of the others. One that throws is
 * asked again.
 * @param keyOf what tells the other arguments apart
 */
export function once<Of extends object, Rest extends readonly unknown[], Result>(
	make: (of: Of, ...rest: Rest) => Result,
	keyOf: (...rest: Rest) => string = (...rest) => rest.join(' ')
): (of: Of, ...rest: Rest) => Result {
	const known = new WeakMap<Of, Map<string, Result>>();
	return (of, ...rest) => {
		const results = known.get(of) ?? new Map<string, Result>();
		known.set(of, results);
		const key = keyOf(...rest);
		if (!results.has(key)) results.set(key, make(of, ...rest));
		return results.get(key) as Result;
	};
}
