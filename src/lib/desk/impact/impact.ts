/**
 * What a change of the data changes for readers: everything that they and hosts can get of a story, before and
 * after.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { compare, pageOf, type Item, type Page, type PageChange } from './compare.ts';
import { stem, type Embedded, type Site } from '../../protocol/address.ts';
import type { Story } from '../../story/schema.ts';
import StoryPage from '../../page/StoryPage.svelte';
import AboutPage from '../../embed/AboutPage.svelte';
import { catalogue } from '../../embed/catalogue.ts';
import { everyEmbed } from '../../embed/every.ts';
import GalleryPage from '../../embed/GalleryPage.svelte';
import { embedModel, type EmbedModel } from '../../embed/model.ts';
import { graphic } from '../../page/graphics.ts';
import DayPage from '../../page/record/DayPage.svelte';
import { daysOf } from '../../page/record/days.ts';
import { recordCsv, selectionsOf } from '../../page/record/entries.ts';
import RecordPage from '../../page/record/RecordPage.svelte';
import { feed, lastChanged } from '../../page/revisions.ts';
import { dataPackage, tableCsv } from '../../page/dataset/package.ts';
import { tables } from '../../page/dataset/tables.ts';
import { chartCsv, chartJson } from '../../embed/data.ts';
import EmbedPage from '../../embed/EmbedPage.svelte';
import { oembed } from '../../embed/oembed.ts';
import type { Picture } from '../../picture/compose.ts';
import { svgOf } from '../../drawing/svg.ts';
import { plainText } from '../../story/message/prose.ts';
import { wordsFor } from '../../words/index.ts';
import { csvItems, feedItems, jsonItems, htmlItems } from './read.ts';

/**
 * Every page, embed, picture, feed and download whose content differs, with what differs on it.
 * @param site where the site stands; says nothing about its content
 */
export function impact(before: Story, after: Story, site?: Site): PageChange[] {
	// What is told and drawn follows from the data alone.
	if (JSON.stringify(before) === JSON.stringify(after)) return [];
	return compare(sitePages(before, site), sitePages(after, site));
}

/** Where the site will stand says nothing about its content. */
const ANYWHERE: Site = { origin: 'https://example.org', base: '' };

/**
 * Everything that readers and hosts can get of a story, made by the functions that make the site. All pages and
 * files of the site whose content comes from the data, in the order in which an editor thinks of them.
 */
export function sitePages(story: Story, site: Site = ANYWHERE): Page[] {
	const embeds = everyEmbed(story).map((one) => embedModel(story, graphic(one.id), one));
	const root = `${site.origin}${site.base}`;
	const following = embeds.filter(({ edition }) => edition === undefined);
	return [
		html('/', 'The story', StoryPage, { story, script: '', site: site.origin }),
		...embeds.flatMap((model) => embedPages(story, model, site)),
		...following.map((model) =>
			html(`/embed/${model.id}/about/`, `How to use the chart ${model.id}`, AboutPage, {
				model,
				pinned: embeds.filter(
					({ id, edition, hasPictures }) => id === model.id && edition !== undefined && hasPictures
				),
				site,
				root: '../../../'
			})
		),
		html('/embed/', 'All charts', GalleryPage, { story, models: following, site, root: '../' }),
		page('/embed/index.json', 'List of embeds', JSON.stringify(catalogue(story, following, site)), (sent) =>
			jsonItems(sent, 'chart')
		),
		html('/figures/', 'All claims', RecordPage, { story, site: root }),
		...daysOf(story).map((day) =>
			html(`/known/${day}/`, `What was known on ${day}`, DayPage, { story, day, site: root })
		),
		...selectionsOf(story).map((selection) =>
			page(
				`/data/figures/${selection.name}.csv`,
				`Claims as CSV: ${selection.name}`,
				recordCsv(story, selection),
				csvItems
			)
		),
		page('/feed.xml', 'Feed of changes', feed(story, site.origin), feedItems),
		...dataset(story, site)
	];
}

function dataset(story: Story, site: Site): Page[] {
	const described = JSON.stringify(dataPackage(story, site.origin, lastChanged(story)));
	return [
		...tables(story).map((table) =>
			page(`/data/${table.name}.csv`, `Table of all ${table.name}`, tableCsv(table), csvItems)
		),
		page('/data/datapackage.json', 'Description of the dataset', described, (sent) =>
			// Sizes and hashes of tables differ whenever the tables do.
			jsonItems(sent, 'description').filter(({ where }) => !/\.(bytes|hash)$/.test(where))
		)
	];
}

function page(address: string, name: string, sent: string, read: (sent: string) => Item[]): Page {
	return pageOf({ address, name, sent }, read);
}

function html(
	address: string,
	name: string,
	component: Component<never>,
	props: Record<string, unknown>
): Page {
	const { head, body } = render(component as unknown as Component<typeof props>, { props });
	return page(address, name, head + body, htmlItems);
}

/** The endings of the addresses of pictures. */
const PICTURES = ['.svg', '.png', '-2x.png', '-card.png'];

/**
 * What hosts and their readers get of one embed: its page, its pictures, its downloads.
 * @param live the story of today, which a pinned embed knows of too
 */
function embedPages(live: Story, model: EmbedModel, site: Site): Page[] {
	const at = `/embed/${stem(model)}`;
	const name = nameOf(model);
	const { story } = model;
	const title = plainText(story, story.story.title);
	const pinned = model.edition === undefined ? {} : { isPinned: true as const };
	const data = (ending: string, what: string, sent: string, read: (sent: string) => Item[]): Page =>
		pageOf({ address: at + ending, name: `${name}: ${what}`, ...pinned, sent }, read);
	const json = (ending: string, what: string, value: unknown, where: string): Page =>
		data(ending, what, JSON.stringify(value), (sent) => jsonItems(sent, where));
	const { head, body } = render(EmbedPage, { props: { model, live, site, root: '../../' } });
	const height = JSON.stringify(model.reserve);
	return [
		pageOf({ address: `${at}/`, name, ...pinned, sent: head + body + height }, () => [
			...htmlItems(head + body),
			{ where: 'height to reserve', text: height, kind: 'drawing' }
		]),
		...(model.hasPictures ? [pictures(model, at, name, pinned)] : []),
		data('.csv', 'rows as CSV', chartCsv(model), csvItems),
		json('.json', 'rows as JSON', chartJson(model, site), 'data'),
		json(
			'.oembed.json',
			'oEmbed',
			oembed(site, model, title, story.story.author, wordsFor(story).snippet),
			'oEmbed'
		)
	];
}

/** What stands on the pictures, each written and drawn. */
function pictures(
	{ pictures: { article, card } }: EmbedModel,
	at: string,
	name: string,
	pinned: Pick<Page, 'isPinned'>
): Page {
	const { title, subtitle, foot, description } = article.texts;
	const written = Object.entries({ title, subtitle, foot, description }).map(([part, text]) => ({
		where: `picture: ${part}`,
		text
	}));
	const drawn = { picture: svg(article), card: svg(card) };
	return pageOf(
		{
			address: PICTURES.map((ending) => at + ending).join(' '),
			name: `${name}: pictures`,
			...pinned,
			sent: JSON.stringify([written, drawn])
		},
		() => [...written, ...drawnItems(drawn.picture, 'picture'), ...drawnItems(drawn.card, 'card')]
	);
}

const svg = ({ width, height, shapes }: Picture): string =>
	svgOf({ size: 'L', width, height, shapes }, { id: 'picture', scheme: 'light', says: 'title' });

function drawnItems(drawn: string, place: string): Item[] {
	return htmlItems(`<div class="${place}">${drawn}</div>`).map((item) => ({
		...item,
		where: item.where.replace(/^page: /, `${place}: `)
	}));
}

function nameOf({ id, edition }: Embedded): string {
	return edition === undefined ? `Embed ${id}` : `Embed ${id}, pinned to ${edition}`;
}
