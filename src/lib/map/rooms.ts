/**
 * How much room a drawing has: a label that finds none in a small box may still show in a bigger one.
 * The boxes are samples: what fits all boxes of a room is taken to fit whatever lies between them.
 */
import type { Box } from './camera.ts';

/**
 * 1: a phone. 2: at least 440 px either way. 3: that, and clearly wider than high. 4: that, and nearly twice as
 * wide. map.css sets it.
 */
export const ROOMS = [1, 2, 3, 4] as const;
export type Room = (typeof ROOMS)[number];
/** For a label that never shows. */
export const NO_ROOM = 9;

const box = (width: number, height: number): Box => ({ width, height });

export const BOXES: Readonly<Record<Room, readonly Box[]>> = {
	1: [
		box(280, 300),
		box(320, 280),
		box(343, 400),
		box(360, 480),
		box(390, 600),
		box(430, 480),
		box(700, 400)
	],
	2: [box(440, 440), box(480, 560), box(600, 640), box(700, 700)],
	3: [box(550, 440), box(640, 480), box(760, 560), box(800, 620), box(1000, 700), box(1400, 900)],
	4: [box(836, 440), box(960, 500), box(1210, 560), box(1400, 720)]
};

/** The room of a box: the same rule as in map.css. */
export function roomOf({ width, height }: Box): Room {
	if (Math.min(width, height) < 440) return 1;
	if (width >= height * 1.9) return 4;
	return width >= height * 1.25 ? 3 : 2;
}
