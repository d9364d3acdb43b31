import loader from '../../client/host.ts?classic';

export const prerender = true;
export const trailingSlash = 'never';

export const GET = () => new Response(loader, { headers: { 'content-type': 'text/javascript' } });
