/** Every page carries a strict policy that fits exactly what it holds: no loose styles, scripts or strangers. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pages } from './support/pages.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Attributes with which a browser fetches something by itself. */
const FETCHED = [
	'script[src]',
	'img[src]',
	'img[srcset]',
	'source[srcset]',
	'iframe[src]',
	'video[src]',
	'audio[src]',
	'object[data]',
	'use[href]',
	'image[href]',
	'link[rel~="stylesheet"][href]',
	'link[rel~="icon"][href]',
	'link[rel~="preload"][href]',
	'link[rel~="modulepreload"][href]',
	'link[rel~="preconnect"][href]',
	'link[rel~="dns-prefetch"][href]',
	'link[rel~="manifest"][href]'
];

const directives = (policy: string) =>
	new Map(
		policy.split(';').map((part): [string, string[]] => {
			const [name = '', ...values] = part.trim().split(/\s+/);
			return [name, values];
		})
	);

describe.each(pages().map((one) => [one.path, one] as const))('%s', (_path, { $, html }) => {
	const policy = directives($('meta[http-equiv="content-security-policy" i]').attr('content') ?? '');

	test('allows nothing by default, and no strangers, eval or loose inline code at all', () => {
		expect(policy.get('default-src')).toEqual(["'none'"]);
		expect(policy.get('base-uri')).toEqual(["'none'"]);
		const values = [...policy.values()].flat();
		const known = /^(?:'none'|'self'|data:|blob:|'sha256-[\w+/=]+')$/;
		expect(values.filter((value) => !known.test(value))).toEqual([]);
		expect(policy.get('script-src')?.filter((value) => /data:|blob:/.test(value))).toEqual([]);
	});

	test('stands before everything that it governs', () => {
		const before = html.slice(0, html.search(/http-equiv="content-security-policy"/i));
		expect(before).not.toMatch(/<(?:script|style|link)\b/);
	});

	test('allows exactly the inline scripts and styles that the page holds', () => {
		const inline = (selector: string) =>
			$(selector)
				.toArray()
				.map((element) => hash($(element).html() ?? ''));
		const scripts = inline('script:not([src]):not([type^="application/"])');
		const styles = inline('style');
		const hashes = (name: string) => (policy.get(name) ?? []).filter((value) => value.startsWith("'sha256-"));
		expect(hashes('script-src').sort()).toEqual([...new Set(scripts)].sort());
		expect(hashes('style-src').sort()).toEqual([...new Set(styles)].sort());
	});

	test('has no style attribute and no handler attribute', () => {
		expect($('[style]').length, 'style attributes').toBe(0);
		const handlers = $('*')
			.toArray()
			.flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []))
			.filter((name) => name.startsWith('on'));
		expect(handlers).toEqual([]);
		expect($('[href^="javascript:" i]').length).toBe(0);
	});

	test('carries no marks for a framework', () => {
		expect(html).not.toContain('<!--');
		expect(html).not.toMatch(/data-sveltekit|__sveltekit/);
	});

	test('fetches nothing from anyone else', () => {
		const addresses = FETCHED.flatMap((selector) => {
			const name = /\[(src|srcset|href|data)\]$/.exec(selector)?.[1] ?? 'href';
			return $(selector)
				.toArray()
				.map((element) => $(element).attr(name) ?? '');
		});
		expect(addresses.filter((address) => /^(?:https?:)?\/\//.test(address))).toEqual([]);
	});
});
