/** Every embed in all its forms says the same: page, picture, alternative text, data, oEmbed and card. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { fileBehind, page, read, SITE } from './support/pages.ts';

interface Listed {
	id: string;
	title: string;
	description: string;
	name: string;
	version: string;
	url: string;
	images: { svg: string; png: { url: string; width: number; height: number }; png2x: Sized; card: Sized };
	editions: Dated[];
	days: Dated[];
	minHeight: number;
	snippets: { picture: string };
}
interface Dated {
	date: string;
	url: string;
}
interface Sized {
	url: string;
	width: number;
	height: number;
}
interface Data {
	id: string;
	version: string;
	title: string;
	description: string;
	edition: string | null;
	columns: { key: string }[];
	rows: { claims: string[]; values: Record<string, string | number | null>; texts: Record<string, string> }[];
	sources: { publisher: string }[];
}
interface OEmbed {
	title: string;
	author_name: string;
	data_version: string;
	html: string;
	width: number;
	height: number;
	thumbnail_url: string;
	thumbnail_width: number;
	thumbnail_height: number;
}

const { charts } = JSON.parse(read('embed/index.json')) as { charts: Listed[] };
const told = JSON.parse(read('data/story.json')) as {
	story: { author: string };
	charts: Record<string, unknown>;
};
const file = (address: string) => new URL(address).pathname.slice(1);
const embeds = charts.flatMap((chart) => [
	{ chart, stem: chart.id, url: chart.url },
	...chart.editions.map(({ date, url }) => ({ chart, stem: `${chart.id}/${date}`, url }))
]);

/** Width and height of a PNG, from its header. */
function sizeOf(path: string): [number, number] {
	const bytes = readFileSync(join(SITE, path));
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Numbers of two digits and more in a text, as their digits: what readers would copy. */
const numbersIn = (text: string) => new Set(text.match(/\d[\d,.]*\d/g));

test('the loader is plain ASCII, so that no page reads its words in another encoding', () => {
	expect(read('embed.js')).toMatch(/^[\t\n\r -~]*$/);
});

test('the list has every chart of the story', () => {
	expect(charts.map(({ id }) => id)).toEqual(Object.keys(told.charts));
	for (const { minHeight, name } of charts) {
		expect(minHeight).toBeGreaterThan(300);
		expect(name).not.toBe('');
	}
});

describe.each(embeds.map((one) => [one.stem, one] as const))('%s', (stem, { chart, url }) => {
	const { $, html } = page(`embed/${stem}/index.html`);
	const data = JSON.parse(read(`embed/${stem}.json`)) as Data;
	const csv = read(`embed/${stem}.csv`);
	const svg = load(read(`embed/${stem}.svg`), { xml: true });
	const oembed = JSON.parse(read(`embed/${stem}.oembed.json`)) as OEmbed;
	const meta = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content') ?? '';
	const title = $('h1').text().trim();

	test('is listed, and its page has everything a reader asks for', () => {
		expect(file(url)).toBe(`embed/${stem}/`);
		expect($(`figure[data-chart="${chart.id}"] svg.drawing`)).toHaveLength(3);
		expect($('.embed-line time').attr('datetime')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect($('a[rel="license"]').attr('href')).toMatch(/^https:/);
		expect($('.embed-line a[href*="#"]').attr('href')).toMatch(/^(\.\.\/)+#/);
		expect($('details table tbody tr')).toHaveLength(data.rows.length);
	});

	test('has one version everywhere', () => {
		const versions = [
			$('main').attr('data-version'),
			data.version,
			svg('svg').first().attr('data-version'),
			oembed.data_version,
			...new Set(
				csv
					.trim()
					.split('\r\n')
					.slice(1)
					.map((line) => line.split(',').at(-1))
			)
		];
		expect(new Set(versions).size).toBe(1);
		if (stem === chart.id) expect(chart.version).toBe(data.version);
	});

	test('has one title and one description everywhere', () => {
		const titles = [
			$('title').first().text(),
			meta('og:title'),
			data.title,
			oembed.title,
			svg('svg > title').text(),
			load(oembed.html)('iframe').attr('title')
		];
		expect(new Set(titles)).toEqual(new Set([title]));
		const descriptions = [
			meta('og:description'),
			meta('og:image:alt'),
			data.description,
			svg('svg > desc').text()
		];
		expect(new Set(descriptions).size).toBe(1);
	});

	test('the rows of page, CSV and JSON are the same', () => {
		const rows = $('details table tbody tr')
			.toArray()
			.map((row) =>
				$(row)
					.children()
					.toArray()
					.map((cell) => $(cell).text().trim())
			);
		expect(rows).toEqual(
			data.rows.map(({ texts }) => data.columns.map(({ key }) => (texts[key] ?? '').trim()))
		);
		const [header = '', ...lines] = csv.trim().split('\r\n');
		expect(lines).toHaveLength(rows.length);
		const keys = header.split(',');
		for (const { key } of data.columns) expect(keys).toContain(key);
		lines.forEach((line, i) => {
			for (const value of Object.values(data.rows[i]?.values ?? {}))
				if (typeof value === 'number') expect(line).toContain(String(value));
		});
	});

	test('a number in its title, alternative text or picture is a number of its rows or of its words', () => {
		const texts = svg('text, title')
			.toArray()
			.map((one) => svg(one).text());
		for (const text of [title, data.description, ...texts])
			for (const number of numbersIn(text))
				expect(html.includes(number), `${number} in "${text}"`).toBe(true);
	});

	test('the drawing in the page and the one in the picture bear the same words', () => {
		const wordsOf = (texts: string[]) => texts.join(' ').split(/\s+/).filter(Boolean);
		const shown = $('svg.drawing[data-size="L"] text')
			.toArray()
			.map((one) => $(one).text());
		const drawn = svg('g text')
			.toArray()
			.map((one) => svg(one).text());
		expect(wordsOf(drawn)).toEqual(wordsOf(shown));
		expect(shown.length).toBeGreaterThan(2);
	});

	test('its numbers come through in plain text, each with its words', () => {
		// As text browsers and readers of pages take it: nothing of it depends on styles or scripts.
		for (const { texts } of data.rows) {
			const row = Object.values(texts).filter(Boolean);
			for (const words of row) expect($('table').text()).toContain(words.trim());
		}
		for (const mark of $('svg.drawing title').toArray()) expect($(mark).text()).toMatch(/\p{L}/u);
	});

	test('is its own canonical address, and asks for no icon that is none', () => {
		expect(file($('link[rel="canonical"]').attr('href') ?? '')).toBe(`embed/${stem}/`);
		const icon = $('link[rel="icon"]').attr('href') ?? '';
		expect(fileBehind({ path: `embed/${stem}/index.html`, html, $ }, icon)).toBe('favicon.svg');
	});

	test('its pictures are there, of the sizes they say', () => {
		const stemOf = (ending: string) => `embed/${stem}${ending}`;
		const size = [oembed.thumbnail_width, oembed.thumbnail_height];
		expect(sizeOf(stemOf('.png'))).toEqual(size);
		expect(sizeOf(stemOf('-2x.png'))).toEqual(size.map((side) => 2 * side));
		if (stem === chart.id) {
			expect([chart.images.png.width, chart.images.png.height]).toEqual(size);
			expect([chart.images.png2x.width, chart.images.png2x.height]).toEqual(size.map((side) => 2 * side));
		}
		expect(sizeOf(stemOf('-card.png'))).toEqual([1200, 630]);
		expect(file(meta('og:image'))).toBe(stemOf('-card.png'));
		expect(meta('twitter:card')).toBe('summary_large_image');
		expect(meta('twitter:image:alt')).toBe(meta('og:image:alt'));
	});

	test('the picture needs nothing from outside and nothing but plain SVG', () => {
		const text = read(`embed/${stem}.svg`);
		expect(text).not.toMatch(
			/var\(|calc\(|light-dark|color-mix|class=|https?:(?!\/\/www\.w3\.org\/2000\/svg)/
		);
		for (const [, id = ''] of text.matchAll(/url\(#([^)]+)\)/g)) expect(svg(`[id="${id}"]`)).toHaveLength(1);
	});

	test('oEmbed is found from the page and keeps to the specification', () => {
		const link = $('link[type="application/json+oembed"]');
		expect(file(link.attr('href') ?? '')).toBe(`embed/${stem}.oembed.json`);
		expect(oembed).toMatchObject({ version: '1.0', type: 'rich' });
		expect(oembed.author_name).toBe(told.story.author);
		const frame = load(oembed.html)('iframe');
		expect(frame.attr('src')).toBe(url);
		expect(frame.attr('height')).toBe(String(oembed.height));
		expect(sizeOf(file(oembed.thumbnail_url))).toEqual([oembed.thumbnail_width, oembed.thumbnail_height]);
	});

	test('asks for nothing: no file, no font, no script, no style from anywhere', () => {
		expect($('script[src], link[rel="stylesheet"], img, iframe, object, video, source')).toHaveLength(0);
		expect(html).not.toMatch(/@import|url\((?!#)/);
		expect($('[style]')).toHaveLength(0);
	});
});

describe.each(charts.map((chart) => [chart.id, chart] as const))('use %s', (id, chart) => {
	const { $ } = page(`embed/${id}/about/index.html`);

	test('its page holds the snippets that the list holds', () => {
		for (const [kind, text] of Object.entries(chart.snippets))
			expect($(`[data-snippet="${kind}"]`).text()).toBe(text);
	});

	test('its page has a card of its own', () => {
		const meta = (name: string) => $(`meta[property="${name}"], meta[name="${name}"]`).attr('content') ?? '';
		expect(file(meta('og:image'))).toBe(`embed/${id}-card.png`);
		expect(meta('og:title')).toContain(chart.title);
		expect(file(meta('og:url'))).toBe(`embed/${id}/about/`);
	});

	test('the picture snippet shows a picture that exists and says its numbers', () => {
		const image = load(chart.snippets.picture)('img');
		expect(existsSync(join(SITE, file(image.attr('src') ?? '')))).toBe(true);
		expect(existsSync(join(SITE, file((image.attr('srcset') ?? '').split(' ')[0] ?? '')))).toBe(true);
		expect(image.attr('alt')).toBe(`${chart.title}. ${chart.description}`);
	});
});

test('the gallery shows every chart', () => {
	const { $ } = page('embed/index.html');
	expect($('.gallery-picture')).toHaveLength(charts.length);
	for (const { title } of charts) expect($.text()).toContain(title);
});

const days = charts.flatMap((chart) => chart.days.map(({ date, url }) => ({ id: chart.id, date, url })));

test('charts of dated claims have an embed of every day that has a page', () => {
	const listed = page('known/2025-01-31/index.html')
		.$('.months a, .months [aria-current]')
		.toArray()
		.map((link) => /\d{4}-\d{2}-\d{2}/.exec(link.attribs.href ?? '')?.[0] ?? '2025-01-31');
	for (const { id, editions, days: own } of charts.filter((chart) => chart.days.length > 0)) {
		const all = [...editions, ...own].map(({ date }) => date);
		expect(
			listed.filter((day) => !all.includes(day)),
			id
		).toEqual([]);
	}
	expect(new Set(days.map(({ id }) => id))).toEqual(
		new Set(['killed-ratio', 'casualty-claims', 'area-held'])
	);
});

describe.each(days)('$id as known on $date', ({ id, date, url }) => {
	const stem = `${id}/${date}`;
	const { $, html } = page(`embed/${stem}/index.html`);
	const data = JSON.parse(read(`embed/${stem}.json`)) as Data;
	const oembed = JSON.parse(read(`embed/${stem}.oembed.json`)) as OEmbed;

	test('draws only what was public by then, in the words of the page of that day', () => {
		expect(file(url)).toBe(`embed/${stem}/`);
		const { figures } = JSON.parse(read('data/story.json')) as {
			figures: Record<string, { claims: { id: string; published: string }[] }>;
		};
		const published = new Map(
			Object.values(figures).flatMap(({ claims }) => claims.map((claim) => [claim.id, claim.published]))
		);
		for (const { claims } of data.rows)
			for (const claim of claims) expect(published.get(claim)?.localeCompare(date), claim).toBeLessThan(1);
		const told = page(`known/${date}/index.html`).$(`#figure-known-${id}`);
		if (told.length) {
			expect($('h1').text()).toBe(told.find('.chart-title').text());
			expect($('svg.drawing')).toHaveLength(3);
		} else {
			expect(data.rows).toEqual([]);
			expect($('.chart-empty').text()).not.toBe('');
		}
		expect($('.embed-line time').attr('datetime')).toBe(date);
	});

	test('promises no picture that is not there', () => {
		expect($('meta[property="og:image"], meta[name^="twitter:image"]')).toHaveLength(0);
		expect(oembed).not.toHaveProperty('thumbnail_url');
		expect(oembed.title).toBe($('h1').text());
		expect(html).not.toMatch(/\.png/);
		expect(existsSync(join(SITE, `embed/${stem}.csv`))).toBe(true);
	});
});
