import { catalogue } from '$lib/embed/catalogue.ts';
import { embedModel } from '$lib/embed/model.ts';
import { siteOf } from '$lib/embed/pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) => {
	const models = Object.keys(story.charts).map((id) => embedModel(story, graphic(id), { id }));
	const list = catalogue(story, models, siteOf(url));
	return new Response(`${JSON.stringify(list, null, 2)}\n`, {
		headers: { 'content-type': 'application/json' }
	});
};
