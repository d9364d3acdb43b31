import { embedDocument } from '$lib/embed/document.server.ts';
import { liveIds } from '$lib/embed/every.ts';
import { asHtml } from '$lib/embed/html-page.server.ts';
import { liveHead } from '$lib/embed/live.ts';
import { embedModel } from '$lib/embed/model.ts';
import { siteOf } from '$lib/embed/site.server.ts';
import { clientStyles, clientUrl } from '$lib/page/client.server';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import program from '../../../../client/embed.ts?classic';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';
export const entries: EntryGenerator = () => liveIds(story, graphic).map((id) => ({ id }));

export const GET: RequestHandler = ({ params: { id }, url }) => {
	const model = embedModel(story, graphic(id), { id });
	const head = liveHead(clientUrl('map'), clientStyles('map'));
	return asHtml(embedDocument(story, model, siteOf(url), '../../../', program, head));
};
