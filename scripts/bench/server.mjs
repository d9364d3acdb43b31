/** Serves the built site as `npm start` does, with what is made for the measurement beside it. */
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { siteHandler } from '../serve.mjs';

/**
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
