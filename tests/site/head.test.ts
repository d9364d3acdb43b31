/** What programs read of every page: title, description, language, address, card. */
import { describe, expect, test } from 'vitest';
import { fileBehind, pages, storyPage, type Page } from './support/pages.ts';

/** Pages that are whole documents for readers, rather than fragments in someone else's page. */
const isOwnPage = (path: string) => !path.startsWith('embed/') && path !== '404.html';

describe.each(pages().map((one) => [one.path, one] as const))('%s', (_path, { $ }) => {
	test('has a title, a language and a viewport', () => {
		expect($('head > title').text().trim()).not.toBe('');
		expect($('head > title')).toHaveLength(1);
		expect($('html').attr('lang')).toMatch(/^[a-z]{2}(-[A-Z]{2})?$/);
		expect($('meta[name="viewport"]').attr('content')).toContain('width=device-width');
		expect($('meta[name="viewport"]').attr('content')).not.toMatch(/user-scalable|maximum-scale/);
	});
});

describe.each(
	pages()
		.filter(({ path }) => isOwnPage(path))
		.map((one) => [one.path, one] as const)
)('%s', (_path, { $ }) => {
	test('has a description and a canonical address', () => {
		expect($('meta[name="description"]').attr('content')?.length).toBeGreaterThan(50);
		expect($('link[rel="canonical"]').attr('href')).toMatch(/^https?:\/\/[^/]+\//);
	});
});

/** Days on which there was nothing to draw yet have no picture. */
const hasDrawing = ({ path, $ }: Page) => !path.startsWith('known/') || $('figure svg.drawing').length > 0;

test.each(
	pages()
		.filter(({ path }) => isOwnPage(path))
		.map((one) => [one.path, one] as const)
)('%s has a card whose texts are its own and whose picture exists', (path, one) => {
	const { $ } = one;
	const property = (name: string) => $(`meta[property="${name}"]`).attr('content') ?? '';
	expect(property('og:title')).toBe($('title').text());
	if (path === 'index.html') expect(property('og:title')).toBe($('h1').text().trim());
	expect(property('og:description')).toBe($('meta[name="description"]').attr('content'));
	expect(property('og:url')).toBe($('link[rel="canonical"]').attr('href'));
	expect(property('og:type')).toBe('article');
	if (!hasDrawing(one)) {
		expect($('meta[name="twitter:card"]').attr('content')).toBe('summary');
		expect($('meta[property^="og:image"]')).toHaveLength(0);
		return;
	}
	const picture = property('og:image');
	expect(picture).toMatch(/^https?:\/\//);
	expect(fileBehind(one, new URL(picture).pathname)).toBeDefined();
	// The page of a day shows nothing that came later.
	const [, day] = /^known\/([^/]+)/.exec(path) ?? [];
	if (day) expect(picture).toContain(`/${day}-card.png`);
	expect(property('og:image:width')).toBe('1200');
	expect(property('og:image:height')).toBe('630');
	expect(property('og:image:alt').length).toBeGreaterThan(20);
	expect($('meta[name="twitter:image:alt"]').attr('content')).toBe(property('og:image:alt'));
	expect($('meta[name="twitter:card"]').attr('content')).toBe('summary_large_image');
});

test('structured data, where there is any, is JSON with a type', () => {
	const { $ } = storyPage();
	for (const block of $('script[type="application/ld+json"]').toArray()) {
		const data = JSON.parse($(block).text()) as { '@context'?: string };
		expect(data['@context']).toMatch(/schema\.org/);
	}
});
