import { base } from '$app/paths';
import { feed } from '$lib/page/revisions.ts';
import { story } from '$lib/page/story.server';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) =>
	new Response(feed(story, url.origin + base), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
