/**
 * A figure is corrected and the site built again: no script or font gets another name or another byte, and the
 * impact report names exactly the pages and files that differ, and all that differs on them.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { impact } from '../../src/lib/desk/impact/impact.ts';
import type { PageChange } from '../../src/lib/desk/impact/compare.ts';
import { CONTRACT } from '../../src/lib/contract/index.ts';
import { readStory } from '../../src/lib/check/read.ts';
import { apply } from '../../src/lib/desk/revise/apply.ts';
import { plan } from '../../src/lib/desk/revise/plan.ts';
import { SITE, storyPage } from './support/pages.ts';
import { buildWith } from './support/second-build.ts';
import type { SecondBuild } from './support/second-build.ts';

const TEXT = readFileSync('data/story.json', 'utf8');
const STORY = readStory(TEXT, CONTRACT);
const MINUTES = 60_000;
/** Compressed copies follow from their originals; the data file is what was changed. */
const FOLLOWS = /\.(br|gz)$|^data\/story\.json$/;
/** Names of versions, and hashes of inline styles and of files, differ whenever anything else does. */
const VERSIONS =
	/(data-version="|"data-version" content="|"(?:data_)?version": ?"|Version |"hash": ?"sha256:|'sha256-)[\w+/=]+|"bytes": ?\d+|,[0-9a-f]{10}(?=\r\n)/g;

let second: SecondBuild | undefined;
let report: readonly PageChange[] = [];
let files: readonly string[] = [];

beforeAll(() => {
	const { request } = plan(
		STORY,
		{
			figure: 'deployed',
			value: '11600',
			entry: 'correction',
			replaces: 'deployed-western-officials-2025-01-15',
			reason: 'It had been copied wrongly.'
		},
		'2026-12-01'
	);
	if (!request) throw new Error('The revision is not complete.');
	const changed = apply(TEXT, STORY, request);
	report = impact(STORY, readStory(changed, CONTRACT), {
		origin: storyPage().$('link[rel="canonical"]').attr('href')?.replace(/\/$/, '') ?? '',
		base: ''
	});
	second = buildWith(changed);
	files = [...new Set([...filesIn(SITE), ...filesIn(second.site)])].sort();
}, 8 * MINUTES);

afterAll(() => second?.remove());

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		statSync(join(folder, path)).isFile()
	);

/** The bytes of a file in both builds, as text; empty where there is no such file. */
function both(path: string): [before: string, after: string] {
	const read = (folder: string) => {
		try {
			return readFileSync(join(folder, path), /\.(png|woff2)$/.test(path) ? 'latin1' : 'utf8');
		} catch {
			return '';
		}
	};
	return [read(SITE), read(second?.site ?? '')];
}

test('no script, style sheet or font has another name or another byte', () => {
	const kept = files.filter((path) => /\.(m?js|css|woff2)$/.test(path));
	expect(kept.length).toBeGreaterThan(3);
	for (const path of kept) {
		const [before, after] = both(path);
		expect(after === before && after !== '', path).toBe(true);
	}
});

test('the report names every page and file that differs, and no other', () => {
	const differing = files
		.filter((path) => !FOLLOWS.test(path))
		.filter((path) => {
			const [before, after] = both(path).map((text) => text.replace(VERSIONS, '$1'));
			return before !== after;
		})
		.map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
	const told = report.flatMap(({ address }) => address.split(' ')).sort();
	expect(differing.sort()).toEqual(told);
});

describe('on every page that differs', () => {
	/** Every piece of text between two tags, and every attribute that is read or heard. */
	function pieces(html: string): Set<string> {
		const $ = load(html);
		$('script, style, .note-mark, textarea, [http-equiv]').remove();
		const found = new Set<string>();
		const add = (text: string | undefined) => {
			const plain = text?.replace(/\s+/g, ' ').trim();
			if (plain) found.add(plain);
		};
		for (const element of $.root().find('*').toArray()) {
			for (const child of element.children) if ('data' in child && child.nodeType === 3) add(child.data);
			const { alt, title, content, name } = element.attribs;
			add(alt);
			add(title);
			add(element.attribs['aria-label']);
			if (!/version|viewport/.test(name ?? '')) add(content);
		}
		return found;
	}

	test('each new piece of text is told, and each that is gone', () => {
		const pages = files.filter((path) => path.endsWith('.html'));
		let count = 0;
		for (const path of pages) {
			const [before, after] = both(path);
			const [old, now] = [pieces(before), pieces(after)];
			const address = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
			const changes = report.find((page) => page.address === address)?.changes ?? [];
			const told = (key: 'before' | 'after') =>
				changes
					.map((change) => change[key] ?? '')
					.join('\n')
					.replace(/\s+/g, ' ');
			const [gone, come] = [told('before'), told('after')];
			for (const piece of old.difference(now)) expect(gone, `${address} no longer says`).toContain(piece);
			for (const piece of now.difference(old)) expect(come, `${address} now says`).toContain(piece);
			count += now.difference(old).size;
		}
		expect(count).toBeGreaterThan(20);
	});

	test('nothing is told that stands on both', () => {
		for (const { address, changes } of report) {
			if (!address.endsWith('/')) continue;
			const [before, after] = both(`${address.slice(1)}index.html`);
			const [old, now] = [wordsOf(before), wordsOf(after)];
			for (const change of changes.filter(({ kind }) => kind === undefined)) {
				const isSame = change.before !== undefined && change.before === change.after;
				expect(isSame, `${address} ${change.where}`).toBe(false);
				const [was, is] = [change.before ?? '', change.after ?? ''].map((text) => text.split(' | '));
				for (const part of was ?? []) expect(old, `${address} ${change.where}`).toContain(squeezed(part));
				for (const part of is ?? []) expect(now, `${address} ${change.where}`).toContain(squeezed(part));
			}
		}
	});

	const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase();
	/** All that a page says, its attributes too, in one line without spaces. */
	const wordsOf = (html: string) => {
		const $ = load(html);
		$('.note-mark').remove();
		const attributes = $.root()
			.find('*')
			.toArray()
			.flatMap(({ attribs }) => Object.values(attribs));
		return squeezed([$('html').text(), ...attributes].join('\n'));
	};
});
