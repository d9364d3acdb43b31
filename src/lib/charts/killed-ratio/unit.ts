/** How many soldiers one mark stands for, and how many marks a number takes. */

/** More marks than this are a haze, fewer than a third of it too coarse. */
export const MOST_MARKS = 1500;

/** A block is ten rows of ten. */
export const BLOCK = 100;

/**
 * The smallest of 1, 2, 5, 10, 20, 50 … with which the largest number takes at most 1,500 marks: from 500
 * soldiers on, that is 500 to 1,500 marks; fewer soldiers are drawn one by one.
 */
export function soldiersPerMark(largest: number): number {
	for (let power = 1; ; power *= 10) {
		for (const step of [1, 2, 5]) {
			if (largest / (step * power) <= MOST_MARKS) return step * power;
		}
	}
}

/** A number in whole marks. What is claimed is never drawn as nothing: a part of a mark is one mark. */
export function marksFor(count: number, perMark: number): number {
	return count > 0 ? Math.max(1, Math.round(count / perMark)) : 0;
}
