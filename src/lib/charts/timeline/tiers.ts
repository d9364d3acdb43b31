/** The kinds of box that the labels are laid out for: each has a class in timeline.css that shows it there only. */

export interface Tier {
	id: 'low' | 'narrow' | 'phone' | 'wide' | 'roomy' | 'large';
	/** px: the smallest box of its kind. */
	width: number;
	height: number;
	/** Claims on the right of the line and events on the left, or all on the right. */
	isTwoSided: boolean;
	/** px from the line of time to where labels begin. */
	gutter: number;
	/** px: type size of titles. The smaller one has no bold, which would be too wide. */
	size: 12 | 13;
}

/** px to the left of the line where all labels stand on the right: room for the years. */
export const RAIL = 34;

export const TIERS: readonly Tier[] = [
	{ id: 'low', width: 280, height: 300, isTwoSided: false, gutter: 16, size: 12 },
	{ id: 'narrow', width: 280, height: 352, isTwoSided: false, gutter: 16, size: 12 },
	{ id: 'phone', width: 340, height: 420, isTwoSided: false, gutter: 22, size: 13 },
	{ id: 'wide', width: 560, height: 300, isTwoSided: true, gutter: 50, size: 13 },
	{ id: 'roomy', width: 600, height: 420, isTwoSided: true, gutter: 50, size: 13 },
	{ id: 'large', width: 860, height: 480, isTwoSided: true, gutter: 64, size: 13 }
];

/** px that a line of a label can be long. */
export function textRoom({ isTwoSided, width, gutter }: Tier): number {
	return isTwoSided ? width / 2 - gutter : width - RAIL - gutter;
}
