import { everyEmbed } from '$lib/embed/every.ts';
import { embedModel } from '$lib/embed/model.ts';
import { asHtml, embedDocument, siteOf } from '$lib/embed/pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import program from '../../../../client/embed.ts?classic';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () =>
	everyEmbed(story).map(({ id, edition }) => (edition === undefined ? { id } : { id, edition }));

export const GET: RequestHandler = ({ params: { id, edition }, url }) => {
	const model = embedModel(story, graphic(id), { id, edition });
	const root = edition === undefined ? '../../' : '../../../';
	return asHtml(embedDocument(story, model, siteOf(url), root, program));
};
