/** Serves the built site as a good host would: `npm run serve`. PORT and BASE_PATH are honoured. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const BUILD = join(dirname(fileURLToPath(import.meta.url)), '..', 'build');
const HOUR = 60 * 60;
const YEAR = HOUR * 24 * 365;

/** Files whose names carry a hash of their content may be kept for ever; everything else is asked for anew. */
const HASHED = /\/immutable\/|[.-](?=[\w-]{0,7}[\dA-Z_])[\w-]{8}\.(?:js|mjs|css|woff2)$/;

/** Asked for at every step, since the address changes: kept for an hour. */
const ICON = /\/favicon\.\w+$/;

/** Other sites may read these, so that embeds work in a sandbox, where their own origin is opaque. */
const OPEN = /\.(?:js|json|csv|svg|png|woff2|xml)$/;

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin'
};

/** @param {string} path */
function cacheControl(path) {
	if (HASHED.test(path)) return `public, max-age=${YEAR}, immutable`;
	return ICON.test(path) ? `public, max-age=${HOUR}` : 'public, no-cache';
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** @param {string} folder */
function notFoundPage(folder) {
	const file = join(folder, '404.html');
	return existsSync(file) ? readFileSync(file) : '<!doctype html><title>Not found</title><p>Not found.';
}

/** Is this path a folder with a page in it? Paths from outside need not be well-formed. @param {string} path */
function isPage(path) {
	try {
		return existsSync(join(decodeURIComponent(path), 'index.html'));
	} catch (error) {
		if (error instanceof URIError) return false;
		throw error;
	}
}

/**
 * Answers requests with the files of a folder, under a base path.
 * @param {string} folder @param {string} base '' or '/x'
 * @returns {import('node:http').RequestListener}
 */
export function siteHandler(folder, base) {
	const files = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			response.setHeader('cache-control', cacheControl(path));
			if (OPEN.test(path)) response.setHeader('access-control-allow-origin', '*');
		}
	});
	const missing = notFoundPage(folder);

	return (request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		const notFound = () => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
			response.end(request.method === 'HEAD' ? undefined : missing);
		};
		const moved = (/** @type {string} */ location) => response.writeHead(308, { location }).end();

		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { allow: 'GET, HEAD' }).end();
			return;
		}
		const [pathname = '/', query] = (request.url ?? '/').split(/(?=\?)/, 2);
		const search = query ?? '';
		if (base !== '' && (pathname === '/' || pathname === base)) return moved(`${base}/${search}`);
		if (!pathname.startsWith(`${base}/`)) return notFound();
		const path = pathname.slice(base.length);
		if (!path.endsWith('/') && isPage(folder + path)) return moved(`${pathname}/${search}`);
		request.url = path + search;
		files(request, response, notFound);
	};
}

/** Serves build/ until it is stopped. */
export function serve() {
	const port = Number(process.env.PORT ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		stop(`PORT is ${process.env.PORT}: set it to a number from 1 to 65535.`);
	}
	if (!existsSync(join(BUILD, 'index.html'))) stop('There is no built site yet: run `npm run build` first.');
	const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
	const server = createServer(siteHandler(BUILD, base));
	server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
		if (error.code === 'EADDRINUSE') {
			stop(
				`Port ${port} is taken: stop what runs there, or choose another, for example PORT=${port + 1} npm start.`
			);
		}
		if (error.code === 'EACCES')
			stop(`Port ${port} may not be opened by this user: choose one above 1023 with PORT.`);
		throw error;
	});
	server.listen(port, () => {
		const address = server.address();
		const open = address !== null && typeof address === 'object' ? address.port : port;
		console.log(`The story is at http://localhost:${open}${base}/ (Ctrl-C stops it)`);
	});
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => {
			server.close(() => process.exit(0));
			server.closeAllConnections();
		});
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serve();
