/**
 * `deploy/` says to nginx and to static hosts what our own server sends: every header of every file of the built
 * site, read off running servers.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler } from '../../scripts/serve.mjs';
import { SITE } from '../site/support/pages.ts';
import { startNginx, type RunningServer } from '../../scripts/setup/nginx.mjs';
import { NGINX, WITHOUT } from './support/nginx.ts';

const HASHED = 'public, max-age=31536000, immutable';
const SHORT = 'public, max-age=60, stale-while-revalidate=240, stale-if-error=86400';

/** What must be the same wherever the site stands; how long a file is kept is told apart. */
const SHARED = [
	'content-type',
	'content-security-policy',
	'x-content-type-options',
	'referrer-policy',
	'access-control-allow-origin',
	'cross-origin-resource-policy',
	'cross-origin-embedder-policy'
];

const ADDRESSES = readdirSync(SITE, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && !/\.(?:br|gz)$|^_headers$|^\./.test(entry.name))
	.map(({ parentPath, name }) => `${parentPath.slice(SITE.length)}/${name}`.replace(/\/index\.html$/, '/'))
	.sort();

const isHashed = (address: string) => /^\/(?:app|_app\/immutable)\//.test(address);

interface Answer {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

function get(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
	const { hostname, port } = new URL(origin);
	return new Promise((done, fail) => {
		request({ hostname, port, path, headers }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			answer.on('end', () =>
				done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
			);
		})
			.on('error', fail)
			.end();
	});
}

const pick = (headers: IncomingHttpHeaders, names: readonly string[]) =>
	Object.fromEntries(names.map((name) => [name, headers[name]]));

let ours: Server;
let origin: string;

beforeAll(async () => {
	ours = createServer(siteHandler(SITE, ''));
	await new Promise<void>((done) => ours.listen(0, '127.0.0.1', done));
	origin = `http://127.0.0.1:${(ours.address() as AddressInfo).port}`;
});

afterAll(() => {
	ours.close();
	ours.closeAllConnections();
});

test('the icon that browsers ask for unasked, as on the page for what is missing, is there', async () => {
	const { status, headers } = await get(origin, '/favicon.ico');
	expect(status).toBe(200);
	expect(headers['content-type']).toBe('image/x-icon');
});

describe.skipIf(!NGINX)(`nginx${WITHOUT}`, () => {
	let nginx: RunningServer;
	beforeAll(async () => (nginx = await startNginx(SITE)));
	afterAll(() => nginx.stop());

	test.each(ADDRESSES)('%s', async (address) => {
		const [here, there] = await Promise.all([get(origin, address), get(nginx.origin, address)]);
		expect(there.status).toBe(200);
		expect(pick(there.headers, [...SHARED, 'vary'])).toEqual(pick(here.headers, [...SHARED, 'vary']));
		expect(there.headers['cache-control']).toBe(
			isHashed(address) ? HASHED : address === '/404.html' ? 'no-cache' : SHORT
		);
		expect(there.body.equals(here.body)).toBe(true);
		expect(there.headers.etag).toBeTruthy();
		const again = await get(nginx.origin, address, { 'if-none-match': there.headers.etag ?? '' });
		expect(again.status).toBe(304);
		expect(again.headers['cache-control']).toBe(there.headers['cache-control']);
	});

	test.each([
		'gzip',
		'gzip;q=0, br;q=0',
		...(NGINX?.brotli === undefined ? [] : ['br', 'gzip, deflate, br'])
	])('to clients that accept %j every file is sent as we send it', async (accepted) => {
		for (const address of ADDRESSES) {
			const [here, there] = await Promise.all([
				get(origin, address, { 'accept-encoding': accepted }),
				get(nginx.origin, address, { 'accept-encoding': accepted })
			]);
			expect(there.headers['content-encoding'], address).toBe(here.headers['content-encoding']);
			expect(there.body.equals(here.body), address).toBe(true);
		}
	});

	test('what is missing is our page, with status 404, and not kept', async () => {
		for (const address of ['/nowhere', '/embed/nowhere/', '/.kept.json', '/_headers']) {
			const answer = await get(nginx.origin, address);
			expect(answer.status).toBe(404);
			expect(answer.body.toString()).toBe(readFileSync(`${SITE}/404.html`, 'utf8'));
			expect(answer.headers['cache-control']).toBe('no-cache');
		}
	});

	test('a folder moves to its slash on the same host, whatever was asked for', async () => {
		expect((await get(nginx.origin, '/embed/map?theme=dark')).headers.location).toBe(
			'/embed/map/?theme=dark'
		);
		for (const path of ['//evil.test/..%2fembed', '//evil.test/%2e%2e/embed', '/\\evil.test/../embed'])
			expect((await get(nginx.origin, path)).headers.location ?? '/embed/', path).toMatch(/^\/[^/\\]/);
	});

	test('the example of a whole host is understood', () => {
		const work = mkdtempSync(join(tmpdir(), 'example-'));
		const example = readFileSync('deploy/nginx/example.conf', 'utf8')
			.replaceAll('/srv/story/deploy', resolve('deploy'))
			// Certificates are the operator's.
			.replace(/^\s*ssl_certificate.*$/gm, '')
			.replaceAll(' ssl http2', '');
		const brotli = NGINX?.brotli;
		const host = brotli === undefined ? example.replace(/^.*brotli\.conf.*$/m, '') : example;
		const module = brotli === undefined ? '' : `load_module ${brotli};`;
		writeFileSync(join(work, 'nginx.conf'), `${module} pid ${work}/pid; events {} http { ${host} }`);
		const args = ['-t', '-p', work, '-e', join(work, 'log'), '-c', join(work, 'nginx.conf')];
		const { status, stderr } = spawnSync(NGINX?.program ?? '', args, { encoding: 'utf8' });
		rmSync(work, { recursive: true });
		expect(stderr).not.toMatch(/\[(?:warn|emerg)\]/);
		expect(status).toBe(0);
	});

	test('parts are sent as asked for', async () => {
		const part = await get(nginx.origin, '/embed.js', { range: 'bytes=-5' });
		expect(part.status).toBe(206);
		expect(part.body.toString()).toBe(readFileSync(`${SITE}/embed.js`, 'utf8').slice(-5));
	});
});

describe('a static host that reads _headers', () => {
	/** As such hosts read it: every rule whose path fits adds its headers; what two rules name is joined. */
	function headersOf(address: string): Record<string, string> {
		const found: Record<string, string> = {};
		let fits = false;
		for (const line of readFileSync(`${SITE}/_headers`, 'utf8').split('\n')) {
			if (line.startsWith('#') || line.trim() === '') continue;
			const [, name = '', value = ''] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
			if (name === '') {
				const pattern = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
				fits = new RegExp(`^${pattern.replace(/\*/g, '.*').replace(/:\w+/g, '[^/]+')}$`).test(address);
			} else if (fits) {
				const key = name.toLowerCase();
				found[key] = key in found ? `${found[key]}, ${value}` : value;
			}
		}
		return found;
	}

	// Types are the host's own, but for the feed's, which no host could know.
	const named = SHARED.filter((name) => name !== 'content-type');

	test.each(ADDRESSES)('%s', async (address) => {
		const { headers } = await get(origin, address);
		const theirs = headersOf(address);
		const wanted = pick(headers, named);
		expect(pick(theirs, named)).toEqual(wanted);
		expect([isHashed(address) ? HASHED : SHORT, ...(isHashed(address) ? [] : [undefined])]).toContain(
			theirs['cache-control']
		);
		if (address === '/feed.xml') expect(theirs['content-type']).toBe(headers['content-type']);
	});

	test('pages, charts and data have a short life of their own', () => {
		for (const address of [
			'/',
			'/embed/map/',
			'/embed/map.csv',
			'/data/story.json',
			'/embed.js',
			'/feed.xml'
		])
			expect(headersOf(address)['cache-control'], address).toBe(SHORT);
	});
});
