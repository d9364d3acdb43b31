/** The story's first HTML: its outline, its steps, every chart with its words and its table, every number with its note. */
import { readFileSync } from 'node:fs';
import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { storyPage } from './support/pages.ts';

const { $ } = storyPage();

interface Data {
	steps: { id: string; chapter: string; text: string[]; graphic: { chart: string; state: string } }[];
	chapters: Record<string, unknown>;
	charts: Record<string, { states: Record<string, unknown> }>;
}
const data = JSON.parse(readFileSync('data/story.json', 'utf8')) as Data;

const attr = (element: Element, name: string) => $(element).attr(name) ?? '';
const text = (element: Element) => $(element).text().replace(/\s+/g, ' ').trim();

describe('outline', () => {
	test('one h1, and headings that skip no level', () => {
		expect($('h1')).toHaveLength(1);
		const levels = $('h1, h2, h3, h4, h5, h6')
			.toArray()
			.map((element) => Number(element.tagName.slice(1)));
		levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
	});

	test('one main, and a first link that leads past the chapters to the story', () => {
		expect($('main')).toHaveLength(1);
		const [first] = $('body a').toArray();
		expect(first && attr(first, 'href')).toBe(`#${data.steps[0]?.id ?? ''}`);
	});
});

describe('steps', () => {
	const steps = $('.step').toArray();

	test('are those of the data file, in order, with their graphics', () => {
		const found = steps.map((step) => ({
			id: attr(step, 'id'),
			chart: attr(step, 'data-graphic'),
			state: attr(step, 'data-graphic-state')
		}));
		expect(found).toEqual(data.steps.map(({ id, graphic }) => ({ id, ...graphic })));
	});

	test('hold every paragraph, with nothing left unformatted', () => {
		steps.forEach((step, index) => {
			const paragraphs = $(step).find('.words > p:not(.step-sources)').toArray();
			expect(paragraphs).toHaveLength(data.steps[index]?.text.length ?? -1);
			for (const paragraph of paragraphs) {
				expect(text(paragraph).length).toBeGreaterThan(20);
				expect(text(paragraph)).not.toMatch(/[{}|]|undefined|NaN|null|\[object/);
			}
		});
	});

	test('every chapter is linked in the list of chapters, at its first step', () => {
		const links = $('nav a')
			.toArray()
			.map((link) => attr(link, 'href'));
		const starts = Object.keys(data.chapters).map(
			(id) => data.steps.find(({ chapter }) => chapter === id)?.id
		);
		expect(links).toEqual(starts.map((id) => `#${id ?? ''}`));
	});

	test('no figure stands in a sentence outside of a link to its note, a date or what the file calls literal', () => {
		const texts = JSON.stringify(data.steps).matchAll(/\{#literal\}(.*?)\{\/literal\}/g);
		const literals = [...texts].map(([, literal = '']) => literal);
		for (const paragraph of $('.step .words > p:not(.step-sources), .standfirst').toArray()) {
			const copy = $(paragraph).clone();
			copy.find('a.number, time, .note-mark, .held-until').remove();
			const rest = literals.reduce((words, literal) => words.replace(literal, ''), copy.text());
			expect(rest).not.toMatch(/\d/);
		}
	});
});

describe.each(data.steps)('the graphic of $id', ({ id, graphic }) => {
	const figure = $(`#figure-${id}`);

	test('stands beside its step, once, with title, drawings on three artboards and sources', () => {
		expect(figure).toHaveLength(1);
		expect(figure.prev().attr('id')).toBe(id);
		expect([figure.attr('data-chart'), figure.attr('data-state')]).toEqual([graphic.chart, graphic.state]);
		expect(figure.find('.chart-title').text().trim().length).toBeGreaterThan(15);
		const drawings = figure.find('svg.drawing').toArray();
		expect(drawings.map((drawing) => attr(drawing, 'data-size'))).toEqual(['S', 'M', 'L']);
		for (const drawing of drawings) {
			expect($(drawing).find('path, rect, circle').length).toBeGreaterThanOrEqual(3);
			expect($(drawing).find('text').length).toBeGreaterThanOrEqual(1);
		}
		expect(figure.text()).toMatch(/Source/);
	});

	test('names and describes its drawing for those who cannot see it', () => {
		expect($(`[id="${figure.attr('aria-labelledby') ?? ''}"]`).text()).toMatch(/\w{3}/);
		expect(figure.find('[role="img"]').attr('aria-label')?.length).toBeGreaterThan(20);
	});

	test('has coordinates that are numbers', () => {
		expect($.html(figure)).not.toMatch(/NaN|undefined|Infinity/);
	});
});

describe.each(Object.keys(data.charts))('chart %s in words and numbers', (id) => {
	test('has a heading and a table with named columns, rows and a caption', () => {
		const section = $(`#data-${id}`);
		expect(section).toHaveLength(1);
		expect(section.find('h3').text().trim()).not.toBe('');
		expect(section.find('table th[scope="col"]').length).toBeGreaterThanOrEqual(2);
		expect(section.find('table tbody tr').length).toBeGreaterThanOrEqual(1);
		expect(section.find('table caption').text().trim()).not.toBe('');
	});
});

describe('numbers', () => {
	const numbers = $('.step a.number, .standfirst a.number').toArray();

	test('are many, and each is a link with a digit or a number word in it', () => {
		expect(numbers.length).toBeGreaterThanOrEqual(20);
		for (const number of numbers) {
			expect(attr(number, 'href')).toMatch(/^#./);
			expect(text(number)).toMatch(/\w/);
		}
	});

	test.each([...new Set(numbers.map((number) => attr(number, 'href').slice(1)))])(
		'%s says who claims it, as of when, published when and where',
		(id) => {
			const note = $(`[id="${id}"]`);
			expect(note).toHaveLength(1);
			expect(note.text()).toMatch(/as of\s.*?\d{4}/is);
			expect(note.text()).toMatch(/published\s.*?\d{4}/is);
			expect(note.text()).not.toMatch(/undefined|NaN|null|\[object/);
			const sources = note.find('a[href^="http"]').toArray();
			expect(sources.length, 'links to the source').toBeGreaterThanOrEqual(1);
		}
	);
});
