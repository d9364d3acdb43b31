/** Serves the built site as a good host would: `npm run serve`. PORT and BASE_PATH are honoured. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finishSwap } from './build/swap.mjs';
import { siteHandler } from './serve/handler.mjs';
import { addressFault } from './setup/address.mjs';
import { ROOT } from './setup/program.mjs';

export { siteHandler };

const BUILD = join(ROOT, 'build');
const SECOND = 1000;

/**
 * How long clients are waited for that open a connection and say nothing, or read nothing, in ms.
 * @typedef {{ head: number, request: number, check: number, idle: number }} Patience
 */

/**
 * `idle` counts twice for who reads nothing: Node waits once more where a part of an answer has gone out since it
 * last looked.
 * @type {Patience}
 */
const PATIENCE = { head: 10 * SECOND, request: 20 * SECOND, check: 5 * SECOND, idle: 60 * SECOND };

/**
 * A server of a built site, which lets go of clients that keep it waiting.
 * @param {string} folder the built site
 * @param {string} base the path under which it stands, without a slash at the end
 * @param {Patience} [patience]
 */
export function siteServer(folder, base, { head, request, check, idle } = PATIENCE) {
	const server = createServer(
		{ headersTimeout: head, requestTimeout: request, connectionsCheckingInterval: check },
		siteHandler(folder, base)
	);
	server.timeout = idle;
	return server;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** Serves build/ until it is stopped, and what takes its place. */
export function serve() {
	const port = Number(process.env.PORT ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		stop(`PORT is ${process.env.PORT}: set it to a number from 1 to 65535.`);
	}
	const fault = addressFault(process.env);
	if (fault) stop(fault);
	finishSwap(ROOT);
	if (!existsSync(join(BUILD, 'index.html'))) stop('There is no built site yet: run `npm run build` first.');
	const base = process.env.BASE_PATH ?? '';
	const server = siteServer(BUILD, base);
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
