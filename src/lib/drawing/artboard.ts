/** The three sizes in which every graphic is drawn, as newspapers make them, and the type that is set on each. */

export const SIZES = ['S', 'M', 'L'] as const;
export type Size = (typeof SIZES)[number];

export interface Artboard {
	/** px */
	width: number;
	/** px */
	height: number;
	/** The least scale at which it is shown: below it, a smaller board takes its place, so that no type gets too small. */
	leastScale: number;
	type: TypeScale;
}

/** Sizes of type in px, as drawn on the board. */
export interface TypeScale {
	/** Names of marks, semi-bold. */
	name: number;
	/** Notes beside marks, and qualifiers. */
	note: number;
	/** Numbers and dates along axes. */
	axis: number;
	/** Numbers that matter. */
	number: number;
	/** The one number that the state is about. */
	hero: number;
}

/** S: phones and narrow embeds. M: a column of an article, tablets, print. L: beside the text of a wide screen. */
export const ARTBOARDS: Readonly<Record<Size, Artboard>> = {
	S: {
		width: 360,
		height: 300,
		leastScale: 0.78,
		type: { name: 15.5, note: 15.5, axis: 15.5, number: 22, hero: 34 }
	},
	M: {
		width: 560,
		height: 480,
		leastScale: 0.9,
		type: { name: 15.5, note: 14, axis: 13.5, number: 25, hero: 42 }
	},
	L: {
		width: 800,
		height: 600,
		leastScale: 0.9,
		type: { name: 16.5, note: 14.5, axis: 14, number: 30, hero: 50 }
	}
};

/** Chooses by size: `by(size, 2, 3, 4)`. */
export function by<T>(size: Size, small: T, medium: T, large: T): T {
	return size === 'S' ? small : size === 'M' ? medium : large;
}
