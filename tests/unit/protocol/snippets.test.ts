/** The snippets that editors copy: whole markup, from the data alone, out of which no value can break. */
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import {
	heightAt,
	heightExpression,
	highest,
	readReserve,
	reserveText
} from '../../../src/lib/protocol/height.ts';
import { bareFrame, snippets, type SnippetChart } from '../../../src/lib/protocol/snippets.ts';

const site = { origin: 'https://charts.example', base: '/kursk' };
const chart: SnippetChart = {
	id: 'killed-ratio',
	title: 'About 1 in 11',
	alt: 'Of 11,000 marks, 1,000 are solid.',
	step: 'losses',
	reserve: { narrow: 640, column: 560, wide: 600 },
	picture: { width: 720, height: 560 }
};
const SAY = { beforeLink: 'Chart:' };
const HOSTILE = `"><script>alert('1 & 2')</script>\n<b x='`;

test('the frame has a title, loads lazily and reserves its height at every width and where styles are cut', () => {
	const $ = load(snippets(site, chart, SAY).script);
	const frame = $('iframe');
	expect(frame.attr()).toMatchObject({
		src: 'https://charts.example/kursk/embed/killed-ratio/',
		title: 'About 1 in 11',
		loading: 'lazy',
		width: '100%',
		height: '640'
	});
	expect(frame.attr('style')).toContain(heightExpression(chart.reserve));
	expect(frame.parent().attr('style')).toContain('container-type:inline-size');
	expect($('script').attr()).toEqual({ async: '', src: 'https://charts.example/kursk/embed.js' });
});

test('the plain frame is the same frame without a script', () => {
	const { plain, script } = snippets(site, chart, SAY);
	expect(plain).not.toContain('<script');
	expect(script.startsWith(plain)).toBe(true);
});

test('the picture links to the step that explains it and carries the numbers in its alternative text', () => {
	const $ = load(snippets(site, chart, SAY).picture);
	expect($('a').attr('href')).toBe('https://charts.example/kursk/#losses');
	expect($('img').attr()).toMatchObject({
		src: 'https://charts.example/kursk/embed/killed-ratio.png',
		srcset: 'https://charts.example/kursk/embed/killed-ratio-2x.png 2x',
		width: '720',
		height: '560',
		alt: 'About 1 in 11. Of 11,000 marks, 1,000 are solid.'
	});
});

test('an edition and options go into the address', () => {
	const pinned = snippets(site, { ...chart, edition: '2025-01-31' }, SAY, {
		theme: 'dark',
		title: false,
		sources: true
	});
	const address = 'https://charts.example/kursk/embed/killed-ratio/2025-01-31/';
	expect(load(pinned.plain)('iframe').attr('src')).toBe(`${address}?theme=dark&title=0`);
	// Systems that make an embed of an address drop its options.
	expect(pinned.address).toBe(address);
	expect(load(pinned.plain)('iframe').attr('style')).toContain('color-scheme:dark');
	expect(load(pinned.picture)('img').attr('src')).toContain('/embed/killed-ratio/2025-01-31.png');
	expect(snippets(site, chart, SAY, { theme: 'auto', title: true }).address).not.toContain('?');
});

test.each(['script', 'plain', 'picture', 'element'] as const)('hostile words stay words in %s', (kind) => {
	const honest = load(snippets(site, chart, SAY)[kind]);
	const hostile = load(snippets(site, { ...chart, title: HOSTILE, alt: HOSTILE }, SAY)[kind]);
	const shape = ($: ReturnType<typeof load>) =>
		$('body *')
			.toArray()
			.map((e) => [e.tagName, Object.keys(e.attribs)]);
	expect(shape(hostile)).toEqual(shape(honest));
	const said = hostile('[title]').attr('title') ?? hostile('[alt]').attr('alt');
	expect(said).toContain(`"><script>alert('1 & 2')</script> <b x='`);
});

test('the height at any width is what the CSS works out', () => {
	const r = { narrow: 640, column: 560, wide: 600 };
	expect([280, 320, 480, 640, 820, 1000, 1200].map((w) => heightAt(r, w))).toEqual([
		640, 640, 600, 560, 580, 600, 600
	]);
	expect(heightExpression(r)).toBe(
		'calc(640px + -0.25 * clamp(0px, 100cqi - 320px, 320px) + 0.11111 * clamp(0px, 100cqi - 640px, 360px))'
	);
	expect(heightExpression({ narrow: 500, column: 500, wide: 500 })).toBe('500px');
	expect(highest({ narrow: 1, column: 3, wide: 2 })).toBe(3);
});

test('the heights of a custom element are numbers, and sane ones', () => {
	const r = { narrow: 640, column: 560, wide: 600 };
	expect(readReserve(reserveText(r))).toEqual(r);
	expect(readReserve('500')).toEqual({ narrow: 500, column: 500, wide: 500 });
	for (const text of [
		'',
		'1',
		'640 560 1e9',
		'100vh',
		'500px',
		'NaN',
		'Infinity',
		'-500',
		'500;position:fixed;inset:0',
		'calc(1px)'
	])
		expect(readReserve(text), text).toBeUndefined();
});

test.each(['script', 'plain', 'picture', 'oEmbed'])(
	'%s: where a CMS removes frames and pictures, a link with words is left, once',
	(kind) => {
		const all = { ...snippets(site, chart, SAY), oEmbed: bareFrame(site, chart, 640, SAY) };
		const $ = load(all[kind as keyof typeof all]);
		$('iframe, script, img').remove();
		const links = $('a').toArray();
		const said = links.filter((link) => $(link).text() !== '');
		expect(said.map((link) => [link.attribs.href, $(link).text()])).toEqual([
			['https://charts.example/kursk/#losses', 'About 1 in 11']
		]);
	}
);

test('a frame has nothing inside: filters that let frames through remove one that has markup', () => {
	const { script, plain } = snippets(site, chart, SAY);
	for (const markup of [script, plain, bareFrame(site, chart, 640, SAY)]) {
		expect(load(markup)('iframe').text()).toBe('');
		// WordPress takes a frame out of an answer by these very letters.
		expect(markup).toMatch(/<iframe.*?><\/iframe>/);
	}
});
