/** What an embed carries: only styles that can apply. */
import { expect, test } from 'vitest';
import { leanStyles } from '../../../src/lib/embed/lean.ts';

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
	[":root[data-options*='&paper=0&']{x:1}", true],
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
