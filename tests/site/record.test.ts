/** The record and the pages of the days, as they are built: complete, true to the data, and usable without script. */
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CONTRACT } from '../../src/lib/contract/index.ts';
import { readStory } from '../../src/lib/check/read.ts';
import { daysOf, newOn } from '../../src/lib/page/record/days.ts';
import { allClaims, lastDay } from '../../src/lib/story/claims.ts';
import { page, read } from './support/pages.ts';

const story = readStory(read('data/story.json'), CONTRACT);
const days = daysOf(story);
const text = (words: string) => words.replaceAll(/\s+/g, ' ').trim();

describe('the record', () => {
	const { $ } = page('figures/index.html');

	test('has an anchor for every figure and every claim, each claim within its figure', () => {
		for (const [id, { claims }] of Object.entries(story.figures)) {
			const ids = $(`#${id} .entry`)
				.toArray()
				.map((entry) => $(entry).attr('id'));
			expect(ids.toSorted()).toEqual(claims.map((claim) => claim.id).toSorted());
		}
	});

	test('says which claim the story uses, and why', () => {
		for (const [id, { headline, reason }] of Object.entries(story.figures)) {
			expect($(`#${id} .entry-used`)).toHaveLength(1);
			expect(text($(`#${headline}`).text())).toContain(text(reason));
		}
	});

	test('lists each claim with its claimant and the page of its day', () => {
		for (const claim of allClaims(story)) {
			const entry = $(`#${claim.id}`);
			expect(text(entry.text())).toContain(story.claimants[claim.claimant]?.name ?? claim.claimant);
			expect(entry.find(`a[href$="/known/${lastDay(claim.published)}/"]`)).toHaveLength(1);
		}
	});

	test('is linked from the notes and the colophon of the story', () => {
		const front = page('index.html').$;
		const noted = front('.note').length;
		expect(front('.note a[href*="/figures/#"]').length).toBeGreaterThanOrEqual(noted);
		expect(front('.colophon a[href$="/figures/"]')).toHaveLength(1);
		expect(front(`.colophon a[href$="/known/${story.story.asOf}/"]`)).toHaveLength(1);
	});

	test('each download holds what its link shows', () => {
		const links = $('.filter-target')
			.toArray()
			.map((target) => $(target).attr('id') ?? '');
		expect(links.length).toBeGreaterThan(0);
		for (const name of links) {
			const rows = read(`data/figures/${name}.csv`).trimEnd().split('\r\n').slice(1);
			const [, kind = '', value = ''] = /^(only|by|in)_(.+)$/.exec(name) ?? [];
			const selector = {
				only: `[data-figure="${value}"] .entry`,
				by: `.entry[data-claimant="${value}"]`,
				in: `.entry[data-day^="${value}"]`
			}[kind];
			const ids = $(selector ?? 'none')
				.toArray()
				.map((entry) => $(entry).attr('id'));
			expect(rows.map((row) => row.slice(0, row.indexOf(','))).toSorted(), name).toEqual(ids.toSorted());
		}
	});
});

describe.each(days)('the page of %s', (day) => {
	const { $, html } = page(`known/${day}/index.html`);

	test('names what was new that day and nothing that came later', () => {
		const brought = newOn(story, day).map(({ claim }) => claim.id);
		const told = $('section[aria-labelledby="new-title"] .difference dd a')
			.toArray()
			.map((link) => $(link).attr('href')?.split('#')[1]);
		for (const id of told) expect(brought).toContain(id);
		const drawn = $('.chart [data-refs]')
			.toArray()
			.flatMap((mark) => ($(mark).attr('data-refs') ?? '').split(' '));
		const known = new Set(
			allClaims(story)
				.filter(({ published }) => lastDay(published) <= day)
				.map(({ id }) => id)
		);
		expect(drawn.filter((id) => !known.has(id))).toEqual([]);
	});

	test('has links to every day, and marks its own and that of the story', () => {
		const links = $('.months a')
			.toArray()
			.map((link) => /\/known\/([\d-]+)\/$/.exec($(link).attr('href') ?? '')?.[1]);
		expect(links).toEqual(days);
		expect($('.months [aria-current="date"]').attr('href')).toContain(day);
		expect($('.months .own-day').attr('href')).toContain(story.story.asOf);
		const at = days.indexOf(day);
		expect($('a[rel="prev"]').attr('href') ?? '').toContain(days[at - 1] ?? '');
		expect($('a[rel="next"]').attr('href') ?? '').toContain(days[at + 1] ?? '');
	});

	test('is light: up to its first graphic within 45 kB', () => {
		const end = html.indexOf('</figure>');
		const first = end < 0 ? html : html.slice(0, end);
		expect(brotliCompressSync(first).length).toBeLessThanOrEqual(45 * 1000);
	});
});
