/** Keeps labels in a row apart and each as near to its event as the others allow. */

/** Where a label would like its middle to be, and how high it is; px. */
export interface Wish {
	middle: number;
	height: number;
}

/**
 * The middles of the labels, in the same order, between 0 and `size` px: no two overlap, and the sum of the
 * squared distances to their wishes is the least (pool adjacent violators). They must fit together.
 * @param gap px between two labels
 */
export function spread(wishes: readonly Wish[], size: number, gap: number): number[] {
	const offsets: number[] = [];
	let next = 0;
	for (const { height } of wishes) {
		offsets.push(next + height / 2);
		next += height + gap;
	}
	const room = Math.max(0, size - (next - gap));
	const pools: { sum: number; count: number }[] = [];
	wishes.forEach(({ middle }, i) => {
		pools.push({ sum: middle - (offsets[i] ?? 0), count: 1 });
		for (
			let last = pools.at(-1), before = pools.at(-2);
			last && before;
			last = pools.at(-1), before = pools.at(-2)
		) {
			if (before.sum / before.count <= last.sum / last.count) break;
			pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
		}
	});
	const starts = pools.flatMap(({ sum, count }) =>
		Array<number>(count).fill(Math.min(room, Math.max(0, sum / count)))
	);
	return starts.map((start, i) => start + (offsets[i] ?? 0));
}

/** px that labels of these heights need together. */
export function needed(heights: readonly number[], gap: number): number {
	return heights.reduce((sum, height) => sum + height + gap, -gap);
}
