/** Finds a place for each label so that it meets no mark and no other label, at any size of the drawing. */
import { mayMeet, staysInside, type Box, type Sizes } from './box.ts';

/** How the text stands to its anchor: it begins there, is centred on it, or ends there. */
export type Anchor = 'start' | 'middle' | 'end';

/** One place a label could take, `dx`, `dy` px from its mark; `dy` is the top of the label. */
export interface Spot {
	dx: number;
	dy: number;
	anchor: Anchor;
	/** So far from its mark that a line must join them. */
	leader?: boolean;
}

/** The lines of a label as they could be set, and where. Sizes in px. */
export interface Form {
	lines: readonly Line[];
	width: number;
	height: number;
	/** Places to try, best first. */
	spots: readonly Spot[];
}

export interface Line {
	text: string;
	strong?: boolean;
}

/** A label that asks for a place beside the point `x`, `y` (percent). */
export interface LabelRequest {
	id: string;
	x: number;
	y: number;
	/** Ways to set it, best first. */
	forms: readonly Form[];
}

export interface PlacedLabel {
	id: string;
	form: Form;
	spot: Spot;
	box: Box;
}

/** What a label must keep away from. */
export interface Obstacles {
	taken: readonly Box[];
	/** Crossed only where there is no other room. */
	shy: readonly Box[];
}

/** The box that a label takes up around a point in percent. */
export function labelBox(x: number, y: number, { width, height }: Form, spot: Spot): Box {
	const left = spot.dx - { start: 0, middle: width / 2, end: width }[spot.anchor];
	return { x, y, left, right: left + width, top: spot.dy, bottom: spot.dy + height };
}

/**
 * Places the labels one after the other, the most important first; one that finds no room is left out, and one
 * that already has a place is not asked for again.
 * @param before where labels already stand in another state: they stay there if they can
 */
export function layOutLabels(
	requests: readonly LabelRequest[],
	{ taken, shy }: Obstacles,
	sizes: Sizes,
	before: readonly PlacedLabel[] = []
): PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	for (const request of requests) {
		if (placed.some((label) => label.id === request.id)) continue;
		const options = [
			...before.filter((label) => label.id === request.id),
			...request.forms.flatMap((form) => form.spots.map((spot) => ({ form, spot })))
		].map(({ form, spot }) => ({
			id: request.id,
			form,
			spot,
			box: labelBox(request.x, request.y, form, spot)
		}));
		const isFree = (box: Box, obstacles: readonly Box[]) =>
			staysInside(box, sizes) &&
			obstacles.every((other) => !mayMeet(box, other, sizes, 1)) &&
			placed.every((other) => !mayMeet(box, other.box, sizes, 3));
		const found =
			options.find(({ box }) => isFree(box, [...taken, ...shy])) ??
			options.find(({ box }) => isFree(box, taken));
		if (found) placed.push(found);
	}
	return placed;
}
