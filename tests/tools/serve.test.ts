/** The server of the built site: headers, missing pages, base paths, and what it says when it can't start. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const servers: Server[] = [];

async function listen(server: Server): Promise<string> {
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, done));
	return `http://localhost:${(server.address() as AddressInfo).port}`;
}

beforeAll(() => {
	mkdirSync(join(folder, 'embed', 'map'), { recursive: true });
	mkdirSync(join(folder, '_app', 'immutable'), { recursive: true });
	const files = {
		'index.html': '<p>story</p>',
		'404.html': '<p>nothing here</p>',
		'embed/map/index.html': '<p>map</p>',
		'embed.js': 'void 0',
		'embed.js.br': 'compressed',
		'app.css': '',
		'_app/immutable/x.css': 'p{}',
		'story-AbC12_xy.js': 'void 0',
		'story-variable.woff2': 'font',
		'favicon.svg': '<svg/>'
	};
	for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

afterAll(() => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
	rmSync(folder, { recursive: true });
});

describe('at the root', () => {
	let origin: string;
	beforeAll(async () => (origin = await listen(createServer(siteHandler(folder, '')))));
	const get = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: 'manual', ...init });

	test('pages are asked for anew, hashed files are kept for ever', async () => {
		const cached = async (path: string) => (await get(path)).headers.get('cache-control');
		expect(await cached('/')).toBe('public, no-cache');
		expect(await cached('/embed.js')).toBe('public, no-cache');
		expect(await cached('/story-variable.woff2')).toBe('public, no-cache');
		expect(await cached('/story-AbC12_xy.js')).toMatch(/immutable/);
		expect(await cached('/_app/immutable/x.css')).toMatch(/immutable/);
	});

	test('every answer carries the headers that keep readers safe, missing pages too', async () => {
		for (const path of ['/', '/embed.js', '/nowhere']) {
			const { headers } = await get(path);
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
		}
		expect((await get('/embed.js')).headers.get('access-control-allow-origin')).toBe('*');
	});

	test('a compressed copy is sent to those who understand it', async () => {
		const { headers } = await get('/embed.js', { method: 'HEAD', headers: { 'accept-encoding': 'br' } });
		expect(headers.get('content-encoding')).toBe('br');
		expect(headers.get('content-type')).toMatch(/javascript/);
		expect(
			(await get('/embed.js', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')
		).toBe(null);
	});

	test('what is missing is a page with status 404', async () => {
		const answer = await get('/nowhere/at/all');
		expect(answer.status).toBe(404);
		expect(await answer.text()).toBe('<p>nothing here</p>');
	});

	test('a folder moves to its slash, and keeps what was asked', async () => {
		const answer = await get('/embed/map?theme=dark');
		expect(answer.status).toBe(308);
		expect(answer.headers.get('location')).toBe('/embed/map/?theme=dark');
		expect(await (await get('/embed/map/')).text()).toBe('<p>map</p>');
	});

	test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%ff', '//', '/%00'])(
		'%s gives nothing away and breaks nothing',
		async (path) => {
			const { hostname, port } = new URL(origin);
			const { request } = await import('node:http');
			const status = await new Promise<number | undefined>((done, fail) => {
				request({ hostname, port, path }, (answer) => done(answer.resume().statusCode))
					.on('error', fail)
					.end();
			});
			expect(status).toBe(404);
			expect((await get('/')).status).toBe(200);
		}
	);

	test('nothing can be sent to it', async () => {
		expect((await get('/', { method: 'POST' })).status).toBe(405);
	});
});

test('under a base path, everything is there and nothing beside it', async () => {
	const origin = await listen(createServer(siteHandler(folder, '/x')));
	expect(await (await fetch(`${origin}/x/embed/map/`)).text()).toBe('<p>map</p>');
	expect((await fetch(`${origin}/x`)).url).toBe(`${origin}/x/`);
	expect((await fetch(`${origin}/embed/map/`)).status).toBe(404);
});

describe('as a command', () => {
	/** Runs a copy of it beside a site, or beside none. */
	function run(env: Record<string, string>) {
		const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, ...env } });
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (said += text.toString()));
		const ended = new Promise<{ code: number | null; said: string }>((done) =>
			child.on('close', (code) => done({ code, said: said.trim() }))
		);
		return { child, ended, said: () => said };
	}

	test('a port that is no port is refused in one sentence', async () => {
		expect(await run({ PORT: 'many' }).ended).toEqual({
			code: 1,
			said: 'PORT is many: set it to a number from 1 to 65535.'
		});
	});

	test('a port that is taken, or a site that is not built, ends in one sentence with the mend', async () => {
		const port = new URL(await listen(createServer())).port;
		const { code, said } = await run({ PORT: port }).ended;
		expect(code).toBe(1);
		expect(said).toMatch(
			/^(?:Port \d+ is taken: .*PORT=\d+ npm start\.|There is no built site yet: run `npm run build` first\.)$/
		);
	});
});
