/** The impact report: all that differs for readers, and nothing else. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from '../../../src/lib/desk/impact/impact.ts';
import { allClaims } from '../../../src/lib/story/claims.ts';
import { compare } from '../../../src/lib/desk/impact/compare.ts';
import type { PageChange, Page } from '../../../src/lib/desk/impact/compare.ts';
import { changedFigures, impactReport, NOTHING } from '../../../src/lib/desk/impact/report.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { readStory } from '../../../src/lib/check/read.ts';
import type { Story } from '../../../src/lib/story/schema.ts';
import { apply } from '../../../src/lib/desk/revise/apply.ts';
import type { Given } from '../../../src/lib/desk/revise/flags.ts';
import { plan } from '../../../src/lib/desk/revise/plan.ts';

const TEXT = readFileSync('data/story.json', 'utf8');
const STORY = readStory(TEXT, CONTRACT);
const SLOW = 120_000;
let before: readonly Page[] = [];

beforeAll(() => {
	before = sitePages(STORY);
}, SLOW);

const changesOn = (pages: readonly PageChange[], address: string) =>
	pages.find((page) => page.address === address)?.changes ?? [];
const report = (pages: readonly PageChange[], after: Story) =>
	impactReport(pages, changedFigures(STORY, after), 'en-GB');

function revised(given: Given): Story {
	const { request, problems } = plan(STORY, given, '2026-12-01');
	if (!request) throw new Error(JSON.stringify(problems));
	return readStory(apply(TEXT, STORY, request), CONTRACT);
}

it(
	'tells nothing of a file that says the same in another form',
	() => {
		// Other indents and line ends, letters as numbers, the keys of every claim the other way round.
		const text = JSON.stringify(turned(JSON.parse(TEXT)), null, '\t')
			.replaceAll('\n', '\r\n')
			.replaceAll('’', '\\u2019');
		const after = readStory(text, CONTRACT);
		const pages = compare(before, sitePages(after));
		expect(pages).toEqual([]);
		expect(report(pages, after)).toBe(NOTHING);
	},
	SLOW
);

describe('a new claim', () => {
	it(
		'is told where it is drawn and listed, and no sentence of the story changes',
		() => {
			const after = revised({
				figure: 'killed',
				value: '1200',
				claimant: 'western-officials',
				'as-of': '2025-02-10',
				published: '2025-02-12',
				source: 'bbc-2025-01-31',
				reason: 'The officials raised their count.'
			});
			const pages = compare(before, sitePages(after));
			const story = changesOn(pages, '/');
			expect(story.filter(({ where }) => /^step .*: (paragraph|heading)/.test(where))).toEqual([]);
			const rows = story.filter(({ where }) => where === 'chart casualty-claims: table row');
			expect(rows.map(({ before: was, after: is }) => [was, is?.split(' | ')[3]])).toEqual([
				[undefined, '1,200']
			]);
			expect(story).toContainEqual(
				expect.objectContaining({ where: 'step the-revision, its graphic: drawing', kind: 'drawing' })
			);
			expect(changesOn(pages, '/feed.xml').map(({ after: is }) => is)).toContain(
				'The officials raised their count.'
			);
			expect(changesOn(pages, '/data/claims.csv')).toHaveLength(1);
			const pinned = changesOn(pages, '/embed/casualty-claims/2025-01-31/');
			expect(pinned.map(({ after: is }) => is).join()).toMatch(/Newer figures exist/);
			expect(pinned.filter(({ where }) => /drawing|row|label/.test(where))).toEqual([]);
			expect(report(pages, after)).toContain(
				'killed: new claim killed-western-officials-2025-02-10, 1,200 people'
			);
		},
		SLOW
	);
});

describe('a correction', () => {
	it(
		'is told in prose, title, alternative text, card, drawing, table and picture',
		() => {
			const after = revised({
				figure: 'deployed',
				value: '11600',
				entry: 'correction',
				replaces: 'deployed-western-officials-2025-01-15',
				reason: 'Copied wrongly.'
			});
			const pages = compare(before, sitePages(after));
			const places = new Set(changesOn(pages, '/').map(({ where }) => where));
			for (const where of [
				'top of the page: standfirst',
				'top of the page: note of changes',
				'description for search engines',
				'card: description',
				'card: alt text of the picture',
				'step the-dead: paragraph',
				'step the-arithmetic, its graphic: title',
				'step the-arithmetic, its graphic: alt text',
				'step the-dead, its graphic: title',
				'chart killed-ratio: table row',
				'step the-dead, its graphic: drawing',
				'step the-dead, its graphic: words in the drawing, size S',
				'card of deployed: value'
			])
				expect([...places]).toContain(where);
			const addresses = pages.map(({ address }) => address);
			expect(addresses).toContain('/embed/killed-ratio/');
			expect(addresses.some((address) => address.startsWith('/embed/killed-ratio.svg '))).toBe(true);
			expect(addresses).not.toContain('/embed/area-held/');
			const pinned = changesOn(pages, '/embed/killed-ratio/2025-01-31/');
			expect(pinned.map(({ where }) => where.replace(/^.*: /, ''))).toEqual(['notice']);
			const text = report(pages, after);
			expect(text).toContain('deployed: the headline was about 11,000 people');
			expect(text).toMatch(/step the-arithmetic, its graphic: title.*\n {4}- 1 in 11.*\n {4}\+ 1 in 12/);
		},
		SLOW
	);
});

it('says that a claim was changed in place, or is gone', () => {
	const changed = structuredClone<Story>(STORY);
	const killed = changed.figures.killed;
	const seoul = killed?.claims.find(({ id }) => id === 'killed-south-korea-nis-2025-01-13');
	if (!killed || !seoul) throw new Error('Seoul’s estimate is not on file.');
	seoul.value = 301;
	killed.claims = killed.claims.filter(({ id }) => id !== 'killed-south-korea-nis-2024-12-19');
	expect(changedFigures(STORY, changed)).toEqual([
		expect.stringMatching(
			/^killed: killed-south-korea-nis-2025-01-13 was about 300 .* and is about 301 .*Changed in place/
		),
		expect.stringMatching(/^killed: killed-south-korea-nis-2024-12-19, at least 100 .* is gone/)
	]);
});

describe('every number of the data file, changed in turn', () => {
	const ids = allClaims(STORY).map(({ id }) => id);
	const groups = Array.from({ length: 4 }, (_, i) => ids.filter((__, j) => j % 4 === i));

	// Several at a time, far apart in the file: the report must tell all of it and nothing else all the same.
	it.each(groups.map((group) => [group.length, group[0], group] as const))(
		'%i of them, from %s on',
		(_, __, group) => {
			const changed = structuredClone<Story>(STORY);
			for (const one of allClaims(changed)) {
				if (!group.includes(one.id)) continue;
				for (const key of ['value', 'low', 'high'] as const) {
					const value = one[key];
					if (value !== undefined) one[key] = nudged(value, one.measure === 'share');
				}
			}
			const after = sitePages(changed);
			const pages = compare(before, after);
			for (const page of after)
				expectTold(
					page,
					before.find(({ address }) => address === page.address),
					pages
				);
			const rows = changesOn(pages, '/data/claims.csv').map(({ after: is }) => is?.split(',')[0]);
			expect(new Set(rows)).toEqual(new Set(group));
		},
		SLOW
	);
});

/** A little more, or for shares, which words set a limit to, a little less: so that words tied to the data still hold. */
function nudged(value: number, isShare: boolean): number {
	if (isShare) return value - 1;
	return Number.isInteger(value) ? value + (value > 500 ? 3 : 1) : Number((value + 0.1).toFixed(1));
}

/** Whatever stands on only one of the two pages is told, and whatever is told stands on only one of the two. */
function expectTold(after: Page, was: Page | undefined, pages: readonly PageChange[]): void {
	const changes = changesOn(pages, after.address);
	const count = (items: Page['items'] = []) => {
		const counts = new Map<string, number>();
		for (const { where, text } of items) {
			const key = JSON.stringify([where, text]);
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		return counts;
	};
	const [old, now] = [count(was?.items), count(after.items)];
	const surplus = (one: Map<string, number>, other: Map<string, number>) =>
		[...one].flatMap(([key, n]) => Array<string>(Math.max(0, n - (other.get(key) ?? 0))).fill(key)).sort();
	const told = (key: 'before' | 'after') =>
		changes
			.flatMap((change) => (change[key] === undefined ? [] : [JSON.stringify([change.where, change[key]])]))
			.sort();
	// What only changed its place among its like is told as going and coming.
	const moved = told('before').filter((one) => told('after').includes(one));
	const settled = (keys: string[]) => keys.filter((one) => !moved.includes(one));
	expect(settled(told('before'))).toEqual(settled(surplus(old, now)));
	expect(settled(told('after'))).toEqual(settled(surplus(now, old)));
}

/** The same data with the keys of every object in the opposite order, but for lists and named things. */
function turned(value: unknown, depth = 0): unknown {
	if (Array.isArray(value)) return value.map((one) => turned(one, depth));
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, inner]) => [key, turned(inner, depth + 1)] as const);
	const isClaim = 'claimant' in value && 'measure' in value;
	return Object.fromEntries(isClaim ? entries.reverse() : entries);
}
