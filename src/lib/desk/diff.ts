/** What differs between two lists: the shortest way from one to the other. */

/** A piece of the way: what stays, or what goes and what comes in its place. */
export type Piece<T> =
	{ same: readonly T[] } | { removed: readonly T[]; added: readonly T[]; from: number; to: number };

/**
 * The pieces in order; no two changes stand beside each other. `from` and `to` are the places of a change in the
 * two lists, from zero.
 */
export function difference<T>(before: readonly T[], after: readonly T[]): Piece<T>[] {
	let start = 0;
	while (start < before.length && start < after.length && before[start] === after[start]) start++;
	let end = 0;
	const rest = Math.min(before.length, after.length) - start;
	while (end < rest && before.at(-1 - end) === after.at(-1 - end)) end++;
	const pieces: Piece<T>[] = [];
	if (start > 0) pieces.push({ same: before.slice(0, start) });
	pieces.push(
		...middle(before.slice(start, before.length - end), after.slice(start, after.length - end), start)
	);
	if (end > 0) pieces.push({ same: before.slice(before.length - end) });
	return pieces;
}

/** By the longest common subsequence; lists here are lines and sentences, some thousands at most. */
function middle<T>(before: readonly T[], after: readonly T[], offset: number): Piece<T>[] {
	const width = after.length + 1;
	const lengths = new Uint32Array((before.length + 1) * width);
	for (let i = before.length - 1; i >= 0; i--) {
		for (let j = after.length - 1; j >= 0; j--) {
			lengths[i * width + j] =
				before[i] === after[j]
					? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
					: Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
		}
	}
	const pieces: Piece<T>[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		const [fromI, fromJ] = [i, j];
		while (i < before.length && j < after.length && before[i] === after[j]) {
			i++;
			j++;
		}
		if (i > fromI) {
			pieces.push({ same: before.slice(fromI, i) });
			continue;
		}
		const differ = () => !(i < before.length && j < after.length && before[i] === after[j]);
		while ((i < before.length || j < after.length) && differ()) {
			const down = lengths[(i + 1) * width + j] ?? 0;
			const right = lengths[i * width + j + 1] ?? 0;
			if (j >= after.length || (i < before.length && down >= right)) i++;
			else j++;
		}
		pieces.push({
			removed: before.slice(fromI, i),
			added: after.slice(fromJ, j),
			from: fromI + offset,
			to: fromJ + offset
		});
	}
	return pieces;
}

/** The changed lines of a text with a line around each, as people know them from `diff -u`. */
export function lineDiff(before: string, after: string, context = 1): string {
	const lines: string[] = [];
	const pieces = difference(before.split('\n'), after.split('\n'));
	for (const [i, piece] of pieces.entries()) {
		if ('same' in piece) continue;
		const [above, below] = [pieces[i - 1], pieces[i + 1]];
		lines.push(`@@ line ${piece.to + 1} @@`);
		if (above && 'same' in above) lines.push(...above.same.slice(-context).map((line) => `  ${line}`));
		lines.push(...piece.removed.map((line) => `- ${line}`), ...piece.added.map((line) => `+ ${line}`));
		if (below && 'same' in below) lines.push(...below.same.slice(0, context).map((line) => `  ${line}`));
	}
	return lines.join('\n');
}
