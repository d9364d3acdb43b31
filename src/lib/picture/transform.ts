/** The transform of an element, from its attribute or its style, as a matrix. */
import { quantity } from './maths.ts';
import { IDENTITY, times, type Matrix } from './matrix.ts';
import type { Style } from './style.ts';
import { closing } from './variables.ts';

/** Throws with the name of a function that no drawing uses. */
export function transformMatrix(style: Style): Matrix {
	const text = style.text('transform');
	if (!text || text === 'none') return IDENTITY;
	let matrix = IDENTITY;
	for (let at = 0; at < text.length;) {
		const open = text.indexOf('(', at);
		if (open < 0) break;
		const end = closing(text, open);
		const list = words(text.slice(open + 1, end)).map((one) => quantity(one, style.lengths));
		const numbers = list.map(({ value, unit }) => (unit === 'rad' ? (value * 180) / Math.PI : value));
		matrix = times(matrix, step(text.slice(at, open).trim().replace(/^,/, ''), numbers));
		at = end + 1;
	}
	return matrix;
}

function step(name: string, [x = 0, y, cy = 0, ...more]: readonly number[]): Matrix {
	if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0];
	if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0];
	if (name === 'scaleX') return [x, 0, 0, 1, 0, 0];
	if (name === 'scaleY') return [1, 0, 0, x, 0, 0];
	if (name === 'translateX') return [1, 0, 0, 1, x, 0];
	if (name === 'matrix') return [x, y ?? 0, cy, more[0] ?? 1, more[1] ?? 0, more[2] ?? 0];
	if (name === 'rotate') {
		const angle = (x * Math.PI) / 180;
		const [cos, sin, cx] = [Math.cos(angle), Math.sin(angle), y ?? 0];
		return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
	}
	throw new Error(`A picture knows no transform "${name}".`);
}

/** What commas and spaces outside brackets part. */
function words(text: string): string[] {
	const list: string[] = [];
	let depth = 0;
	let word = '';
	for (const letter of text) {
		if (letter === '(') depth++;
		if (letter === ')') depth--;
		if (depth === 0 && /[\s,]/.test(letter)) {
			if (word) list.push(word);
			word = '';
		} else word += letter;
	}
	return word ? [...list, word] : list;
}
