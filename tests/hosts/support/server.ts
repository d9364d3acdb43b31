/** A server for one test worker: pages given as text, files from folders, and a log of what was asked for. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.mjs': 'text/javascript',
	'.cjs': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.csv': 'text/csv'
};

export interface TestServer {
	/** `http://127.0.0.1:PORT`, without a slash at the end. */
	origin: string;
	/** Paths asked for since the last clearing, in order. */
	log: string[];
	/** Pages given as text, by path, with their own headers. */
	pages: Map<string, { html: string; headers?: Record<string, string> }>;
	close: () => Promise<unknown>;
}

/**
 * @param name the host name under which it is addressed: `localhost` and `127.0.0.1` are different sites
 * @param folders where files are looked for, by the beginning of their path
 */
export async function startServer(
	name: 'localhost' | '127.0.0.1',
	folders: Record<string, string>
): Promise<TestServer> {
	const log: string[] = [];
	const pages: TestServer['pages'] = new Map();
	const server: Server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
		log.push(request.url ?? '/');
		const page = pages.get(path);
		if (page) {
			response.writeHead(200, { 'content-type': TYPES['.html'], ...page.headers }).end(page.html);
			return;
		}
		const mount = Object.keys(folders).find((prefix) => path.startsWith(prefix));
		const rest = mount === undefined ? '' : normalize(path.slice(mount.length));
		if (mount === undefined || rest.startsWith('..')) {
			response.writeHead(404).end();
			return;
		}
		const file = join(
			folders[mount] ?? '',
			rest.endsWith('/') || rest === '.' ? join(rest, 'index.html') : rest
		);
		readFile(file).then(
			(body) =>
				response
					.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
					.end(body),
			() => response.writeHead(404).end()
		);
	});
	await new Promise<void>((started) => server.listen(0, name, started));
	return {
		origin: `http://${name}:${(server.address() as AddressInfo).port}`,
		log,
		pages,
		close: () => {
			server.closeAllConnections();
			return new Promise((closed) => server.close(closed));
		}
	};
}
