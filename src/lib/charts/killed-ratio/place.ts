/** Puts the marks of the unit chart in blocks and cuts them into what the states tell apart. One unit is one mark. */
import { extent, gridFor, outlinePath, rowsPath, type Grid } from './blocks.ts';
import type { Count, Series } from './series.ts';
import { BLOCK } from './unit.ts';

/** Marks of one kind, as lines along their rows; `maybe` are those that only the upper end of a range claims. */
export interface Layer {
	sure: string;
	maybe?: string;
}

/** All marks in one arrangement. */
export interface Arrangement {
	/** In marks; the drawing scales it to its box. */
	width: number;
	height: number;
	deployed?: Layer;
	casualties?: Layer;
	killed: Layer;
}

/** As many marks as were killed, over and over until the whole is used up: a block each, outlined. */
export interface Groups {
	outlines: readonly string[];
	/** The outline of what is left over, where the whole cannot be divided evenly. */
	remainder?: string;
	/** The marks, where groups of this size are not the blocks they stand in anyway. */
	regrouped?: Arrangement;
}

export interface Placed extends Arrangement {
	groups?: Groups;
	/** How many times larger the killed are drawn where they stand alone. */
	zoom: number;
}

/** More groups could not be taken in, and fewer are no groups. */
const MOST_GROUPS = 60;
const LEAST_GROUPS = 2;
const MOST_ZOOM = 2.5;

export function place(series: Series): Placed {
	const { killed, deployed, casualties } = series;
	const total = Math.max(killed.most, deployed?.most ?? 0, casualties?.most ?? 0);
	const grid = gridFor(total, BLOCK);
	const size = extent(grid, Math.max(killed.most, 1));
	const groups = deployed && groupsOf(series, killed.sure, deployed.sure);
	return {
		...arrange(grid, series),
		...(groups && { groups }),
		zoom: Math.floor(10 * Math.min(MOST_ZOOM, grid.width / size.width, grid.height / size.height)) / 10
	};
}

function arrange(grid: Grid, { killed, deployed, casualties }: Series): Arrangement {
	const layer = ({ sure, most }: Count): Layer => ({
		sure: rowsPath(grid, 0, sure),
		...(most > sure && { maybe: rowsPath(grid, sure, most) })
	});
	return {
		width: grid.width,
		height: grid.height,
		...(deployed && { deployed: layer(deployed) }),
		...(casualties && { casualties: layer(casualties) }),
		killed: layer(killed)
	};
}

function groupsOf(series: Series, size: number, total: number): Groups | undefined {
	const count = total / size;
	if (!(count >= LEAST_GROUPS && count <= MOST_GROUPS)) return undefined;
	const drawn = Math.max(total, series.deployed?.most ?? 0);
	const grid = gridFor(drawn, size);
	const whole = Math.floor(count);
	const rest = total - whole * size;
	return {
		outlines: Array.from({ length: whole }, (_, i) => outlinePath(grid, i, size)),
		...(rest > 0 && { remainder: outlinePath(grid, whole, rest) }),
		...(size !== BLOCK && { regrouped: arrange(grid, { ...series, casualties: undefined }) })
	};
}
