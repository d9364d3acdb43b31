import { embedModel } from '$lib/embed/model.ts';
import { asHtml, galleryPage, siteOf } from '$lib/embed/pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const GET: RequestHandler = ({ url }) => {
	const models = Object.keys(story.charts).map((id) => embedModel(story, graphic(id), { id }));
	return asHtml(galleryPage(story, models, siteOf(url), '../'));
};
