/** Everything that readers and hosts can get of a story, made by the functions that make the site. */
import { render } from 'svelte/server';
import Story from '../../routes/+page.svelte';
import { chartStyle } from '../charts/frame/rules.ts';
import AboutPage from '../embed/AboutPage.svelte';
import type { Embedded, Site } from '../embed/address.ts';
import { stem } from '../embed/address.ts';
import { catalogue } from '../embed/catalogue.ts';
import { chartCsv, chartJson } from '../embed/data.ts';
import EmbedPage from '../embed/EmbedPage.svelte';
import { everyEmbed } from '../embed/every.ts';
import { embedModel, type EmbedModel } from '../embed/model.ts';
import { oembed } from '../embed/oembed.ts';
import { feed } from '../page/feed.ts';
import { graphic } from '../page/graphics.ts';
import type { Story as StoryData } from '../story/read.ts';
import type { Item, Page } from '../story/impact/pages.ts';
import { plainText } from '../story/prose.ts';
import { csvItems, feedItems, jsonItems } from './read-data.ts';
import { htmlItems } from './read-html.ts';

/** Where the site will stand says nothing about its content. */
const SITE: Site = { origin: 'https://example.org', base: '' };

/** All pages of the site in the order in which an editor thinks of them. */
export function sitePages(story: StoryData): Page[] {
	const embeds = everyEmbed(story).map((one) => embedModel(story, graphic(one.id), one));
	const following = embeds.filter(({ edition }) => edition === undefined);
	return [
		{ address: '/', name: 'The story', items: storyItems(story) },
		...embeds.map((model) => ({
			address: `/embed/${stem(model)}/`,
			name: nameOf(model),
			items: embedItems(story, model)
		})),
		...following.map((model) => ({
			address: `/embed/${model.id}/about/`,
			name: `How to use the chart ${model.id}`,
			items: htmlOf(render(AboutPage, { props: { model, site: SITE, root: '../../../' } }))
		})),
		...embeds.flatMap((model) => downloads(story, model)),
		{
			address: '/embed/index.json',
			name: 'List of embeds',
			items: jsonItems(JSON.stringify(catalogue(following, story.editions, SITE)), 'chart')
		},
		{ address: '/feed.xml', name: 'Feed of changes', items: feedItems(feed(story, SITE.origin)) }
	];
}

function storyItems(story: StoryData): Item[] {
	const data = { story, script: '', origin: SITE.origin };
	return htmlOf(render(Story as never, { props: { data } as never }));
}

function embedItems(live: StoryData, model: EmbedModel): Item[] {
	const { story, id, module, state, reserve } = model;
	const html = htmlOf(render(EmbedPage, { props: { model, live, site: SITE, root: '../../' } }));
	const rules = () => ({ [state]: module.rules(story)[state] ?? {} });
	const look = htmlItems(`<style>${chartStyle(story, id, { ...module, rules })}</style>`);
	return [...html, ...look, { where: 'height to reserve', text: JSON.stringify(reserve), kind: 'drawing' }];
}

function downloads(story: StoryData, model: EmbedModel): Page[] {
	const at = `/embed/${stem(model)}`;
	const title = plainText(story, story.story.title);
	return [
		{ address: `${at}.csv`, name: `${nameOf(model)}: rows as CSV`, items: csvItems(chartCsv(model)) },
		{
			address: `${at}.json`,
			name: `${nameOf(model)}: rows as JSON`,
			items: jsonItems(JSON.stringify(chartJson(model, SITE)), 'data')
		},
		{
			address: `${at}.oembed.json`,
			name: `${nameOf(model)}: oEmbed`,
			items: jsonItems(JSON.stringify(oembed(SITE, model, title)), 'oEmbed')
		}
	];
}

function nameOf({ id, edition }: Embedded): string {
	return edition === undefined ? `Embed ${id}` : `Embed ${id}, pinned to ${edition}`;
}

function htmlOf({ head, body }: { head: string; body: string }): Item[] {
	return htmlItems(head + body);
}
