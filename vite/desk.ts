/**
 * The dev server for people who change the data: pages reload when the data or the code behind them changes, and
 * a data file with faults is a page that says where they are and what to write.
 */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import type * as Faults from '../src/lib/desk/faults-page.ts';
import type * as Contracts from '../src/lib/contract/index.ts';
import type * as Read from '../src/lib/check/read.ts';

const FILE = 'data/story.json';

export function desk(): Plugin {
	return {
		name: 'desk',
		apply: 'serve',
		configureServer(server) {
			const shownFaults = faultsOf(server);
			server.middlewares.use((request, response, next) => {
				if (!asksForPage(request)) {
					next();
					return;
				}
				shownFaults(request.url ?? '/').then((html) => {
					if (html === undefined) next();
					else send(response, html);
				}, next);
			});
			// While the file has faults no page has imported it, so nothing else would tell the browser.
			server.watcher.on('change', (path) => {
				if (path.endsWith(FILE)) reload(server);
			});
		},
		hotUpdate({ modules, server }) {
			// Pages run no code of the framework that could take over a change: they are asked for anew.
			if (this.environment.name === 'ssr' && modules.length > 0) reload(server);
		}
	};
}

/** The page of faults for an address, or nothing where the data file is right. */
function faultsOf(server: ViteDevServer): (url: string) => Promise<string | undefined> {
	let right = '';
	return async (url) => {
		const text = await readFile(FILE, 'utf8');
		if (text === right) return undefined;
		const { checkStory } = (await server.ssrLoadModule('/src/lib/check/read.ts')) as typeof Read;
		const { CONTRACT } = (await server.ssrLoadModule('/src/lib/contract/index.ts')) as typeof Contracts;
		const { faults } = checkStory(text, CONTRACT, FILE);
		if (faults.length === 0) {
			right = text;
			return undefined;
		}
		const { faultsPage } = (await server.ssrLoadModule('/src/lib/desk/faults-page.ts')) as typeof Faults;
		return server.transformIndexHtml(url, faultsPage(faults, text));
	};
}

function reload(server: ViteDevServer): void {
	server.environments.client.hot.send({ type: 'full-reload' });
}

function asksForPage({ method, headers }: IncomingMessage): boolean {
	return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function send(response: ServerResponse, html: string): void {
	response.writeHead(500, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
	response.end(html);
}
