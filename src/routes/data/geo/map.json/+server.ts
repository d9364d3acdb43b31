import { liveData } from '$lib/map/live-data';
import { story } from '$lib/page/story.server';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () =>
	new Response(JSON.stringify(liveData(story)), { headers: { 'content-type': 'application/json' } });
