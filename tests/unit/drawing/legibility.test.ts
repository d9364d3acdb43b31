/** Each fault that makes a drawing illegible is found, and nothing else is. */
import { expect, test } from 'vitest';
import { illegible } from '../../../src/lib/drawing/legibility.ts';
import { circle, group, path, polyline, rect, text, type Shape } from '../../../src/lib/drawing/shapes.ts';

const faults = (...shapes: Shape[]) => illegible({ size: 'M', width: 560, height: 480, shapes });
const words = (x: number, y: number, size = 15) => text(x, y, 'words', { size });
const field = { x: 90, y: 80, width: 80, height: 40 };

test('text on text', () => {
	expect(faults(words(100, 100), words(110, 104))).toEqual(['"words" lies on "words"']);
	expect(faults(words(100, 100), words(100, 120))).toEqual([]);
});

test('text on a mark, also within a group; on a field it may lie', () => {
	expect(faults(words(100, 100), group([circle(110, 96, 5, { mark: true, key: 'a' })]))).toEqual([
		'"words" lies on the mark a'
	]);
	expect(faults(words(100, 100), rect(field, { fill: 'shade' }))).toEqual([]);
});

test('a line through text', () => {
	const line = polyline(
		[
			{ x: 0, y: 96 },
			{ x: 500, y: 96 }
		],
		{ stroke: 'ink' }
	);
	expect(faults(words(100, 100), line)).toEqual(['a line runs through "words"']);
	expect(faults(words(100, 130), line)).toEqual([]);
});

test('text cut off at an edge', () => {
	expect(faults(words(540, 100))).toEqual(['"words" is cut off at the edge']);
	expect(faults(words(100, 484))).toEqual(['"words" is cut off at the edge']);
});

test('type too small', () => {
	expect(faults(words(100, 100, 13))).toEqual(['"words" is set in 13 px, which is shown under 12 px']);
	expect(faults(words(100, 100, 13.5))).toEqual([]);
});

test('a mark that does not say where it lies is an error', () => {
	expect(() => faults(path('M0 0h9', { mark: true, key: 'a' }))).toThrow('The mark a says nothing');
});
