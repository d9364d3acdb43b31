/** Blocks of text below each other in one column. */
import type { Shape } from './shapes.ts';
import { blockSize, setBlock, type TextBlock } from './type.ts';

export interface StackItem {
	block: TextBlock;
	/** The height it asks for: px from the top of the board to its upper edge. */
	top: number;
	/** Never left out. */
	essential?: boolean;
}

/** A block with the place that it got, in px. */
export interface Stacked extends StackItem {
	height: number;
}

/**
 * Each block as near as it can be to the height it asks for, none on another, all between 0 and `height`. Where there
 * are too many, the last that is not essential is left out.
 */
export function stacked(wanted: readonly StackItem[], height: number, apart = 8): Stacked[] {
	let kept = wanted.map((item) => ({ ...item, height: blockSize(item.block).height }));
	const total = () => kept.reduce((sum, one) => sum + one.height + apart, -apart);
	while (total() > height && kept.some(({ essential }) => !essential)) {
		const last = kept.findLastIndex(({ essential }) => !essential);
		kept = kept.filter((_, i) => i !== last);
	}
	let floor = 0;
	for (const one of kept) {
		one.top = Math.max(one.top, floor);
		floor = one.top + one.height + apart;
	}
	let ceiling = height;
	for (const one of kept.toReversed()) {
		one.top = Math.min(one.top, ceiling - one.height);
		ceiling = one.top - apart;
	}
	return kept;
}

/** The same as shapes, their left edges at `x`. */
export const stack = (wanted: readonly StackItem[], x: number, height: number, apart?: number): Shape[] =>
	stacked(wanted, height, apart).flatMap(({ block, top }) => setBlock(block, { x, y: top }).shapes);
