import { liveIds } from '$lib/embed/every.ts';
import { embedModel } from '$lib/embed/model.ts';
import { asHtml, embedDocument, liveHead, siteOf } from '$lib/embed/pages.server.ts';
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
