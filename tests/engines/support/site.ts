/** The built site as `npm run serve` serves it; the same with its scripts refused; and a host page for each chart. */
import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { siteHandler } from '../../../scripts/serve.mjs';

const BUILD = join(import.meta.dirname, '..', '..', '..', 'build');
const HOST = /^\/on-a-host\/([\w-]+)$/;

/** The widths that a host gives a frame, in px. */
export const FRAMES = [320, 640] as const;

export interface Site {
	/** Without a slash at the end. */
	origin: string;
	/** The same site, but no page may run a script. */
	unscripted: string;
	/** A host's page with a chart at each of `FRAMES`, in frames that are too low until the loader mends that. */
	host: (chart: string) => string;
	close: () => void;
}

const hostPage = (chart: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A host</title>
${FRAMES.map((width) => `<iframe src="/embed/${chart}/" title="${width}" id="frame-${width}" style="display: block; border: 0; width: ${width}px; height: 200px"></iframe>`).join('\n')}
<script async src="/embed.js"></script>
</html>`;

export async function serveSite(): Promise<Site> {
	const site = siteHandler(BUILD, '');
	const open = createServer((request, response) => {
		const chart = HOST.exec(request.url ?? '')?.[1];
		if (chart) response.setHeader('content-type', 'text/html').end(hostPage(chart));
		else site(request, response);
	});
	const closed = createServer((request, response) => {
		const writeHead = response.writeHead.bind(response);
		Object.assign(response, {
			writeHead: (status: number, headers: OutgoingHttpHeaders) =>
				writeHead(status, { ...headers, 'content-security-policy': "script-src 'none'" })
		});
		site(request, response);
	});
	const origins = await Promise.all(
		[open, closed].map(async (server) => {
			server.listen(0);
			await once(server, 'listening');
			return `http://localhost:${(server.address() as AddressInfo).port}`;
		})
	);
	const [origin = '', unscripted = ''] = origins;
	return {
		origin,
		unscripted,
		host: (chart) => `${origin}/on-a-host/${chart}`,
		close() {
			for (const server of [open, closed]) {
				server.close();
				server.closeAllConnections();
			}
		}
	};
}
