/** The reader of pictures by which the engines' suite judges what is painted. */
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { paintIn, readPng } from '../engines/support/picture.ts';

const draw = (shapes: string) =>
	readPng(
		new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${shapes}</svg>`)
			.render()
			.asPng()
	);
const ALL = { left: 0, top: 0, right: 200, bottom: 100 };

test('a picture is read pixel by pixel: colours, their shares, lightness', () => {
	const picture = draw(
		'<rect width="200" height="100" fill="#fff"/><rect width="50" height="100" fill="#000"/>'
	);
	expect([picture.width, picture.height]).toEqual([200, 100]);
	expect(paintIn(picture, ALL)).toMatchObject({ ground: 0.75, colours: 2 });
	expect(paintIn(picture, ALL).light).toBeCloseTo(0.75);
	expect(paintIn(picture, { ...ALL, right: 50 })).toEqual({ ground: 1, colours: 1, light: 0 });
	expect(paintIn(picture, { left: 25, top: -20, right: 75, bottom: 300 }).ground).toBe(0.5);
});

test('gradients and slanted edges, which are stored as differences, come out right', () => {
	const picture = draw(
		'<linearGradient id="g" x2="1" y2="1"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient><rect width="200" height="100" fill="url(#g)"/><circle cx="100" cy="50" r="30" fill="#c00"/>'
	);
	const at = (x: number, y: number) =>
		paintIn(picture, { left: x, top: y, right: x + 1, bottom: y + 1 }).light;
	expect(at(0, 0)).toBeLessThan(0.02);
	expect(at(199, 99)).toBeGreaterThan(0.98);
	expect(at(100, 50)).toBeCloseTo((0.2126 * 204) / 255, 2);
});

test('a box outside the picture holds nothing', () => {
	expect(paintIn(draw(''), { left: 300, top: 0, right: 400, bottom: 50 })).toEqual({
		ground: 0,
		colours: 0,
		light: 0
	});
});
