import { error } from '@sveltejs/kit';
import { endingOf, stem } from '$lib/protocol/address.ts';
import { embeddedAt, everyEmbed, filesOf } from '$lib/embed/every.ts';
import { makeFile, splitFile } from '$lib/embed/files.server.ts';
import { embedModel } from '$lib/embed/model.ts';
import { siteOf } from '$lib/embed/pages.server.ts';
import { graphic } from '$lib/page/graphics.ts';
import { story } from '$lib/page/story.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () =>
	everyEmbed(story).flatMap((one) =>
		filesOf(story, one).map((kind) => ({ file: stem(one) + endingOf(kind) }))
	);

export const GET: RequestHandler = ({ params, url }) => {
	const asked = splitFile(params.file);
	if (!asked) error(404);
	const chart = embeddedAt(asked.stem);
	const model = embedModel(story, graphic(chart.id), chart);
	const { type, body } = makeFile(asked.kind, model, siteOf(url));
	return new Response(body, { headers: { 'content-type': type } });
};
