/** Setting text: wrapping, fitting and runs on one line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../src/lib/drawing/text-width.ts';
import {
	blockSize,
	fitSize,
	fitting,
	lineWidth,
	run,
	setBlock,
	textBox,
	wrap
} from '../../../src/lib/drawing/type.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 14 });

describe('wrap', () => {
	test('keeps every word, whole and in order, and no line too wide that could be narrower', () => {
		fc.assert(
			fc.property(words, fc.integer({ min: 40, max: 300 }), (list, width) => {
				const lines = wrap(list.join(' '), width, { size: 15 }).map((line) =>
					line.map((one) => one.text).join('')
				);
				expect(lines.join(' ')).toBe(list.join(' '));
				for (const line of lines)
					if (line.includes(' ')) expect(textWidth(line, 15)).toBeLessThanOrEqual(width);
			})
		);
	});

	test('makes lines as even as it can', () => {
		const lines = wrap('one two three four five six seven', 180, { size: 15 });
		expect(lines).toHaveLength(2);
		const [a = 0, b = 0] = lines.map(lineWidth);
		expect(Math.abs(a - b)).toBeLessThan(40);
	});
});

describe('fitting', () => {
	test('takes the first wording that fits, and none where none does', () => {
		const [long, short] = [[[run('a long wording', 15)]], [[run('short', 15)]]];
		expect(fitting([long, short], 200)).toBe(long);
		expect(fitting([long, short], 50)).toBe(short);
		expect(fitting([long, short], 10)).toBeUndefined();
		expect(fitting([long], 200, 5)).toBeUndefined();
	});

	test('shrinks a number until it fits, but not below what can be read', () => {
		expect(fitSize('1,000', 50, 1000)).toBe(50);
		const size = fitSize('1,000,000', 50, 90);
		expect(textWidth('1,000,000', size, 600)).toBeLessThanOrEqual(90);
		expect(fitSize('1,000,000', 50, 1)).toBe(12);
	});
});

describe('setBlock', () => {
	test('sets runs after each other, spaces between them kept although browsers drop them', () => {
		const { shapes } = setBlock([[run('30', 40), run(' km²', 14)]], { x: 10, y: 0 });
		expect(shapes.map(({ text }) => text)).toEqual(['30', 'km²']);
		expect(shapes[1]?.x).toBeCloseTo(10 + textWidth('30', 40) + textWidth(' ', 14), 5);
		expect(shapes[0]?.y).toBe(shapes[1]?.y);
	});

	test('writes neighbours that look alike as one text: a comma stays at its word', () => {
		const { shapes } = setBlock([[run('on ', 14), run('12 August', 14), run(',', 14)]], { x: 0, y: 0 });
		expect(shapes.map(({ text }) => text)).toEqual(['on 12 August,']);
	});

	test.each(['start', 'middle', 'end'] as const)(
		'keeps all its texts in its box, set to the %s',
		(anchor) => {
			const block = [[run('a first line', 15)], [run('12', 30, { weight: 600 })], [run('last', 14)]];
			const { shapes, box } = setBlock(block, { x: 100, y: 50 }, anchor);
			expect(box).toMatchObject(blockSize(block));
			for (const shape of shapes) {
				const { x, y, width, height } = textBox(shape);
				expect(x).toBeGreaterThanOrEqual(box.x - 0.01);
				expect(x + width).toBeLessThanOrEqual(box.x + box.width + 0.01);
				expect(y).toBeGreaterThanOrEqual(box.y - 0.01);
				expect(y + height).toBeLessThanOrEqual(box.y + box.height + 0.01);
			}
		}
	);
});
