/** The fonts of the page and its drawings: what they hold, what they weigh, and where a browser looks for which letter. */
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineBox, textWidth } from '../../../src/lib/drawing/text-width.ts';

const folder = 'src/lib/drawing/fonts';
const lettersOf = (name: string) => {
	const table = JSON.parse(readFileSync(`${folder}/${name}.widths.json`, 'utf8')) as { advances: object };
	return Object.keys(table.advances);
};
const css = readFileSync('src/lib/drawing/fonts/fonts.css', 'utf8');

/** Is a letter in the `unicode-range` of the face with this file? */
function inRange(file: string, letter: string): boolean {
	const face = css.split('@font-face').find((one) => one.includes(`/${file}.woff2`)) ?? '';
	const ranges = [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)];
	expect(ranges.length).toBeGreaterThan(10);
	const point = letter.codePointAt(0) ?? 0;
	return ranges.some(
		([, from = '', to = from]) => Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16)
	);
}

describe.each(['serif', 'sans'] as const)('%s', (face) => {
	it('is one of two fonts that weigh 28 kB together', () => {
		const bytes = ['serif', 'sans'].map((name) => statSync(`${folder}/${name}.woff2`).size);
		expect(Math.max(...bytes)).toBeLessThan(20_480);
		expect(bytes.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(28_000);
	});

	it('fetches the second file for no letter of the first, and for every one that only it has', () => {
		const unseen = /\p{Cf}/u;
		expect(lettersOf(face).filter((letter) => inRange(`${face}-ext`, letter))).toEqual([]);
		expect(
			lettersOf(`${face}-ext`).filter((letter) => !unseen.test(letter) && !inRange(`${face}-ext`, letter))
		).toEqual([]);
	});

	it('has figures of one width', () => {
		for (const weight of [400, 500, 600]) {
			const widths = Array.from('0123456789', (figure) => textWidth(figure, 1000, weight, face));
			expect(new Set(widths).size).toBe(1);
		}
	});
});

it('weights between the lightest and the boldest are measured evenly, those beyond as these', () => {
	const at = (weight: number) => textWidth('Kursk', 100, weight);
	expect(at(500)).toBeCloseTo((at(400) + at(600)) / 2, 1);
	expect(at(300)).toBe(at(400));
	expect(at(650)).toBe(at(600));
});

it('text is kerned, labels are not', () => {
	const gap = (face: 'sans' | 'serif') =>
		textWidth('To', 1000, 400, face) - textWidth('T', 1000, 400, face) - textWidth('o', 1000, 400, face);
	expect(gap('serif')).toBeLessThan(-30);
	expect(gap('sans')).toBe(0);
});

it('letters of other scripts get the room that they may need', () => {
	expect(textWidth('서울漢あ', 10)).toBe(40);
	expect(textWidth('ქ', 10)).toBe(6.5);
	expect(textWidth('👍', 10)).toBe(13);
	expect(textWidth('a\tb\n', 10)).toBe(textWidth('a b ', 10));
});

it('a line is as high as its letters', () => {
	const { ascent, descent, cap, x } = lineBox(20);
	expect([ascent, descent, cap, x].map((one) => one.toFixed(2))).toEqual(['15.00', '4.40', '13.20', '9.72']);
	expect(lineBox(20, 'serif').cap).toBeCloseTo(13.4);
});
