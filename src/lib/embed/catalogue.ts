/** /embed/index.json: every chart that can be embedded, for programs. */
import { embedAddress, fileAddress, storyAddress, aboutAddress, type Site } from '../protocol/address.ts';
import { highest } from '../protocol/height.ts';
import type { Story } from '../story/schema.ts';
import { datesOf } from './every.ts';
import type { EmbedModel } from './model.ts';
import { CARD } from '../picture/compose.ts';
import { snippets } from '../protocol/snippets.ts';
import { wordsFor } from '../words/index.ts';

/** @param models the charts as they follow the data */
export function catalogue(story: Story, models: readonly EmbedModel[], site: Site) {
	const pinned = (id: string, edition: string) => embedAddress(site, { id, edition });
	return {
		loader: `${site.origin}${site.base}/embed.js`,
		charts: models.map((model) => ({
			id: model.id,
			name: model.name,
			title: model.title,
			description: model.description,
			version: model.version,
			asOf: model.asOf,
			url: embedAddress(site, model),
			about: aboutAddress(site, model.id),
			story: storyAddress(site, model.step),
			oembed: fileAddress(site, model, 'oembed.json'),
			images: {
				svg: fileAddress(site, model, 'svg'),
				png: { url: fileAddress(site, model, 'png'), ...model.picture },
				png2x: {
					url: fileAddress(site, model, '2x.png'),
					width: 2 * model.picture.width,
					height: 2 * model.picture.height
				},
				card: { url: fileAddress(site, model, 'card.png'), ...CARD }
			},
			data: { csv: fileAddress(site, model, 'csv'), json: fileAddress(site, model, 'json') },
			editions: story.editions.map((date) => ({ date, url: pinned(model.id, date) })),
			/** Other days on which something was published, where the chart draws claims by their dates. */
			days: datesOf(story, model.id)
				.filter((date) => !story.editions.includes(date))
				.map((date) => ({ date, url: pinned(model.id, date) })),
			/** px: enough at every width. By width: at 320, 640 and 1000 px, straight lines between. */
			minHeight: highest(model.reserve),
			heights: { 320: model.reserve.narrow, 640: model.reserve.column, 1000: model.reserve.wide },
			snippets: snippets(site, model, wordsFor(story).snippet)
		}))
	};
}
