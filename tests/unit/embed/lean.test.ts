/** What an embed carries: only styles that can apply, only what its one state shows. */
import { expect, test } from 'vitest';
import { leanStyles } from '../../../src/lib/embed/lean.ts';
import { visibleDrawing } from '../../../src/lib/embed/visible.ts';

const MARKUP = '<main class="a b"><p id="c" data-chart="map" data-open>x</p></main>';

test.each([
	['.a{x:1}', true],
	['.z{x:1}', false],
	['#c{x:1}', true],
	['#z{x:1}', false],
	['[data-chart="map"]{x:1}', true],
	["[data-chart='map']{x:1}", true],
	['[data-chart=map]{x:1}', true],
	['[data-chart="timeline"]{x:1}', false],
	['[data-open]{x:1}', true],
	['.a .z{x:1}', false],
	['.z,.a{x:1}', true],
	[':is(.z,.a) p{x:1}', true],
	[':is(.z,[data-z] .b) p{x:1}', false],
	['.a:not(.z){x:1}', true],
	['p:has(.z){x:1}', true],
	['.readout{x:1}', true],
	[':root[data-theme=dark]{x:1}', true],
	['@media print{.z{x:1}}', false],
	['@media print{@media screen{.z{x:1}}}', false],
	['@keyframes k{from{x:1}}', true]
])('%s', (css, kept) => expect(leanStyles(css, MARKUP) !== '').toBe(kept));

test('custom properties that nothing reads go, those read by way of others or by the markup stay', () => {
	const css = ':root{--a:1;--b:var(--a);--c:2;--d:3}.a{x:var(--b);transition:x 1s}';
	expect(leanStyles(css, `${MARKUP}<i opacity="var(--d,1)">`)).toBe(
		':root{--a:1;--b:var(--a);--d:3}.a{x:var(--b)}'
	);
});

test('a drawing keeps what its state shows at any size, with plain numbers', () => {
	const figure = (drawing: string) =>
		`<html><figure class="chart" data-chart="x" data-state="one"><svg class="drawing">${drawing}</svg></figure></html>`;
	const css =
		'[data-state="one"]{--m:0;--n:1}.off{opacity:0}@container drawing (min-width:900px){.room{--room:1}}.room{--room:0}';
	const left = visibleDrawing(
		figure(
			'<g opacity="var(--m,1)"><text>never</text></g><g opacity="var(--n,0)"><text>always</text></g><g class="off"><b/></g><g class="room"><g opacity="var(--room)"><text>large</text></g></g><g opacity="0.5"/>'
		),
		css.replace('.room{--room:0}', '').replace('@container', '.room{--room:0}@container')
	);
	expect(left).not.toMatch(/never|off/);
	expect(left).toContain('<g><text>always</text></g>');
	expect(left).toContain('<g opacity="var(--room)"><text>large</text></g>');
	expect(left).toContain('<g opacity="0.5"/>');
});
