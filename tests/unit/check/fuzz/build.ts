/** What a build does with a story, without a server: everything that could stop it. */
import fc from 'fast-check';
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { CONTRACT } from '../../../../src/lib/contract/index.ts';
import { readStory } from '../../../../src/lib/check/read.ts';
import { SIZES } from '../../../../src/lib/drawing/artboard.ts';
import { svgOf } from '../../../../src/lib/drawing/svg.ts';
import { catalogue } from '../../../../src/lib/embed/catalogue.ts';
import { everyEmbed, filesOf } from '../../../../src/lib/embed/every.ts';
import { makeFile } from '../../../../src/lib/embed/files.server.ts';
import { embedModel } from '../../../../src/lib/embed/model.ts';
import { aboutPage, embedDocument, galleryPage } from '../../../../src/lib/embed/pages.server.ts';
import { liveData } from '../../../../src/lib/map/live-data.ts';
import { dataPackage, tableCsv } from '../../../../src/lib/page/dataset/package.ts';
import { tables } from '../../../../src/lib/page/dataset/tables.ts';
import { graphic } from '../../../../src/lib/page/graphics.ts';
import { daysOf } from '../../../../src/lib/page/record/days.ts';
import DayPage from '../../../../src/lib/page/record/DayPage.svelte';
import { recordCsv, selectionsOf } from '../../../../src/lib/page/record/entries.ts';
import RecordPage from '../../../../src/lib/page/record/RecordPage.svelte';
import { feed, lastChanged } from '../../../../src/lib/page/revisions.ts';
import StoryPage from '../../../../src/lib/page/StoryPage.svelte';
import type { Embedded } from '../../../../src/lib/protocol/address.ts';
import { messages, plainText } from '../../../../src/lib/story/message/prose.ts';
import type { Story } from '../../../../src/lib/story/schema.ts';

const SITE = 'https://example.org';
const HOME = { origin: SITE, base: '' };
const NO_NUMBER = /\bNaN\b|\bInfinity\b|\[object |[=:>]"?undefined|Invalid Date/;

/** What is drawn of a story, since to draw all takes seconds. Each number counts round its list. */
export interface View {
	state: number;
	size: number;
	embed: number;
	page: number;
}
/** A view belongs to a counterexample as the changes do: another one may show nothing. */
export const anyView: fc.Arbitrary<View> = fc.record({
	state: fc.nat(11),
	size: fc.nat(SIZES.length - 1),
	embed: fc.nat(299),
	page: fc.nat(299)
});

/** Reads, words, draws and tables a file that the check lets through. Throws where the build would stop or lie. */
export function build(text: string, view: View): void {
	const story = readStory(text, CONTRACT);
	for (const { message } of messages(story)) sound(plainText(story, message));
	for (const id of Object.keys(story.charts)) draw(story, id, view);
	const embed = pick(everyEmbed(story), view.embed);
	if (embed) embedded(story, embed);
	const page = pick(pagesOf(story), view.page);
	if (page) sound(page());
	sound(JSON.stringify(liveData(story)));
	sound(feed(story, SITE));
	sound(JSON.stringify(dataPackage(story, SITE, lastChanged(story))));
	for (const table of tables(story)) sound(tableCsv(table));
	for (const selection of selectionsOf(story)) sound(recordCsv(story, selection));
}

function pick<T>(list: readonly T[], turn: number): T | undefined {
	return list[turn % list.length];
}

function draw(story: Story, id: string, { state: turn, size: which }: View): void {
	const module = graphic(id);
	sound(JSON.stringify(module.table(story)));
	module.notes?.(story);
	const state = pick(Object.keys(story.charts[id]?.states ?? {}), turn);
	const size = pick(SIZES, which);
	if (state === undefined || size === undefined || module.empty(story) !== undefined) return;
	sound(svgOf(module.place(story, state, size), { id }));
}

const modelOf = (story: Story, chart: Embedded) => embedModel(story, graphic(chart.id), chart);

/** The page of an embed and its files; pictures of dots take too long. */
function embedded(story: Story, chart: Embedded): void {
	const model = modelOf(story, chart);
	sound(embedDocument(story, model, HOME, '../../', ''));
	for (const kind of filesOf(story, chart)) {
		if (!kind.endsWith('png')) sound(String(makeFile(kind, model, HOME).body));
	}
}

/** All pages but the embeds, each made when it is asked for. */
function pagesOf(story: Story): (() => string)[] {
	const charts = Object.keys(story.charts);
	const models = () => charts.map((id) => modelOf(story, { id }));
	const html = <Props extends Record<string, unknown>>(component: Component<Props>, props: Props) => {
		const { head, body } = render(component as Component<Record<string, unknown>>, { props });
		arrives(body);
		return head + body;
	};
	const pinned = (id: string) => story.editions.map((edition) => modelOf(story, { id, edition }));
	return [
		() => html(StoryPage, { story, script: '', site: SITE }),
		() => html(RecordPage, { story, script: '', site: SITE }),
		() => galleryPage(story, models(), HOME, '../'),
		() => JSON.stringify(catalogue(story, models(), HOME)),
		...charts.map((id) => () => aboutPage(modelOf(story, { id }), pinned(id), HOME, '../../../', '')),
		...daysOf(story).map((day) => () => html(DayPage, { story, day, site: SITE }))
	];
}

/** Links within a page arrive: SvelteKit stops at one that does not. */
function arrives(html: string): void {
	const ids = new Set(Array.from(html.matchAll(/\sid="([^"]+)"/g), ([, id]) => id));
	for (const [, id] of html.matchAll(/\shref="#([^"]+)"/g))
		if (!ids.has(id)) throw new Error(`There is no "#${id}" on the page.`);
}

/** Programs of ours, which may well speak of what is undefined. */
const PROGRAMS = /<script(?![^>]*ld\+json)[^>]*>[^]*?<\/script>/g;

/** No number that is none, and no half of a character. */
function sound(text: string): void {
	const told = text.replaceAll(PROGRAMS, '');
	const bad = NO_NUMBER.exec(told);
	if (bad) throw new Error(`"${told.slice(Math.max(0, bad.index - 60), bad.index + 40)}"`);
	if (!text.isWellFormed()) throw new Error('There is half a character in what is built.');
}
