import { base } from '$app/paths';
import { lastChanged } from '$lib/page/revisions.ts';
import { story } from '$lib/page/story.server';
import { dataPackage } from '$lib/page/dataset/package.ts';
import type { RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const GET: RequestHandler = ({ url }) => {
	const described = dataPackage(story, url.origin + base, lastChanged(story));
	return new Response(`${JSON.stringify(described, null, 2)}\n`, {
		headers: { 'content-type': 'application/json' }
	});
};
