/** Finds what a misspelt word was meant to be. */

/** The candidate with the fewest letters to change, if few enough; none for a word unlike all of them. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(2, Math.floor(word.length / 4)) + 1;
	for (const candidate of candidates) {
		const steps = distance(word.toLowerCase(), candidate.toLowerCase());
		if (steps < least) {
			least = steps;
			best = candidate;
		}
	}
	return best;
}

/** Levenshtein: how many letters must be put in, taken out or changed. */
export function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed);
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
