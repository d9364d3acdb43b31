/**
 * The bare pages that ours are measured against, each made from the built page itself, and the server that sends
 * both.
 */
import { load } from 'cheerio';
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { siteHandler } from '../serve.mjs';

/**
 * The story as HTML and CSS alone, in the same view.
 * @param {string} html the built story
 */
export function withoutScript(html) {
	const $ = load(html);
	$('script').remove();
	$('meta[http-equiv]').remove();
	$('html').attr('data-view', 'scroll');
	return $.html();
}

/**
 * An embed bare: its words and its drawings, and the colours without which these would be black shapes.
 * @param {string} html a built embed page
 */
export function bareEmbed(html) {
	const colours = /<style>(:root\{[^}]*\})/.exec(html)?.[1] ?? '';
	return html
		.replace(/<script>[\s\S]*?<\/script>/g, '')
		.replace(/<meta (?!charset|name="viewport")[^>]*>|<link[^>]*>|<base[^>]*>/g, '')
		.replace(/<style>[\s\S]*?<\/style>/g, `<style>${colours}</style>`);
}

/**
 * A page with as many words as ours and nothing else: no style sheet, no script, no picture.
 * @param {string} html the built story
 */
export function plainText(html) {
	const $ = load(html);
	const paragraphs = $('p, h1, h2, h3, td, th')
		.toArray()
		.map((element) => `<p>${$(element).text()}</p>`);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Text</title><body>${paragraphs.join('')}`;
}

/** A host page with these frames, one under the other. @param {readonly string[]} urls */
export function hostPage(urls) {
	const frames = urls.map(
		(url, index) => `<iframe title="Chart ${index}" src="${url}" width="640" height="520"></iframe>`
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><body>${frames.join('')}`;
}

/**
 * Serves the built site as `npm start` does, with what is made for the measurement beside it.
 * @param {string} folder the built site
 * @param {ReadonlyMap<string, string>} pages further pages by path, and scripts, whose paths end in .js
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function benchServer(folder, pages) {
	const site = siteHandler(folder, '');
	const bodies = new Map([...pages].map(([path, html]) => [path, brotliCompressSync(html)]));
	const server = createServer((request, response) => {
		const body = bodies.get(request.url ?? '');
		if (body === undefined) return site(request, response);
		const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
		response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' });
		response.end(body);
	});
	await new Promise((done) => server.listen(0, () => done(undefined)));
	const address = server.address();
	if (address === null || typeof address === 'string')
		throw new Error('The server of the benchmark has no port.');
	return {
		origin: `http://localhost:${address.port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
		}
	};
}
