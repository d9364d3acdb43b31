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

/** Everything for drawings of one proportion. */
export interface Layout {
	marks: Arrangement;
	groups?: Groups;
}

export interface Placed {
	broad: Layout;
	/** For drawings that are higher than wide, where blocks stand otherwise in them. */
	tall?: Layout;
	/** How many times larger the killed are drawn where they stand alone. */
	zoom: number;
}

/** Width over height that loses least in drawings that are wider than high, and in the others. */
const BROAD = 1.5;
const TALL = 0.75;
/** More groups could not be taken in, and fewer are no groups. */
const MOST_GROUPS = 60;
const LEAST_GROUPS = 2;
const MOST_ZOOM = 2.5;

export function place(series: Series): Placed {
	const [broad, tall] = [layOut(series, BROAD), layOut(series, TALL)];
	const isSame = JSON.stringify(broad.layout) === JSON.stringify(tall.layout);
	const zoom = Math.min(MOST_ZOOM, broad.room, tall.room);
	return {
		broad: broad.layout,
		...(!isSame && { tall: tall.layout }),
		zoom: Math.floor(10 * zoom) / 10
	};
}

/** One layout, and how many times the killed fit into it side by side or one below the other. */
function layOut(series: Series, proportion: number): { layout: Layout; room: number } {
	const { killed, deployed, casualties } = series;
	const total = Math.max(killed.most, deployed?.most ?? 0, casualties?.most ?? 0);
	const grid = gridFor(total, BLOCK, proportion);
	const groups = deployed && groupsOf(series, killed.sure, deployed, proportion);
	const size = extent(grid, Math.max(killed.most, 1));
	return {
		layout: { marks: arrange(grid, series), ...(groups && { groups }) },
		room: Math.min(grid.width / size.width, grid.height / size.height)
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

function groupsOf(
	series: Series,
	size: number,
	{ sure, most }: Count,
	proportion: number
): Groups | undefined {
	const count = sure / size;
	if (!(count >= LEAST_GROUPS && count <= MOST_GROUPS)) return undefined;
	const grid = gridFor(most, size, proportion);
	const whole = Math.floor(count);
	const rest = sure - whole * size;
	return {
		outlines: Array.from({ length: whole }, (_, i) => outlinePath(grid, i, size)),
		...(rest > 0 && { remainder: outlinePath(grid, whole, rest) }),
		...(size !== BLOCK && { regrouped: arrange(grid, { ...series, casualties: undefined }) })
	};
}
