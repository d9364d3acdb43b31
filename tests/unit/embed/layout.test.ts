/** The height that an embed asks for: enough at every width, the same for all phones, and steady. */
import { expect, test } from 'vitest';
import { embedReserve, type EmbedTexts } from '../../../src/lib/embed/layout.ts';
import { heightAt } from '../../../src/lib/protocol/height.ts';

const words = (letters: number) => 'dead of Kursk '.repeat(letters).slice(0, letters).trim();
const texts = (letters: number): EmbedTexts => ({
	title: words(letters),
	subtitle: words(110),
	brief: words(52),
	source: words(120),
	line: words(100)
});

test('longer words ask for more on a phone than in a wide column, and a letter more or less changes nothing', () => {
	const [short, long] = [embedReserve(texts(30)), embedReserve(texts(200))];
	expect(long.narrow).toBeGreaterThan(short.narrow);
	expect(long.narrow - short.narrow).toBeGreaterThan(long.wide - short.wide);
	expect(embedReserve(texts(60))).toEqual(embedReserve(texts(61)));
	for (const height of Object.values(long)) expect(height % 20).toBe(0);
});

test('between the widths that are worked out, the words and the smallest drawing have room too', () => {
	// A title that has just room for one line in a wide column has two or three in others.
	for (const letters of [40, 60, 66, 90, 120, 300, 600]) {
		const reserve = embedReserve(texts(letters));
		for (let width = 280; width <= 1200; width += 20) {
			const room = Math.min(width, 1200) - 28;
			const size = Math.min(26, Math.max(19, 0.037 * room));
			// No face is so narrow that fewer lines would do.
			const lines = Math.floor((letters * size * 0.4) / room);
			const least = lines * size * 1.2 + 234;
			expect(heightAt(reserve, width), `${letters} letters at ${width} px`).toBeGreaterThan(least + 86);
		}
	}
});

test('a word without an end is no endless loop', () => {
	expect(embedReserve({ ...texts(10), title: 'x'.repeat(5000) }).narrow).toBeGreaterThan(300);
});
