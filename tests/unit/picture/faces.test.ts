/** Letters drawn as outlines: every one that readers may need, and never a failure. */
import { expect, it } from 'vitest';
import { textWidth } from '../../../src/lib/drawing/text-width.ts';
import { faces } from '../../../src/lib/picture/faces.server.ts';

const draw = (text: string, family = 'Story Sans', weight = 400) =>
	faces.outline(text, { family, weight, size: 20, spacing: 0 }, 0, 0);
const box = draw('\u{10ffff}');

it('every letter of a name is drawn, and none as a box', () => {
	for (const family of ['Story Sans', 'Story Serif'])
		for (const letter of 'Łódź è ñ ß € Київ Ґ 서울 힣 Ầ ș Ω α ≥ → № ½'.replaceAll(' ', '')) {
			const path = draw(letter, family);
			expect(path, letter).toMatch(/^M/);
			expect(path.startsWith(box.slice(0, 20)), letter).toBe(false);
		}
});

it('a letter that no font has is drawn as a box, as wide as it is measured', () => {
	expect(box).toMatch(/^M1\.6 0h9\.8v-13\.20h-9\.8Zm/);
	expect(faces.width('a\u{10ffff}b', 'Story Sans', 400, 20)).toBeCloseTo(textWidth('a\u{10ffff}b', 20));
});

it('what takes no room is neither drawn nor measured', () => {
	for (const unseen of ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e', '\0']) {
		expect(draw(`a${unseen}b`)).toBe(draw('ab'));
		expect(textWidth(`a${unseen}b`, 20)).toBe(textWidth('ab', 20));
	}
	expect(draw('\u200b')).toBe('');
});

it('a letter and its mark are the letter with its mark', () => {
	expect(draw('e\u0301')).toBe(draw('é'));
	expect(textWidth('n\u0303', 20)).toBe(textWidth('ñ', 20));
	expect(textWidth('q\u0323\u0307', 20)).toBe(textWidth('q', 20));
});

it('any text at all has a path and a width', () => {
	for (const text of ['', ' ', '\ud800', 'a\udfffb', '👩‍👩‍👧', '漢字', 'مرحبا', '\n\t', '\u0301'])
		for (const weight of [1, 400, 650, 1000]) {
			expect(draw(text, 'Story Serif', weight)).not.toMatch(/NaN|undefined/);
			expect(faces.width(text, 'Story Serif', weight, 20)).toBeGreaterThanOrEqual(0);
			expect(textWidth(text, 20, weight, 'serif')).toBeGreaterThanOrEqual(0);
		}
});

it('pictures and labels measure alike', () => {
	for (const [family, face] of [
		['Story Sans', 'sans'],
		['Story Serif', 'serif']
	] as const)
		for (const weight of [400, 500, 600, 650])
			for (const text of ['To Yale, AVATAR “Why?” 1,200–1,350', 'Łódź, è, ñ, ß, €, Київ'])
				expect(faces.width(text, family, weight, 20)).toBeCloseTo(textWidth(text, 20, weight, face), 0);
});
