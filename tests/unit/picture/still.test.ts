/** A drawing becomes plain SVG: no styles, percentages, nested viewports or hidden parts are left. */
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { transformPath } from '../../../src/lib/picture/matrix.ts';
import { asText } from '../../../src/lib/picture/set-text.ts';
import { still } from '../../../src/lib/picture/still.ts';

const draw = (drawing: string, css = '', size = { width: 400, height: 200 }) =>
	load(
		`<r>${still({
			markup: `<html><figure class="chart" data-chart="x"><svg class="drawing">${drawing}</svg></figure></html>`,
			css,
			size,
			set: asText((family) => family)
		})}</r>`,
		{ xml: true }
	);

test('percentages become px of the viewport they stand in', () => {
	const $ = draw(
		'<line x1="10%" x2="100%" y1="50%" y2="50%"/><svg x="25%" y="50%" width="50%" height="50%" overflow="visible"><circle cx="50%" r="3"/></svg>',
		'line{stroke:#000}'
	);
	expect($('line').attr()).toMatchObject({ x1: '40', x2: '400', y1: '100', y2: '100' });
	expect($('g').attr('transform')).toBe('matrix(1 0 0 1 100 100)');
	expect($('circle').attr()).toMatchObject({ cx: '100', r: '3' });
});

test('the more specific and the later rule wins, over attributes too, and values are inherited', () => {
	const $ = draw(
		'<g class="a"><path class="b" fill="#111111" d="M0 0h1"/><path d="M0 0h2"/></g>',
		'.b{fill:#222222}g .b{fill:#333333}.b{fill:#444444}.a{fill:#555555}'
	);
	expect($('path').eq(0).attr('fill')).toBe('#333333');
	expect($('path').eq(1).attr('fill')).toBe('#555555');
});

test('what is hidden is left out, what is faint stays faint', () => {
	const $ = draw(
		'<g class="off"><text>no</text></g><g opacity="var(--m,0)"><text>no</text></g><g opacity="clamp(0,var(--n,2) - 1.5,1)"><text>yes</text></g>',
		'.off{display:none}'
	);
	expect($.text()).toBe('yes');
	expect($('g').attr('opacity')).toBe('0.5');
});

test('container queries see the size of the picture', () => {
	const css = '.w{display:none}@container drawing (min-width:500px){.w{display:inline}}';
	expect(draw('<text class="w">wide</text>', css).text()).toBe('');
	expect(draw('<text class="w">wide</text>', css, { width: 500, height: 200 }).text()).toBe('wide');
});

test('a stroke that must not scale is kept: divided where all scales alike, drawn in place where it does not', () => {
	const css =
		'path{stroke:#000;stroke-width:2px;stroke-dasharray:4 2;vector-effect:non-scaling-stroke;fill:none}';
	const even = draw('<g transform="scale(4)"><path d="M0 0L1 1"/></g>', css)('path');
	expect(even.attr()).toMatchObject({ 'stroke-width': '0.5', 'stroke-dasharray': '1 0.5', d: 'M0 0L1 1' });
	const $ = draw('<svg viewBox="0 0 100 100" preserveAspectRatio="none"><path d="M0 0L100 100"/></svg>', css);
	expect($('path').attr()).toMatchObject({ 'stroke-width': '2', d: 'M0 0L400 200' });
	expect($('path').attr('transform')).toBe('matrix(0.25 0 0 0.5 0 0)');
});

test('a nested viewport that cuts off becomes a clip path', () => {
	const $ = draw('<svg width="50%" height="100%"><rect width="100%" height="10"/></svg>');
	const [, id] = /url\(#(.+)\)/.exec($('g').attr('clip-path') ?? '') ?? [];
	expect($(`clipPath#${id} rect`).attr()).toMatchObject({ width: '200', height: '200' });
});

test('letters: lines by tspans with a place, spans without; units, weights and capitals worked out', () => {
	const $ = draw(
		'<text class="t" x="50%" y="100%" dy="-4">One <tspan class="s">two</tspan><tspan x="5" dy="12">three</tspan></text>',
		'.t{font-size:1rem;text-anchor:middle;letter-spacing:.1em}.s{font-weight:600;text-transform:uppercase}'
	);
	expect($('text').first().attr()).toMatchObject({ x: '200', y: '196', 'text-anchor': 'middle' });
	expect($('tspan').eq(1).text()).toBe('TWO');
	expect($('tspan').eq(1).attr('font-weight')).toBe('600');
	expect($('text').eq(1).text()).toBe('three');
	expect($('text').eq(1).attr()).toMatchObject({
		x: '5',
		y: '208',
		'font-size': '16',
		'letter-spacing': '1.6'
	});
});

test('what a picture cannot show stops it', () => {
	expect(() => draw('<foreignObject/>')).toThrow(/foreignObject/);
});

test('path data under a map, absolute and relative', () => {
	expect(transformPath('m1 1 l2 0v2H1z m0 0c1 0 1 1 2 2', [2, 0, 0, 3, 10, 0])).toBe(
		'M12 3L16 3L16 9L12 9ZM12 3C14 3 14 6 16 9'
	);
	expect(() => transformPath('M0 0A1 1 0 0 0 2 2', [1, 0, 0, 1, 0, 0])).toThrow(/A/);
});
