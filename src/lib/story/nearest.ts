/** Finds what a misspelt word was meant to be. */

/**
 * The candidate with the fewest letters to change, if they are at most a third of the word; or else the one that
 * the word is the beginning of. None for a word unlike all of them.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const asked = word.toLowerCase();
	let best: string | undefined;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	let longer: string | undefined;
	for (const candidate of candidates) {
		const lower = candidate.toLowerCase();
		if (asked.length > 3 && lower.startsWith(asked)) longer ??= candidate;
		const steps = distance(asked, lower);
		if (steps < least) {
			least = steps;
			best = candidate;
		}
	}
	return best ?? longer;
}

/** How many letters must be put in, taken out, changed, or swapped with their neighbour. */
export function distance(a: string, b: string): number {
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			const swapped =
				a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? Infinity) + 1 : Infinity;
			next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed, swapped);
		}
		before = row;
		row = next;
	}
	return row[b.length] ?? 0;
}
