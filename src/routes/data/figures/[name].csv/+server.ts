import { error } from '@sveltejs/kit';
import { recordCsv, selectionsOf } from '$lib/page/record/entries.ts';
import { story } from '$lib/page/story.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => selectionsOf(story).map(({ name }) => ({ name }));

export const GET: RequestHandler = ({ params }) => {
	const selection = selectionsOf(story).find(({ name }) => name === params.name);
	if (!selection) error(404);
	return new Response(recordCsv(story, selection), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
