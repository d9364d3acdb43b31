/** Finds for each name a side of its dot, and for each state how much room it needs, so that no two names meet. */
import { CAMERAS, inSquare, middleOf, type Box } from './camera.ts';
import { lineWidth, TYPE, type LabelItem } from './label-items.ts';
import { BOXES, NO_ROOM, ROOMS, type Room } from './rooms.ts';
import { MAP_STATES, type MapState } from './states.ts';

/** A rectangle in px; right and down are positive. */
export interface Rect {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** How a text stands to its point: `dx`, `dy` px to the middle of its first line's left, middle or right end. */
export interface Stand {
	anchor: 'start' | 'middle' | 'end';
	dx: number;
	dy: number;
}

export interface PlacedLabel {
	item: LabelItem;
	stand: Stand;
	/** The smallest room in which it shows, by state; NO_ROOM where it never does. */
	needs: Readonly<Record<MapState, number>>;
}

/** What stands in a box already, such as the scale bar, in px of that box. */
export type Furniture = (state: MapState, box: Box) => readonly Rect[];

/** Pixels between two names. */
const GAP = 3;
/** Pixels between a name and the edge of the box. */
const MARGIN = 4;
export const LINE_HEIGHT = 1.15;
export const DOT = 3.5;

/** A stand and the needed room for every name; the same side of its dot serves all states. */
export function layOutLabels(items: readonly LabelItem[], furniture: Furniture): readonly PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	for (const item of items) {
		const options = standsOf(item).map((stand) => ({
			item,
			stand,
			needs: needsOf(item, stand, placed, furniture)
		}));
		placed.push(options.reduce((a, b) => (worth(b) > worth(a) ? b : a)));
	}
	return placed;
}

/** The rectangle of a label in a box, px from its upper left corner; its dot included. */
export function rectOf(
	{ item, stand }: Pick<PlacedLabel, 'item' | 'stand'>,
	state: MapState,
	box: Box
): Rect | undefined {
	const at = item.at[state];
	if (!at) return undefined;
	const size = Math.min(box.width, box.height);
	const [dx, dy] = inSquare(CAMERAS[state], at);
	const [middleX, middleY] = middleOf(box);
	const [x, y] = [middleX + dx * size, middleY + dy * size];
	const type = TYPE[item.kind];
	const width = Math.max(...item.lines.map((line) => lineWidth(line, item.kind)));
	const left = x + stand.dx - { start: 0, middle: width / 2, end: width }[stand.anchor];
	const top = y + stand.dy - type.size * 0.6;
	const text = { left, top, right: left + width, bottom: top + item.lines.length * type.size * LINE_HEIGHT };
	if (!hasDot(item)) return text;
	return {
		left: Math.min(text.left, x - DOT),
		top: Math.min(text.top, y - DOT),
		right: Math.max(text.right, x + DOT),
		bottom: Math.max(text.bottom, y + DOT)
	};
}

export function hasDot({ kind }: LabelItem): boolean {
	return kind === 'capital' || kind === 'city' || kind === 'town' || kind === 'village';
}

export function overlap(a: Rect, b: Rect, gap = 0): boolean {
	return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

function standsOf(item: LabelItem): readonly Stand[] {
	const { size } = TYPE[item.kind];
	const extra = (item.lines.length - 1) * size * LINE_HEIGHT;
	if (item.kind === 'extent') return [{ anchor: 'middle', dx: 0, dy: -size - extra }];
	if (!hasDot(item)) return [{ anchor: 'middle', dx: 0, dy: -extra / 2 }];
	const [side, above, below] = [DOT + 4.5, -(DOT + size * 0.6 + 1) - extra, DOT + size * 0.6 + 2];
	return [
		{ anchor: 'start', dx: side, dy: -extra / 2 },
		{ anchor: 'end', dx: -side, dy: -extra / 2 },
		{ anchor: 'middle', dx: 0, dy: above },
		{ anchor: 'middle', dx: 0, dy: below },
		{ anchor: 'start', dx: side - 3, dy: above + 4 },
		{ anchor: 'start', dx: side - 3, dy: below - 4 },
		{ anchor: 'end', dx: 3 - side, dy: above + 4 },
		{ anchor: 'end', dx: 3 - side, dy: below - 4 }
	];
}

function needsOf(item: LabelItem, stand: Stand, placed: readonly PlacedLabel[], furniture: Furniture) {
	const needs = MAP_STATES.map((state) => [state, neededRoom({ item, stand }, state, placed, furniture)]);
	return Object.fromEntries(needs) as Record<MapState, number>;
}

/** The smallest room from which on, upwards, the label fits every box. */
function neededRoom(
	label: Pick<PlacedLabel, 'item' | 'stand'>,
	state: MapState,
	placed: readonly PlacedLabel[],
	furniture: Furniture
): number {
	let needed: number = NO_ROOM;
	for (const room of [...ROOMS].reverse()) {
		if (!BOXES[room].every((box) => fits(label, state, room, box, placed, furniture))) break;
		needed = room;
	}
	return needed;
}

function fits(
	label: Pick<PlacedLabel, 'item' | 'stand'>,
	state: MapState,
	room: Room,
	box: Box,
	placed: readonly PlacedLabel[],
	furniture: Furniture
): boolean {
	const rect = rectOf(label, state, box);
	if (!rect) return false;
	const { left, top, right, bottom } = rect;
	if (left < MARGIN || top < MARGIN || right > box.width - MARGIN || bottom > box.height - MARGIN)
		return false;
	if (furniture(state, box).some((other) => overlap(rect, other, GAP))) return false;
	return placed.every((other) => {
		const taken = other.needs[state] <= room && rectOf(other, state, box);
		return !taken || !overlap(rect, taken, GAP);
	});
}

/** More states in smaller rooms are better; between equals the earlier stand wins. */
function worth({ needs }: PlacedLabel): number {
	return MAP_STATES.reduce((sum, state) => sum + Math.max(0, ROOMS.length + 1 - needs[state]), 0);
}
