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

/** A label that asks for a place beside the point `x`, `y` (percent). */
export interface LabelRequest {
	id: string;
	x: number;
	y: number;
	/** px */
	width: number;
	height: number;
	/** Places to try, best first. */
	spots: readonly Spot[];
}

export interface PlacedLabel {
	id: string;
	spot: Spot;
	box: Box;
}

/** The box that a label takes up in one of its places. */
export function labelBox({ x, y, width, height }: Omit<LabelRequest, 'id' | 'spots'>, spot: Spot): Box {
	const before = { start: 0, middle: width / 2, end: width }[spot.anchor];
	const left = spot.dx - before;
	return { x, y, left, right: left + width, top: spot.dy, bottom: spot.dy + height };
}

/**
 * Places the labels one after the other, the most important first; one that finds no room is left out.
 * @param taken boxes that no label may meet
 * @param shy boxes that labels cross only where they find no other room
 */
export function layOutLabels(
	requests: readonly LabelRequest[],
	taken: readonly Box[],
	sizes: Sizes,
	shy: readonly Box[] = []
): PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	for (const request of requests) {
		const free = (obstacles: readonly Box[]) =>
			request.spots.find((spot) => {
				const box = labelBox(request, spot);
				return (
					staysInside(box, sizes) &&
					obstacles.every((other) => !mayMeet(box, other, sizes, 1)) &&
					placed.every((other) => !mayMeet(box, other.box, sizes, 2))
				);
			});
		const spot = free([...taken, ...shy]) ?? free(taken);
		if (spot) placed.push({ id: request.id, spot, box: labelBox(request, spot) });
	}
	return placed;
}

/** The places around a mark of radius `r` px, nearest first: beside, above, below, then askew, then with a line. */
export function spotsAround(r: number, width: number, height: number): Spot[] {
	const gap = r + 4;
	const level = -height / 2;
	const above = -gap - height + 2;
	const below = gap - 2;
	const near: Spot[] = [
		{ dx: gap, dy: level, anchor: 'start' },
		{ dx: -gap, dy: level, anchor: 'end' },
		{ dx: 0, dy: above, anchor: 'middle' },
		{ dx: 0, dy: below, anchor: 'middle' },
		{ dx: -r, dy: above, anchor: 'start' },
		{ dx: r, dy: above, anchor: 'end' },
		{ dx: -r, dy: below, anchor: 'start' },
		{ dx: r, dy: below, anchor: 'end' },
		{ dx: gap, dy: level - height * 0.4, anchor: 'start' },
		{ dx: gap, dy: level + height * 0.4, anchor: 'start' },
		{ dx: -gap, dy: level - height * 0.4, anchor: 'end' },
		{ dx: -gap, dy: level + height * 0.4, anchor: 'end' }
	];
	const far: Spot[] = [14, 28, 44].flatMap((away) => [
		{ dx: gap + away * 0.6, dy: above - away, anchor: 'start', leader: true },
		{ dx: -gap - away * 0.6, dy: above - away, anchor: 'end', leader: true },
		{ dx: 0, dy: above - away, anchor: 'middle', leader: true },
		{ dx: gap + away * 0.6, dy: below + away, anchor: 'start', leader: true },
		{ dx: -gap - away * 0.6, dy: below + away, anchor: 'end', leader: true },
		{ dx: gap + away, dy: level, anchor: 'start', leader: true },
		{ dx: -gap - away, dy: level, anchor: 'end', leader: true }
	]);
	return [...near, ...far];
}
