/**
 * Readers who see nothing of our styles and scripts get every step whole, with the right numbers. Each text is worked
 * out anew from the data file and looked for in what other people's programs make of the pages.
 */
import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { readStory } from '../../src/lib/check/read.ts';
import { textsOf } from '../../src/lib/charts/frame/view.ts';
import { CONTRACT } from '../../src/lib/contract/index.ts';
import { embedModel } from '../../src/lib/embed/model.ts';
import { everyEmbed } from '../../src/lib/embed/every.ts';
import { aroundDigits } from '../../src/lib/page/notes.ts';
import { graphic } from '../../src/lib/page/graphics.ts';
import { daysOf } from '../../src/lib/page/record/days.ts';
import { outline } from '../../src/lib/page/outline.ts';
import { formatFor } from '../../src/lib/story/format/format.ts';
import { plainText, type Part } from '../../src/lib/story/message/prose.ts';
import { allClaims } from '../../src/lib/story/claims.ts';
import { page, pages, storyPage, type Page } from './support/pages.ts';
import { READERS } from './support/readers.ts';

const story = readStory(readFileSync('data/story.json', 'utf8'), CONTRACT, 'data/story.json');
const { steps, standfirst, notes, numbers } = outline(story);
const { date } = formatFor(story);

/** A prose text as it is to be read: after each number the mark of its note. */
function read(parts: readonly Part[]): string {
	return parts
		.map((part) => {
			if (part.type === 'text' || part.type === 'date') return part.text;
			if (part.type === 'number') {
				const [lead, digits, tail] = aroundDigits(part.text);
				return `${lead}${digits} [${String(numbers.get(part.ref))}]${tail}`;
			}
			const event = part.type === 'held' ? story.events[part.event] : undefined;
			return (
				read(part.children) + (event ? ` [until ${date(event.date)}: ${plainText(story, event.title)}]` : '')
			);
		})
		.join('');
}

/** The embeds of single days are many and alike: those of some days stand for all. */
const READ = new Set([...story.editions, ...daysOf(story).filter((_, index) => index % 15 === 7)]);
const isRead = (edition: string | undefined) => edition === undefined || READ.has(edition);
const editionOf = ({ path }: Page) => /^embed\/[^/]+\/(\d{4}-\d{2}-\d{2})\//.exec(path)?.[1];

const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const count = (text: string, words: string) => text.split(words).length - 1;

const TOKEN = /\d(?:[\d.,]*\d)?/g;
const tokens = (text: string) => text.match(TOKEN) ?? [];

/** The numbers that stand on a page, each within one run of text or one attribute; and the numbers of its lists. */
function numbersOn({ html }: Page): ReadonlySet<string> {
	const $ = load(html);
	$('script, style').remove();
	const found = new Set<string>();
	for (const element of $('*').toArray()) {
		const attributes = ['alt', 'aria-label', 'title', 'value'].map((name) => $(element).attr(name) ?? '');
		const texts = $(element)
			.contents()
			.toArray()
			.map((node) => ('data' in node ? node.data : ''));
		for (const text of [...attributes, ...texts]) for (const token of tokens(text)) found.add(token);
	}
	const longest = Math.max(
		0,
		...$('ol')
			.toArray()
			.map((list) => $(list).children('li').length)
	);
	for (let number = 1; number <= longest; number++) found.add(String(number));
	return found;
}

describe.each(Object.entries(READERS))('%s', (name, reader) => {
	const told = reader(storyPage().html);
	const text = squeezed(told);

	test('tells every step whole and once, in order, with the marks of its notes', () => {
		let from = 0;
		const after = (words: string) => {
			const at = text.indexOf(words, from);
			if (at < 0) expect(text.slice(from, from + 1200), `after what came before`).toContain(words);
			from = at + words.length;
		};
		after(squeezed(read(standfirst)));
		for (const { id, heading, paragraphs, chart, state } of steps) {
			if (heading) after(heading);
			for (const paragraph of paragraphs.map((parts) => squeezed(read(parts)))) {
				after(paragraph);
				expect(count(text, paragraph), `${id}: ${paragraph}`).toBe(1);
			}
			const { title, subtitle } = textsOf(story, chart, state);
			after(title);
			after(subtitle);
		}
	});

	test('tells every note under its number, with the numbers of its claims', () => {
		const claims = new Map(allClaims(story).map((claim) => [claim.id, claim]));
		let from = text.lastIndexOf('Notes: who says so');
		for (const [index, { ref, title, value, statements }] of notes.entries()) {
			const start = `${index + 1}. ${squeezed(value ? `${title}: ${value}` : title)}`;
			const at = text.indexOf(start, from);
			expect(at, `${ref}: ${start}`).toBeGreaterThan(0);
			from = at;
			const next = text.indexOf(` ${index + 2}. ${notes[index + 1]?.title ?? ''}`, at);
			const words = text.slice(at, next < 0 ? undefined : next);
			for (const statement of statements) {
				expect(words).toContain(statement.claimant);
				const claim = claims.get(statement.claim);
				for (const number of [claim?.value, claim?.low, claim?.high])
					if (Number.isFinite(number)) expect(words, ref).toContain(number?.toLocaleString('en-GB'));
				for (const remark of statement.remarks) expect(words).toContain(squeezed(remark));
			}
		}
	});

	test.each(
		everyEmbed(story)
			.filter(({ edition }) => isRead(edition))
			.map((chart) => ({ ...chart, edition: chart.edition ?? '' }))
	)('tells the chart $id $edition with its rows', ({ id, edition }) => {
		const model = embedModel(story, graphic(id), edition ? { id, edition } : { id });
		const own = reader(page(['embed', id, edition, 'index.html'].filter(Boolean).join('/')).html);
		const words = squeezed(own);
		expect(words).toContain(model.title);
		expect(count(words, model.subtitle), model.subtitle).toBe(1);
		for (const { cells } of model.table.rows) {
			const row = model.table.columns.map(({ key }) => squeezed(cells[key]?.text ?? '')).filter(Boolean);
			expect(words).toContain(row.join(' '));
		}
	});

	test.each(
		pages()
			.filter((one) => isRead(editionOf(one)))
			.map((one) => [one.path, one] as const)
	)('makes no number of its own of %s', (path, one) => {
		const known = numbersOn(one);
		// Code to be copied is cut by text browsers where its box ends.
		const own = path === 'index.html' ? told : reader(one.html.replace(/<textarea[\s\S]*?<\/textarea>/g, ''));
		const wrong = tokens(own).filter((token) => !known.has(token));
		expect(wrong).toEqual([]);
	});
});
