/** What hosts and their readers get of one embed: its page, its pictures, its downloads. */
import { render } from 'svelte/server';
import { stem, type Embedded, type Site } from '../../protocol/address.ts';
import { catalogue } from '../../embed/catalogue.ts';
import { chartCsv, chartJson } from '../../embed/data.ts';
import EmbedPage from '../../embed/EmbedPage.svelte';
import type { EmbedModel } from '../../embed/model.ts';
import { oembed } from '../../embed/oembed.ts';
import type { Picture } from '../../picture/compose.ts';
import { svgOf } from '../../drawing/svg.ts';
import type { Item, Page } from './compare.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Story } from '../../story/schema.ts';
import { csvItems, jsonItems, htmlItems } from './read.ts';

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
		...(model.hasPictures
			? [
					{
						address: PICTURES.map((ending) => at + ending).join(' '),
						name: `${name}: pictures`,
						...pinned,
						items: pictureItems(model)
					}
				]
			: []),
		data('.csv', 'rows as CSV', csvItems(chartCsv(model))),
		data('.json', 'rows as JSON', jsonItems(JSON.stringify(chartJson(model, site)), 'data')),
		data(
			'.oembed.json',
			'oEmbed',
			jsonItems(JSON.stringify(oembed(site, model, title, model.story.story.author)), 'oEmbed')
		)
	];
}

/** The list of embeds for programs. */
export function embedList(story: Story, models: readonly EmbedModel[], site: Site): Item[] {
	return jsonItems(JSON.stringify(catalogue(story, models, site)), 'chart');
}

function pageItems(live: Story, model: EmbedModel, site: Site): Item[] {
	const { head, body } = render(EmbedPage, { props: { model, live, site, root: '../../' } });
	const height: Item = { where: 'height to reserve', text: JSON.stringify(model.reserve), kind: 'drawing' };
	return [...htmlItems(head + body), height];
}

/** What stands on the pictures, each written and drawn. */
function pictureItems({ pictures: { article, card } }: EmbedModel): Item[] {
	const { title, subtitle, foot, description } = article.texts;
	const written = Object.entries({ title, subtitle, foot, description }).map(([name, text]) => ({
		where: `picture: ${name}`,
		text
	}));
	return [...written, ...drawnItems(article, 'picture'), ...drawnItems(card, 'card')];
}

function drawnItems({ width, height, shapes }: Picture, place: string): Item[] {
	const svg = svgOf({ size: 'L', width, height, shapes }, { id: 'picture', scheme: 'light', says: 'title' });
	return htmlItems(`<div class="${place}">${svg}</div>`).map((item) => ({
		...item,
		where: item.where.replace(/^page: /, `${place}: `)
	}));
}

function nameOf({ id, edition }: Embedded): string {
	return edition === undefined ? `Embed ${id}` : `Embed ${id}, pinned to ${edition}`;
}
