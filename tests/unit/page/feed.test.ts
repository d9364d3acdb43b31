/** The feed of changes keeps to RFC 4287, whatever the revisions say. */
import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feed } from '../../../src/lib/page/revisions.ts';
import { tinyStory } from '../story/fixture.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const SITE = 'https://example.org/x';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** What RFC 4287, 4.1, asks for: [at least, at most] of each element. */
const FEED = {
	title: [1, 1],
	id: [1, 1],
	updated: [1, 1],
	author: [1, 9],
	rights: [0, 1],
	link: [1, 9],
	entry: [0, 999]
};
const ENTRY = { title: [1, 1], id: [1, 1], updated: [1, 1], content: [0, 1], category: [0, 9], link: [0, 9] };

const revision = (date: string, reason: string, kind = 'update') => ({
	date,
	figure: 'killed',
	kind,
	claim: 'killed-nis-2025-04-30',
	was: 'killed-western-officials-2025-01-15',
	reason
});

/** The feed of a story with these revisions, parsed by a program that forgives nothing. */
function parsed(revisions: readonly object[]): Element {
	const xml = feed(tinyStory({ revisions }), SITE);
	const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
		xml,
		'text/xml'
	).documentElement;
	if (!root) throw new Error('no root');
	return root;
}
const children = (element: Element) =>
	[...element.childNodes].filter((node): node is Element => node.nodeType === 1);
const text = (element: Element | undefined, name: string) =>
	(element ? children(element) : []).find(({ localName }) => localName === name)?.textContent ?? '';

function expectToKeep(element: Element, rules: Readonly<Record<string, readonly number[]>>) {
	const found = Map.groupBy(children(element), ({ localName }) => localName ?? '');
	for (const name of found.keys()) expect(Object.keys(rules)).toContain(name);
	for (const [name, [least = 0, most = 0]] of Object.entries(rules)) {
		const count = found.get(name)?.length ?? 0;
		expect(count, name).toBeGreaterThanOrEqual(least);
		expect(count, name).toBeLessThanOrEqual(most);
	}
	expect(text(element, 'updated')).toMatch(INSTANT);
	expect(Number.isNaN(Date.parse(text(element, 'updated')))).toBe(false);
	expect(URL.canParse(text(element, 'id'))).toBe(true);
}

function expectAtom(root: Element, count: number) {
	expect([root.localName, root.namespaceURI]).toEqual(['feed', ATOM]);
	expectToKeep(root, FEED);
	const links = children(root).filter(({ localName }) => localName === 'link');
	const self = links.find((link) => link.getAttribute('rel') === 'self');
	expect(self?.getAttribute('href')).toBe(`${SITE}/feed.xml`);
	for (const link of links) expect(URL.canParse(link.getAttribute('href') ?? '')).toBe(true);
	const entries = children(root).filter(({ localName }) => localName === 'entry');
	expect(entries).toHaveLength(count);
	for (const entry of entries) expectToKeep(entry, ENTRY);
	const ids = [root, ...entries].map((one) => text(one, 'id'));
	expect(new Set(ids).size).toBe(ids.length);
	// The feed is as new as its newest entry.
	const newest = entries
		.map((entry) => text(entry, 'updated'))
		.sort()
		.at(-1);
	if (newest) expect(text(root, 'updated')).toBe(newest);
	return entries;
}

describe('the feed', () => {
	it('has one entry a revision, the newest first, with the numbers before and after', () => {
		const root = parsed([revision('2026-11-23', 'First.'), revision('2026-11-25', 'Second.', 'correction')]);
		const entries = expectAtom(root, 2);
		expect(entries.map((entry) => text(entry, 'content'))).toEqual(['Second.', 'First.']);
		expect(text(entries[0], 'title')).toMatch(
			/^Correction: Killed: about 600 .*; before: about 1,000 people, by Western officials$/
		);
		const category = entries.flatMap(children).find(({ localName }) => localName === 'category');
		expect(category?.getAttribute('term')).toBe('correction');
	});

	it('is a feed before anything has changed', () => {
		expectAtom(parsed([]), 0);
	});

	it('keeps the id of an entry when others follow', () => {
		const first = revision('2026-11-23', 'First.');
		const ids = (revisions: readonly object[]) =>
			children(parsed(revisions))
				.filter(({ localName }) => localName === 'entry')
				.map((entry) => text(entry, 'id'));
		expect(ids([first, revision('2026-11-25', 'Second.')])).toContain(ids([first])[0]);
	});

	it('can be read whatever people write into a reason', () => {
		const reason = fc
			.string({
				unit: fc.constantFrom(
					'<',
					'>',
					'&',
					'"',
					"'",
					']]>',
					'&amp;',
					'a',
					' ',
					'\u0000',
					'\u0008',
					'\u{1f600}',
					'\ud800',
					'\n'
				),
				minLength: 1
			})
			.map((said) => `x${said}`);
		fc.assert(
			fc.property(reason, (said) => {
				const [entry] = expectAtom(parsed([revision('2026-11-23', said)]), 1);
				// Signs that XML cannot hold are left out; nothing else is.
				expect(text(entry, 'content')).toBe(said.replace(/[\u0000\u0008]|\p{Surrogate}/gu, ''));
			}),
			{ numRuns: 100 }
		);
	});
});
