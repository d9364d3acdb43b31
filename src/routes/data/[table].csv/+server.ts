import { error } from '@sveltejs/kit';
import { story } from '$lib/page/story.server';
import { tableCsv } from '$lib/page/dataset/package.ts';
import { tables } from '$lib/page/dataset/tables.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => tables(story).map(({ name }) => ({ table: name }));

export const GET: RequestHandler = ({ params }) => {
	const table = tables(story).find(({ name }) => name === params.table);
	if (!table) error(404);
	return new Response(tableCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
