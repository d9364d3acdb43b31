/** Puts the marks of the unit chart in blocks and cuts them into what the states tell apart. One unit is one mark. */
import { extent, gridFor, outlinePath, rowsPath } from './blocks.ts';
import type { Series } from './series.ts';
import { BLOCK } from './unit.ts';

/** Marks of one kind, as lines along their rows; `length` is how far they reach along the first row of blocks. */
export interface Layer {
	path: string;
	length: number;
}

export interface Group {
	path: string;
	/** The last one, where the whole cannot be divided evenly. */
	remainder: boolean;
}

export interface Placed {
	/** In marks; the drawing scales it to its box. */
	width: number;
	height: number;
	deployed?: Layer;
	casualties?: Layer;
	killed: Layer;
	/** The part of a range that is claimed by its upper end only. */
	maybeKilled?: Layer;
	maybeCasualties?: Layer;
	/** As many marks as were killed, over and over, until the whole is used up. */
	groups: readonly Group[];
	/** How many times larger the killed are drawn where they stand alone. */
	zoom: number;
}

/** More groups, or smaller ones, could not be told apart. */
const MOST_GROUPS = 40;
const LEAST_MARKS = 5;
const MOST_ZOOM = 2.5;

export function place(series: Series): Placed {
	const { killed, deployed, casualties } = series;
	const total = Math.max(killed.most, deployed?.most ?? 0, casualties?.most ?? 0);
	const grid = gridFor(Math.ceil(total / BLOCK));
	const layer = (from: number, to: number): Layer => ({
		path: rowsPath(grid, from, to),
		length: extent(grid, to).width
	});
	const size = extent(grid, Math.max(killed.most, 1));
	return {
		width: grid.width,
		height: grid.height,
		...(deployed && { deployed: layer(0, deployed.sure) }),
		...(casualties && { casualties: layer(0, casualties.sure) }),
		killed: layer(0, killed.sure),
		...(killed.most > killed.sure && { maybeKilled: layer(killed.sure, killed.most) }),
		...(casualties &&
			casualties.most > casualties.sure && { maybeCasualties: layer(casualties.sure, casualties.most) }),
		groups: deployed ? groups(killed.sure, deployed.sure, (from, to) => outlinePath(grid, from, to)) : [],
		zoom: Math.floor(10 * Math.min(MOST_ZOOM, grid.width / size.width, grid.height / size.height)) / 10
	};
}

function groups(size: number, total: number, outline: (from: number, to: number) => string): Group[] {
	if (size < LEAST_MARKS || total / size > MOST_GROUPS || total < size) return [];
	return Array.from({ length: Math.ceil(total / size) }, (_, i) => {
		const to = Math.min((i + 1) * size, total);
		return { path: outline(i * size, to), remainder: to - i * size < size };
	});
}
