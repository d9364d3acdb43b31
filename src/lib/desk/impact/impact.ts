/**
 * What a change of the data changes for readers: everything that they and hosts can get of a story, before and
 * after.
 */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { compare } from './compare.ts';
import type { PageChange, Item, Page } from './compare.ts';
import type { Site } from '../../protocol/address.ts';
import type { Story } from '../../story/schema.ts';
import StoryPage from '../../page/StoryPage.svelte';
import AboutPage from '../../embed/AboutPage.svelte';
import { everyEmbed } from '../../embed/every.ts';
import GalleryPage from '../../embed/GalleryPage.svelte';
import { embedModel } from '../../embed/model.ts';
import { graphic } from '../../page/graphics.ts';
import DayPage from '../../page/record/DayPage.svelte';
import { daysOf } from '../../page/record/days.ts';
import { recordCsv, selectionsOf } from '../../page/record/entries.ts';
import RecordPage from '../../page/record/RecordPage.svelte';
import { feed, lastChanged } from '../../page/revisions.ts';
import { dataPackage, tableCsv } from '../../page/dataset/package.ts';
import { tables } from '../../page/dataset/tables.ts';
import { embedList, embedPages } from './embeds.ts';
import { csvItems, feedItems, jsonItems, htmlItems } from './read.ts';

/**
 * Every page, embed, picture, feed and download whose content differs, with what differs on it.
 * @param site where the site stands; says nothing about its content
 */
export function impact(before: Story, after: Story, site?: Site): PageChange[] {
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
		page('/', 'The story', rendered(StoryPage, { story, script: '', site: site.origin })),
		...embeds.flatMap((model) => embedPages(story, model, site)),
		...following.map((model) =>
			page(
				`/embed/${model.id}/about/`,
				`How to use the chart ${model.id}`,
				rendered(AboutPage, {
					model,
					pinned: embeds.filter(
						({ id, edition, hasPictures }) => id === model.id && edition !== undefined && hasPictures
					),
					site,
					root: '../../../'
				})
			)
		),
		page('/embed/', 'All charts', rendered(GalleryPage, { story, models: following, site, root: '../' })),
		page('/embed/index.json', 'List of embeds', embedList(story, following, site)),
		page('/figures/', 'All claims', rendered(RecordPage, { story, site: root })),
		...daysOf(story).map((day) =>
			page(`/known/${day}/`, `What was known on ${day}`, rendered(DayPage, { story, day, site: root }))
		),
		...selectionsOf(story).map((selection) =>
			page(
				`/data/figures/${selection.name}.csv`,
				`Claims as CSV: ${selection.name}`,
				csvItems(recordCsv(story, selection))
			)
		),
		page('/feed.xml', 'Feed of changes', feedItems(feed(story, site.origin))),
		...dataset(story, site)
	];
}

function dataset(story: Story, site: Site): Page[] {
	const described = JSON.stringify(dataPackage(story, site.origin, lastChanged(story)));
	// Sizes and hashes of tables differ whenever the tables do.
	const items = jsonItems(described, 'description').filter(({ where }) => !/\.(bytes|hash)$/.test(where));
	return [
		...tables(story).map((table) =>
			page(`/data/${table.name}.csv`, `Table of all ${table.name}`, csvItems(tableCsv(table)))
		),
		page('/data/datapackage.json', 'Description of the dataset', items)
	];
}

function page(address: string, name: string, items: readonly Item[]): Page {
	return { address, name, items };
}

function rendered(component: Component<never>, props: Record<string, unknown>): Item[] {
	const { head, body } = render(component as unknown as Component<typeof props>, { props });
	return htmlItems(head + body);
}
