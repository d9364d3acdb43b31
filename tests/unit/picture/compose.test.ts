/** Pictures: words, drawing and sources in one frame, nothing cut off whatever the words are. */
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { rect, text, type Drawing, type Shape } from '../../../src/lib/drawing/shapes.ts';
import { setBlock, textBox } from '../../../src/lib/drawing/type.ts';
import { CARD, cardOf, pictureOf, type Picture } from '../../../src/lib/picture/compose.ts';
import { pngFile, svgFile } from '../../../src/lib/picture/file.server.ts';

const DRAWING: Drawing = {
	size: 'L',
	width: 800,
	height: 600,
	shapes: [
		rect(
			{ x: 0, y: 0, width: 800, height: 600 },
			{ fill: 'hatch-killed', key: 'k', refs: ['k'], says: 'about 1 & 2', mark: true }
		),
		text(10, 30, 'about <1,000> “killed” Łódź', { size: 16, halo: 'paper' })
	]
};
const TEXTS = {
	title: 'About 1,000 of 11,000 were dead, western officials said',
	subtitle: 'Soldiers killed by mid-January 2025, of about 11,000 sent to Russia',
	foot: 'As known on 31 January 2025. CC BY 4.0. Sources: BBC News; KBS World; and others',
	description: 'Dots & more.',
	version: '0123456789'
};
const words = (letters: number) => 'the dead of Kursk '.repeat(letters).slice(0, letters).trim();

/** The texts outside of the drawing. */
const outer = ({ shapes }: Picture) => shapes.filter((shape) => shape.kind === 'text');

describe.each([
	['usual words', TEXTS],
	['no words', { ...TEXTS, title: '', subtitle: '', foot: '' }],
	['long words', { ...TEXTS, title: words(160), subtitle: words(220), foot: words(300) }]
])('%s', (_, texts) => {
	test.each([
		['article', pictureOf(texts, DRAWING)],
		['card', cardOf(texts, { ...DRAWING, size: 'S', width: 360, height: 300 })]
	])('%s: every line stands whole within it, with room for a wider face, and on no other', (__, picture) => {
		const boxes = outer(picture).map(textBox);
		const drawing = picture.shapes.find((shape) => shape.kind === 'group');
		const left = Number(/translate\(([\d.]+)/.exec(drawing?.transform ?? '')?.[1]);
		for (const [i, box] of boxes.entries()) {
			expect(box.x).toBeGreaterThan(20);
			expect(box.y).toBeGreaterThan(10);
			expect(box.y + box.height).toBeLessThan(picture.height - 10);
			expect(box.x + box.width * 1.27).toBeLessThan(left > 40 ? left : picture.width - 20);
			for (const other of boxes.slice(i + 1)) expect(other.y - box.y).toBeGreaterThan(box.height * 0.8);
		}
		const said = outer(picture).map((shape) => shape.text);
		expect(said.join(' ')).toBe([texts.title, texts.subtitle, texts.foot].filter(Boolean).join(' '));
	});
});

test('a card is of the size that cards ask for', () => {
	expect(cardOf(TEXTS, DRAWING)).toMatchObject(CARD);
});

test('the SVG file is plain, names what it shows, and holds its letters to their width', () => {
	const svg = svgFile(pictureOf(TEXTS, DRAWING));
	expect(svg).not.toMatch(/var\(|calc\(|light-dark|class=|style=|data-(?!version)/);
	const $ = load(svg, { xml: true });
	expect($('svg > title').text()).toBe(TEXTS.title);
	expect($('svg > desc').text()).toBe(TEXTS.description);
	expect($('svg').attr('data-version')).toBe(TEXTS.version);
	expect($('rect > title').text()).toBe('about 1 & 2');
	const [, id] = /url\(#([^)]+)\)/.exec(svg) ?? [];
	expect($(`pattern[id="${id}"]`)).toHaveLength(1);
	for (const one of $('text').toArray()) {
		expect(Number($(one).attr('textLength'))).toBeGreaterThan(0);
		expect($(one).attr('lengthAdjust')).toBe('spacingAndGlyphs');
	}
	expect($('text').text()).toContain('about <1,000> “killed” Łódź');
});

test('the PNG is of the width that is asked for, and has letters', () => {
	const size = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
	const picture = pictureOf(TEXTS, DRAWING);
	expect(size(pngFile(picture, 400))).toBe(400);
	const bare = pictureOf({ ...TEXTS, title: '' }, DRAWING);
	expect(pngFile(picture, 400).length).not.toBe(pngFile(bare, 400).length);
});

test('letters as outlines stand where the text would', () => {
	const at = (shape: Shape) => pngFile({ width: 100, height: 40, texts: TEXTS, shapes: [shape] }, 100);
	const start = text(10, 30, 'Kursk', { size: 20 });
	const end = text(10 + textBox(start).width, 30, 'Kursk', { size: 20, anchor: 'end' });
	expect(at(end)).toEqual(at(start));
});

describe('a file that is read without our fonts', () => {
	const said = { size: 14, followed: true } as const;
	const line: Shape[] = [
		text(10, 30, 'about', { ...said, halo: 'paper' }),
		text(10 + textBox(text(0, 0, 'about ', said)).width, 30, '1,000', { size: 20, halo: 'paper' })
	];
	const write = (shapes: Shape[], width = 400) => svgFile({ width, height: 40, texts: TEXTS, shapes });

	test('keeps the words of a line in their order and apart, however wide they come out', () => {
		const $ = load(write(line), { xml: true });
		const written = $('svg > text');
		expect(written.text()).toBe('about 1,000');
		expect(written.attr('xml:space')).toBe('preserve');
		expect(written.find('tspan').attr('x')).toBeUndefined();
	});

	test('leaves no number outside: a line without room to grow stands as it was set', () => {
		const $ = load(write(line, 120), { xml: true });
		expect(
			$('svg > text')
				.toArray()
				.map((one) => $(one).text())
		).toEqual(['about', '1,000']);
	});

	test('paints a halo beneath the letters, in programs too that paint outlines last', () => {
		const $ = load(write(line), { xml: true });
		expect($('[paint-order], text[stroke], tspan[stroke]').length).toBe(0);
		const halo = $('use[stroke]');
		expect(halo.attr('href')).toBe(`#${$('svg > text').attr('id') ?? ''}`);
		expect(halo.next().is('text')).toBe(true);
	});

	test('holds the end or the middle of a label that was set by them', () => {
		const { shapes } = setBlock([[{ text: 'killed', size: 14 }]], { x: 100, y: 10 }, 'end');
		const $ = load(write(shapes), { xml: true });
		expect($('svg > text').attr()).toMatchObject({ x: '100', 'text-anchor': 'end' });
	});

	test('has ids of its own, so that several stand in one page', () => {
		const ids = (version: string) =>
			load(svgFile(pictureOf({ ...TEXTS, version }, DRAWING)), { xml: true })('[id]')
				.toArray()
				.map((one) => one.attribs.id);
		expect(ids('a')).toHaveLength(4);
		expect(ids('a').filter((id) => ids('b').includes(id))).toEqual([]);
	});
});
