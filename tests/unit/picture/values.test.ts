/** CSS values as pictures need them: numbers, colours, custom properties, conditions. */
import postcss, { type AtRule } from 'postcss';
import { expect, test } from 'vitest';
import { colour, hex } from '../../../src/lib/picture/colour.ts';
import { holds } from '../../../src/lib/picture/conditions.ts';
import { quantity } from '../../../src/lib/picture/maths.ts';
import { atCommas, substitute } from '../../../src/lib/picture/variables.ts';

const lengths = { container: { width: 600, height: 400 }, fontSize: 20 };

test.each([
	['12', 12, ''],
	['-1.5px', -1.5, 'px'],
	['.5rem', 8, 'px'],
	['2em', 40, 'px'],
	['50cqi', 300, 'px'],
	['10cqmin', 40, 'px'],
	['calc(1 - 0.25)', 0.75, ''],
	['calc(2px * 3 + 4px)', 10, 'px'],
	['calc((1 + 2) * 3)', 9, ''],
	['calc(100000 / (50 * 400))', 5, ''],
	['clamp(0, 3 - 9, 1)', 0, ''],
	['min(3px, 2px)', 2, 'px'],
	['max(1, -2)', 1, ''],
	['tan(atan2(100cqmin, 1px))', 400, ''],
	['45deg', Math.PI / 4, 'rad']
])('%s', (text, value, unit) => {
	const result = quantity(text, lengths);
	expect(result.value).toBeCloseTo(value, 6);
	expect(result.unit).toBe(unit);
});

test.each(['', 'red', 'calc(1', '1 2', '3 parsecs', '4furlong', 'calc(1 +)'])('"%s" is no number', (text) => {
	expect(() => quantity(text, lengths)).toThrow(/./);
});

test.each([
	['#abc', '#aabbcc', 1],
	['#11223380', '#112233', 0.502],
	['light-dark(#010203, #fff)', '#010203', 1],
	['transparent', '#000000', 0],
	['color-mix(in oklab, #fff, #fff 30%)', '#ffffff', 1],
	['color-mix(in oklab, #000 100%, #fff 0%)', '#000000', 1],
	['color-mix(in oklab, #ff0000, transparent 15%)', '#ff0000', 0.85],
	// As browsers work it out.
	['color-mix(in oklab, #ffffff, #000000)', '#636363', 1],
	['color-mix(in oklab, light-dark(#ff0000, #000), #0000ff calc(0.5 * 100%))', '#8c53a2', 1]
])('%s', (text, solid, alpha) => {
	const value = colour(text);
	expect(hex(value)).toBe(solid);
	expect(value[3]).toBeCloseTo(alpha, 2);
});

test('a colour that is none is named', () => expect(() => colour('reddish')).toThrow(/reddish/));

test('custom properties are put in, with fallbacks, and loops are found', () => {
	const values: Record<string, string> = { '--a': 'var(--b, 1) + 2', '--b': '3', '--loop': 'var(--loop)' };
	const put = (text: string) => substitute(text, (name) => values[name]);
	expect(put('calc(var(--a) * var(--none, 4))')).toBe('calc(3 + 2 * 4)');
	expect(put('var(--none, var(--b))')).toBe('3');
	expect(() => put('var(--none)')).toThrow(/--none/);
	expect(() => put('var(--loop)')).toThrow(/itself/);
	expect(atCommas('a(b, c), d')).toEqual(['a(b, c)', 'd']);
});

test.each([
	['@container drawing (min-width: 560px)', true],
	['@container drawing (width>=600px) and (height<400px)', false],
	['@container drawing (min-width: 440px) and (min-aspect-ratio: 5 / 4)', true],
	['@container drawing (aspect-ratio<=1)', false],
	['@container other (min-width: 1px)', false],
	['@media screen', true],
	['@media print', false],
	['@media (prefers-reduced-motion: reduce)', false]
])('%s', (rule, expected) => {
	const { nodes } = postcss.parse(`${rule} { a { b: c } }`);
	expect(holds(nodes[0] as AtRule, { drawing: { width: 600, height: 400 } })).toBe(expected);
});

test('a question about a container that cannot be answered is an error, not a guess', () => {
	const { nodes } = postcss.parse('@container drawing style(--x: 1) { a { b: c } }');
	expect(() => holds(nodes[0] as AtRule, { drawing: { width: 1, height: 1 } })).toThrow(/--x/);
});
