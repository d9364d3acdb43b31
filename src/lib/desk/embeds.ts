/** What hosts and their readers get of one embed: its page, its pictures, its downloads. */
import { render } from 'svelte/server';
import { chartStyle } from '../charts/frame/rules.ts';
import { stem, type Embedded, type Site } from '../embed/address.ts';
import { catalogue } from '../embed/catalogue.ts';
import { chartCsv, chartJson } from '../embed/data.ts';
import EmbedPage from '../embed/EmbedPage.svelte';
import type { EmbedModel } from '../embed/model.ts';
import { oembed } from '../embed/oembed.ts';
import { pictureTexts } from '../embed/picture-texts.ts';
import PictureFigure from '../embed/PictureFigure.svelte';
import type { Item, Page } from '../story/impact/pages.ts';
import { plainText } from '../story/prose.ts';
import type { Story } from '../story/read.ts';
import { csvItems, jsonItems } from './read-data.ts';
import { htmlItems } from './read-html.ts';

/** The endings of the addresses of pictures. */
const PICTURES = ['.svg', '.png', '-2x.png', '-card.png'];

/** @param live the story of today, which a pinned embed knows of too */
export function embedPages(live: Story, model: EmbedModel, site: Site): Page[] {
	const at = `/embed/${stem(model)}`;
	const name = nameOf(model);
	const title = plainText(model.story, model.story.story.title);
	const pinned = model.edition === undefined ? {} : { isPinned: true as const };
	const data = (ending: string, what: string, items: Item[]): Page => ({
		address: at + ending,
		name: `${name}: ${what}`,
		...pinned,
		items
	});
	return [
		{ address: `${at}/`, name, ...pinned, items: pageItems(live, model, site) },
		{
			address: PICTURES.map((ending) => at + ending).join(' '),
			name: `${name}: pictures`,
			...pinned,
			items: pictureItems(model)
		},
		data('.csv', 'rows as CSV', csvItems(chartCsv(model))),
		data('.json', 'rows as JSON', jsonItems(JSON.stringify(chartJson(model, site)), 'data')),
		data('.oembed.json', 'oEmbed', jsonItems(JSON.stringify(oembed(site, model, title)), 'oEmbed'))
	];
}

/** The list of embeds for programs. */
export function embedList(story: Story, models: readonly EmbedModel[], site: Site): Item[] {
	return jsonItems(JSON.stringify(catalogue(models, story.editions, site)), 'chart');
}

function pageItems(live: Story, model: EmbedModel, site: Site): Item[] {
	const { head, body } = render(EmbedPage, { props: { model, live, site, root: '../../' } });
	const height: Item = { where: 'height to reserve', text: JSON.stringify(model.reserve), kind: 'drawing' };
	return [...htmlItems(head + body), ...looks(model), height];
}

function pictureItems(model: EmbedModel): Item[] {
	const { story, id, module, state } = model;
	const { body } = render(PictureFigure, { props: { story, id, module, state } });
	const { title, subtitle, foot, description } = pictureTexts(model);
	const written = Object.entries({ title, subtitle, foot, description }).map(([name, text]) => ({
		where: `picture: ${name}`,
		text
	}));
	return [...written, ...htmlItems(body), ...looks(model)];
}

/** How the one state looks that an embed shows. */
function looks({ story, id, module, state }: EmbedModel): Item[] {
	const rules = () => ({ [state]: module.rules(story)[state] ?? {} });
	return htmlItems(`<style>${chartStyle(story, id, { ...module, rules })}</style>`);
}

function nameOf({ id, edition }: Embedded): string {
	return edition === undefined ? `Embed ${id}` : `Embed ${id}, pinned to ${edition}`;
}
