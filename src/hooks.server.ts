/** Finishes every prerendered page: its language, and a content security policy with the hashes of what is inline. */
import { createHash } from 'node:crypto';
import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { base } from '$app/paths';
import { story } from '$lib/page/story.server';

const INLINE = /<(style|script)(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/\1>/g;
const DATA_BLOCK = /\stype="application\//;

/** Marks for a framework that never starts in the browser: a kilobyte that no reader needs. */
const HYDRATION_MARKS = /<!--[^>]*-->/g;

/** Asks for the page anew when what it is made of changes: no other script of the dev server runs in it. */
const RELOADER = `<script type="module" src="${base}/@vite/client"></script>`;

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** What a page fetches by itself, or by a program in it; an embed has nothing of the kind. */
const FETCHES = /\s(?:src|srcset)="|rel="stylesheet"|\stype="module"/;

/** Browsers fetch a page's icon by its policy too. */
const ICON = /\srel="icon"/;

/** The strictest policy that still allows this page's own files, if it has any, and exactly the inline code it holds. */
export function policy(html: string): string {
	const hashes = { style: new Set<string>(), script: new Set<string>() };
	for (const [, kind, attributes = '', code = ''] of html.matchAll(INLINE)) {
		if (!DATA_BLOCK.test(attributes)) hashes[kind as 'style' | 'script'].add(hash(code));
	}
	const fetches = FETCHES.test(html);
	const self = fetches ? ["'self'"] : [];
	const pictures = fetches || ICON.test(html) ? ["'self'"] : [];
	return [
		"default-src 'none'",
		['script-src', ...self, ...hashes.script].join(' '),
		['style-src', ...self, ...hashes.style].join(' '),
		['img-src', ...pictures, 'data:'].join(' '),
		...(fetches
			? ["font-src 'self' data:", "connect-src 'self'", "worker-src 'self'", "frame-src 'self'"]
			: []),
		"base-uri 'none'",
		"form-action 'none'"
	].join(';');
}

export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', story.story.language)
	});
	if (!response.headers.get('content-type')?.includes('text/html')) return response;
	if (dev) return new Response((await response.text()).replace('</head>', `${RELOADER}$&`), response);
	const html = (await response.text()).replace(HYDRATION_MARKS, '');
	const meta = `<meta http-equiv="content-security-policy" content="${policy(html)}" />`;
	return new Response(html.replace('<meta charset="utf-8" />', `$&\n${meta}`), response);
};
