/**
 * The natural height of an embed at every width, known before anything is loaded. The snippet reserves exactly this
 * much, and the embed asks for exactly this much (its drawing takes what the words leave): so nothing in the host
 * moves when the embed speaks, whatever the fonts.
 */

import { MAX_HEIGHT, MIN_HEIGHT } from './messages.ts';

/** Height in px at three widths of the frame; straight lines between, level outside. */
export interface Reserve {
	narrow: number;
	column: number;
	wide: number;
}

/** The widths, in px, for which a reserve is worked out: a phone, a text column, a wide column. */
const NARROW = 320;
export const COLUMN = 640;
export const WIDE = 1000;

/** px. The drawing of an embed is never lower: the smallest artboard at the least scale at which it is read. */
export const LEAST_DRAWING = 234;

/** The reserved height at a width, both in px. */
export function heightAt(r: Reserve, width: number): number {
	const part = (from: number, to: number) => Math.min(1, Math.max(0, (width - from) / (to - from)));
	return r.narrow + (r.column - r.narrow) * part(NARROW, COLUMN) + (r.wide - r.column) * part(COLUMN, WIDE);
}

/** The three heights as an attribute holds them. */
export const reserveText = ({ narrow, column, wide }: Reserve): string => `${narrow} ${column} ${wide}`;

/** The heights that an attribute holds, or one for all widths; nothing where it holds anything but sane heights. */
export function readReserve(text: string): Reserve | undefined {
	const heights = text.split(' ').map(Number);
	const [narrow = 0, column = narrow, wide = column] = heights;
	return heights.every((one) => one >= MIN_HEIGHT && one <= MAX_HEIGHT)
		? { narrow, column, wide }
		: undefined;
}

/** A height in px that is enough at every width: for hosts that keep one number only. */
export const highest = (r: Reserve): number => Math.max(r.narrow, r.column, r.wide);

/** The same as a CSS expression, of the width of the frame's container. */
export function heightExpression(r: Reserve): string {
	const piece = (from: number, to: number, rise: number) =>
		rise ? ` + ${+(rise / (to - from)).toFixed(5)} * clamp(0px, 100cqi - ${from}px, ${to - from}px)` : '';
	const slopes = piece(NARROW, COLUMN, r.column - r.narrow) + piece(COLUMN, WIDE, r.wide - r.column);
	return slopes ? `calc(${r.narrow}px${slopes})` : `${r.narrow}px`;
}
