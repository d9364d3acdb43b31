/** What hosts and their readers get of one embed: its page, its pictures, its downloads. */
import { render } from 'svelte/server';
import { stem, type Embedded, type Site } from '../../protocol/address.ts';
import { chartCsv, chartJson } from '../../embed/data.ts';
import EmbedPage from '../../embed/EmbedPage.svelte';
import type { EmbedModel } from '../../embed/model.ts';
import { oembed } from '../../embed/oembed.ts';
import type { Picture } from '../../picture/compose.ts';
import { svgOf } from '../../drawing/svg.ts';
import { pageOf, type Item, type Page } from './compare.ts';
import { plainText } from '../../story/message/prose.ts';
import { wordsFor } from '../../words/index.ts';
import type { Story } from '../../story/schema.ts';
import { csvItems, jsonItems, htmlItems } from './read.ts';

/** The endings of the addresses of pictures. */
const PICTURES = ['.svg', '.png', '-2x.png', '-card.png'];

/** @param live the story of today, which a pinned embed knows of too */
export function embedPages(live: Story, model: EmbedModel, site: Site): Page[] {
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
