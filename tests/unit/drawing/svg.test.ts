/** Drawings written as SVG: safe, with keys and boxes, colours by name or plain. */
import { describe, expect, test } from 'vitest';
import { circle, group, path, rect, text, type Shape } from '../../../src/lib/drawing/shapes.ts';
import { svgOf, type Writing } from '../../../src/lib/drawing/svg.ts';
import { textWidth } from '../../../src/lib/drawing/text-width.ts';
import { TOKENS } from '../../../src/lib/drawing/tokens.ts';

const written = (shapes: readonly Shape[], writing: Partial<Writing> = {}) =>
	svgOf({ size: 'M', width: 560, height: 480, shapes }, { id: 'one', ...writing });

test('texts, what marks say and labels cannot break out', () => {
	const nasty = `<script>"&'`;
	const svg = written(
		[
			text(0, 10, nasty, { size: 12 }),
			circle(1, 1, 1, { says: nasty, key: `${nasty}-label`, refs: [nasty] })
		],
		{ label: nasty }
	);
	expect(svg).not.toContain('<script>');
	expect(svg.match(/&lt;script&gt;&quot;&amp;'/g)).toHaveLength(5);
});

test('a path with a key says where it lies; circles and rectangles show it', () => {
	const svg = written([
		path('M5 15h10v10', { key: 'a-stem', refs: ['a', 'b'], box: { x: 5, y: 15, width: 10, height: 10 } }),
		circle(10, 20, 5, { key: 'c-dot' })
	]);
	expect(svg).toContain('data-key="a-stem" data-box="5 15 10 10" data-refs="a b"');
	expect(svg.match(/data-box/g)).toHaveLength(1);
});

test('a shape that stands for one claim is known by the claim; a label has a key of its own', () => {
	const svg = written([
		circle(10, 20, 5, { key: 'a', refs: ['a', 'b'] }),
		text(0, 10, 'one', { size: 12, key: 'a', refs: ['a'] })
	]);
	expect(svg).toMatch(/<circle [^>]*data-refs="a b"/);
	expect(svg).not.toMatch(/<circle [^>]*data-key/);
	expect(svg).toMatch(/<text [^>]*data-key="a"/);
});

test('a path that moves keeps its transform inside the group that moves', () => {
	const svg = written([
		path('M0 0h9', { key: 'a', transform: 'scale(2)', box: { x: 0, y: 0, width: 18, height: 2 } })
	]);
	expect(svg).toMatch(/<g data-key="a"[^>]*><path d="M0 0h9" transform="scale\(2\)"[^>]*\/><\/g>/);
	expect(svg.match(/data-key/g)).toHaveLength(1);
});

test('a fade is a gradient, defined once, under an id of its drawing', () => {
	const box = { x: 0, y: 0, width: 9, height: 9 };
	const svg = written([rect(box, { fill: 'fade-killed' }), rect(box, { stroke: 'fade-killed' })]);
	expect(svg.match(/<linearGradient id="one-fade-killed">/g)).toHaveLength(1);
	expect(svg).toContain('fill="url(#one-fade-killed)"');
	expect(svg).toContain('stroke="url(#one-fade-killed)"');
});

test('a hatch is defined once, under an id of its drawing', () => {
	const box = { x: 0, y: 0, width: 9, height: 9 };
	const svg = written([rect(box, { fill: 'hatch-area' }), group([rect(box, { fill: 'hatch-area' })])]);
	expect(svg.match(/<pattern /g)).toHaveLength(1);
	expect(svg).toContain('id="one-hatch-area"');
	expect(svg.match(/fill="url\(#one-hatch-area\)"/g)).toHaveLength(2);
});

describe('colours', () => {
	const shapes = [circle(0, 0, 1, { fill: 'accent' })];

	test('are the properties of the page', () => {
		expect(written(shapes)).toContain('fill="var(--accent)"');
	});

	test.each([
		['light', 0],
		['dark', 1]
	] as const)('are plain in pictures, %s', (scheme, index) => {
		expect(written(shapes, { scheme })).toContain(`fill="${TOKENS.accent[index]}"`);
	});
});

test('texts are held to their width only where another face may be set', () => {
	const shapes = [text(0, 10, 'words', { size: 20, weight: 600 })];
	expect(written(shapes)).not.toContain('textLength');
	const width = /textLength="([\d.]+)"/.exec(written(shapes, { fit: true }))?.[1];
	expect(Number(width)).toBeCloseTo(textWidth('words', 20, 600), 1);
});

test('what a mark says is a title in pictures and data on a page', () => {
	const shapes = [circle(0, 0, 1, { says: 'Kyiv: 3,000' })];
	expect(written(shapes, { says: 'title' })).toContain('<title>Kyiv: 3,000</title>');
	expect(written(shapes)).toContain('data-says="Kyiv: 3,000"');
});
