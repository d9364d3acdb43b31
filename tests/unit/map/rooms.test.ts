/** The rooms that names are laid out for are the rooms that the style sheet tells apart. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BOXES, roomOf, ROOMS } from '../../../src/lib/map/rooms.ts';

const css = readFileSync('src/lib/map/map.css', 'utf8');

/** The room that map.css gives a box: its container queries, evaluated here. */
function roomInCss(width: number, height: number): number {
	const rules = css.matchAll(/@container drawing ([^{]+)\{\s*\.map-plane \{\s*--map-room: (\d)/g);
	let room = 1;
	for (const [, condition = '', value] of rules) {
		const needs = [...condition.matchAll(/\(min-(width|height|aspect-ratio): (\d+)(?:px)?(?: \/ (\d+))?\)/g)];
		const holds = needs.every(([, what, a, b = '1']) => {
			const is = what === 'width' ? width : what === 'height' ? height : width / height;
			return is >= Number(a) / Number(b);
		});
		if (holds) room = Number(value);
	}
	return room;
}

it('is the same rule twice', () => {
	for (let width = 280; width <= 1400; width += 35) {
		for (let height = 280; height <= 900; height += 31) {
			expect(roomInCss(width, height), `${width}x${height}`).toBe(roomOf({ width, height }));
		}
	}
});

it('every sample box is of its room', () => {
	for (const room of ROOMS) for (const box of BOXES[room]) expect(roomOf(box)).toBe(room);
});
