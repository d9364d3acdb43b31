import { embedModel } from '$lib/embed/model.ts';
import { aboutPage, asHtml, siteOf } from '$lib/embed/pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import program from '../../../../client/use.ts?classic';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => Object.keys(story.charts).map((id) => ({ id }));

export const GET: RequestHandler = ({ params: { id }, url }) => {
	const pinned = story.editions.map((edition) => embedModel(story, graphic(id), { id, edition }));
	return asHtml(aboutPage(embedModel(story, graphic(id), { id }), pinned, siteOf(url), '../../../', program));
};
