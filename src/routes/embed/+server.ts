import { base } from '$app/paths';
import { asHtml } from '$lib/embed/html-page.server.ts';
import { embedModel } from '$lib/embed/model.ts';
import { galleryPage } from '$lib/embed/use-pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';

export const prerender = true;
export const trailingSlash = 'always';

export const GET = ({ url }) => {
	const models = Object.keys(story.charts).map((id) => embedModel(story, graphic(id), { id }));
	return asHtml(galleryPage(story, models, { origin: url.origin, base }, '../'));
};
