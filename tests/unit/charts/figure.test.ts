import { load } from 'cheerio';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Figure from '../../../src/lib/charts/frame/Figure.svelte';
import Still from '../../../src/lib/charts/frame/Still.svelte';
import { charts } from '../../../src/lib/charts/index.ts';
import { plainText } from '../../../src/lib/story/prose.ts';
import { ratioStory, real, silentStory } from './stories.ts';

const known = (id: string) => {
	const [module, chart] = [charts[id], real.charts[id]];
	if (!module || !chart) throw new Error(`There is no chart "${id}".`);
	return { module, chart };
};
const figure = (id: string, props: Record<string, unknown> = {}) =>
	load(
		render(Figure, { props: { story: real, id, module: known(id).module, context: 'story', ...props } }).body
	);

describe.each(Object.keys(charts))('the figure of %s', (id) => {
	const { module, chart } = known(id);
	const $ = figure(id);
	const box = $('figure');

	it('says what it is and in which state', () => {
		expect(box.attr('data-chart')).toBe(id);
		expect(box.attr('data-state')).toBe(module.states[0]);
		expect(box.attr('data-current')).toBeUndefined();
		expect(
			$(`#${box.attr('aria-labelledby') ?? ''}`)
				.text()
				.trim()
		).toBe(plainText(real, chart.title));
		expect($('.chart-subtitle').text().trim()).toBe(plainText(real, chart.subtitle));
	});

	it('holds its drawing once, named and described, without a style attribute', () => {
		const svg = $('svg.drawing');
		expect(svg.attr('role')).toBe('img');
		for (const name of ['aria-labelledby', 'aria-describedby']) {
			expect(
				$(`#${svg.attr(name) ?? ''}`)
					.text()
					.trim()
			).not.toBe('');
		}
		expect(svg.find(`#drawing-${id}`)).toHaveLength(1);
		expect(svg.find('a, button, [tabindex]')).toHaveLength(0);
		expect($('[style]')).toHaveLength(0);
	});

	it('has ids that start with the chart, each once', () => {
		const ids = $('[id]')
			.toArray()
			.map((element) => element.attribs.id ?? '');
		expect(new Set(ids).size).toBe(ids.length);
		for (const one of ids) expect(one).toMatch(new RegExp(`^(chart|drawing)-${id}|^${id}`));
	});

	it('has a caption with the alt text of every state', () => {
		const captions = $('[data-caption]')
			.toArray()
			.map((element) => element.attribs['data-caption']);
		expect(captions).toEqual(module.states.filter((state) => chart.states[state]));
		for (const state of captions) {
			const text = plainText(real, chart.states[state ?? '']?.description ?? '');
			expect($(`[data-caption="${state ?? ''}"]`).text()).toContain(text);
		}
	});

	it('has every row it draws in its table, with heads in both directions', () => {
		const table = module.table(real);
		const cells = (selector: string) => $(`.chart-table ${selector}`).toArray();
		expect(cells('thead th[scope="col"]').map((th) => $(th).text())).toEqual(
			table.columns.map((one) => one.label)
		);
		expect(cells('tbody th[scope="row"]')).toHaveLength(table.rows.length);
		expect(
			cells('tbody tr').map((tr) =>
				$(tr)
					.children()
					.toArray()
					.map((td) => $(td).text())
			)
		).toEqual(table.rows.map((row) => table.columns.map((column) => row.cells[column.key]?.text ?? '')));
		const region = $('.chart-table [role="region"]');
		expect(region.attr('tabindex')).toBe('0');
		expect($(`#${region.attr('aria-labelledby') ?? ''}`).text()).toBe(plainText(real, chart.title));
	});

	it('has its notes, and its sources with link and date', () => {
		expect(
			$('.chart-notes li')
				.toArray()
				.map((li) => $(li).text())
		).toEqual(chart.notes.map((note) => plainText(real, note)));
		const links = $('.chart-sources a')
			.toArray()
			.map((a) => a.attribs.href);
		expect(links.length).toBeGreaterThan(0);
		for (const href of links) expect(Object.values(real.sources).map((source) => source.url)).toContain(href);
	});
});

describe('a figure', () => {
	it('takes a state, a level of heading, and what the page sets into it', () => {
		const $ = figure('killed-ratio', {
			state: 'pace',
			current: true,
			titleLevel: 1,
			prose: createRawSnippet((message: () => string) => ({ render: () => `<b>${message().length}</b>` })),
			children: createRawSnippet(() => ({ render: () => '<a href="/use">Use this chart</a>' }))
		});
		expect($('figure').attr('data-state')).toBe('pace');
		expect($('figure').attr('data-current')).toBe('');
		expect($('h1 b')).toHaveLength(1);
		expect($('.chart-foot > a').text()).toBe('Use this chart');
	});

	it('says in a sentence that there is nothing to draw', () => {
		const story = silentStory();
		const chart = story.charts['killed-ratio'];
		Object.assign(chart ?? {}, {
			title: 'Killed',
			subtitle: 'Soldiers',
			description: 'None.',
			notes: [],
			figures: []
		});
		Object.assign(chart ?? {}, { states: { 'one-in': { description: 'Nothing.' } } });
		const props = {
			story,
			id: 'killed-ratio',
			module: known('killed-ratio').module,
			context: 'embed' as const
		};
		const $ = load(render(Figure, { props }).body);
		expect($('.chart-empty').text()).toMatch(/^No one .*\.$/);
		expect($('svg, table, .chart-source')).toHaveLength(0);
	});

	it('follows the data', () => {
		const { module } = known('killed-ratio');
		const other = ratioStory({
			killed: { value: 2667 },
			deployed: { value: 12_000 },
			casualties: { value: 4000 }
		});
		const $ = load(
			render(Figure, { props: { story: other, id: 'killed-ratio', module, context: 'story' } }).body
		);
		expect($('svg.drawing').text()).toContain('2,667');
		expect($('svg.drawing').text()).not.toContain('11,000');
	});
});

describe('a still', () => {
	const props = {
		story: real,
		id: 'killed-ratio',
		state: 'casualties',
		module: known('killed-ratio').module
	};
	const $ = load(render(Still, { props }).body);
	const state = known('killed-ratio').chart.states.casualties;

	it('shows the drawing of the page by reference, in its own state, named by its alt text', () => {
		expect($('[data-still="killed-ratio"]').attr('data-state')).toBe('casualties');
		expect($('svg.drawing use').attr('href')).toBe('#drawing-killed-ratio');
		expect($('svg.drawing').children()).toHaveLength(1);
		expect($('svg.drawing').attr('aria-label')).toBe(plainText(real, state?.description ?? ''));
		expect($('.chart-caption').text()).toBe(plainText(real, state?.caption ?? ''));
	});
});
