import text from '../../../../data/story.json?raw';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => new Response(text, { headers: { 'content-type': 'application/json' } });
