/** The server of the built site: what it answers to every kind of request, and what it says when it can't start. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteHandler, siteServer } from '../../scripts/serve.mjs';

const outside = mkdtempSync(join(tmpdir(), 'site-'));
const folder = join(outside, 'site');
const servers: Server[] = [];
const SCRIPT = 'void 0;'.repeat(300);

function write(site: string, files: Record<string, string | Buffer>): void {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(site, name)), { recursive: true });
		writeFileSync(join(site, name), content);
	}
}

async function listen(server: Server): Promise<number> {
	servers.push(server);
	await new Promise<void>((done) => server.listen(0, done));
	return (server.address() as AddressInfo).port;
}

interface Answer {
	status: number;
	headers: Headers;
	body: string;
}

/** Sends a request exactly as written, which no HTTP client would for the odd ones, and reads what comes back. */
function send(
	port: number,
	target: string,
	headers: Record<string, string> = {},
	method = 'GET'
): Promise<Answer> {
	const lines = Object.entries({ host: 'localhost', connection: 'close', ...headers });
	const head = [`${method} ${target} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`)];
	return new Promise((done, fail) => {
		const chunks: Buffer[] = [];
		const socket = connect(port, 'localhost', () => socket.write(`${head.join('\r\n')}\r\n\r\n`, 'latin1'));
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('error', fail);
		socket.on('close', () => {
			const [said = '', ...rest] = Buffer.concat(chunks).toString('latin1').split('\r\n\r\n');
			const [first = '', ...fields] = said.split('\r\n');
			done({
				status: Number(first.split(' ')[1]),
				headers: new Headers(
					fields.map((field): [string, string] => [
						field.slice(0, field.indexOf(':')),
						field.slice(field.indexOf(':') + 1).trim()
					])
				),
				body: rest.join('\r\n\r\n')
			});
		});
	});
}

beforeAll(() => {
	write(outside, { 'secret/index.html': 'not for readers', 'secret.txt': 'not for readers' });
	write(folder, {
		'index.html': '<p>story</p>',
		'404.html': '<p>nothing here</p>',
		'embed/index.html': '<p>gallery</p>',
		'embed/map/index.html': '<p>map</p>',
		'embed/map/about/index.html': '<p>use the map</p>',
		'embed/map.csv': 'a,b',
		'embed.js': SCRIPT,
		'embed.js.br': brotliCompressSync(SCRIPT),
		'embed.js.gz': gzipSync(SCRIPT),
		'ten.txt': '0123456789',
		'empty.txt': '',
		'feed.xml': '<feed/>',
		_headers: '/*',
		'.kept.json': '{}',
		'_app/immutable/x.css': 'p{}',
		'app/story-AbC12_xy.js': 'void 0',
		'casualty-claims.js': 'void 0'
	});
	symlinkSync(join(outside, 'secret'), join(folder, 'shortcut'));
	symlinkSync(join(outside, 'secret.txt'), join(folder, 'shortcut.txt'));
});

afterAll(() => {
	for (const server of servers) {
		server.close();
		server.closeAllConnections();
	}
	rmSync(outside, { recursive: true });
});

describe('at the root', () => {
	let port: number;
	beforeAll(async () => (port = await listen(createServer(siteHandler(folder, '')))));
	const get = (path: string, headers?: Record<string, string>, method?: string) =>
		send(port, path, headers, method);
	const header = async (path: string, name: string) => (await get(path)).headers.get(name);

	test('pages are asked for anew; what stands in a folder of hashed files is kept for ever, whatever its name', async () => {
		const cached = (path: string) => header(path, 'cache-control');
		expect(await cached('/')).toBe('no-cache');
		expect(await cached('/embed.js')).toBe('no-cache');
		expect(await cached('/casualty-claims.js')).toBe('no-cache');
		expect(await cached('/app/story-AbC12_xy.js')).toMatch(/immutable/);
		expect(await cached('/_app/immutable/x.css')).toMatch(/immutable/);
	});

	test('every answer carries the headers that keep readers safe, missing pages too', async () => {
		for (const path of ['/', '/embed.js', '/nowhere', '/%ff', '/embed']) {
			expect(await header(path, 'x-content-type-options')).toBe('nosniff');
			expect(await header(path, 'referrer-policy')).toBe('strict-origin-when-cross-origin');
		}
	});

	test('files and charts are for other sites too, those that isolate themselves included', async () => {
		for (const path of [
			'/embed.js',
			'/embed/map/',
			'/embed/map.csv',
			'/app/story-AbC12_xy.js',
			'/feed.xml'
		]) {
			expect(await header(path, 'access-control-allow-origin'), path).toBe('*');
			expect(await header(path, 'cross-origin-resource-policy'), path).toBe('cross-origin');
		}
		expect(await header('/embed/map/', 'cross-origin-embedder-policy')).toBe('require-corp');
		expect(await header('/app/story-AbC12_xy.js', 'cross-origin-embedder-policy')).toBe('require-corp');
	});

	test('anyone may frame a chart, and nobody else the story, the gallery or a form', async () => {
		expect(await header('/embed/map/', 'content-security-policy')).toBe(null);
		for (const path of ['/', '/embed/', '/embed/map/about/', '/nowhere'])
			expect(await header(path, 'content-security-policy'), path).toBe("frame-ancestors 'self'");
	});

	test('the feed says that it is one', async () => {
		expect(await header('/feed.xml', 'content-type')).toBe('application/atom+xml; charset=utf-8');
		expect(await header('/embed/map.csv', 'content-type')).toBe('text/csv; charset=utf-8');
	});

	test.each([
		['br', 'br'],
		['gzip, deflate, br, zstd', 'br'],
		['gzip', 'gzip'],
		['x-gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['br; q=0.5, gzip;q=0.8', 'gzip'],
		['BR;Q=1', 'br'],
		['*', 'br'],
		['*;q=0.1, br;q=0', 'gzip'],
		['identity, br;q=0.2', null],
		['identity;q=0.1, gzip;q=0.2', 'gzip'],
		['br;q=0', null],
		['br;q=0.0, gzip;q=0.000', null],
		['br;q=5', null],
		['deflate', null],
		['', null],
		[undefined, null]
	])('a client that accepts %j gets %j', async (accepted, coding) => {
		const answer = await get('/embed.js', accepted === undefined ? {} : { 'accept-encoding': accepted });
		expect(answer.status).toBe(200);
		expect(answer.headers.get('content-encoding')).toBe(coding);
		expect(answer.headers.get('vary')).toBe('Accept-Encoding');
		expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
		const bodies = { br: brotliCompressSync(SCRIPT), gzip: gzipSync(SCRIPT), identity: Buffer.from(SCRIPT) };
		const wanted = bodies[(coding ?? 'identity') as keyof typeof bodies];
		expect(Buffer.from(answer.body, 'latin1').equals(wanted)).toBe(true);
	});

	test('a client that takes neither a plain file nor what else is there is told so', async () => {
		expect((await get('/ten.txt', { 'accept-encoding': 'identity;q=0' })).status).toBe(406);
		expect((await get('/ten.txt', { 'accept-encoding': 'br, *;q=0' })).status).toBe(406);
		expect((await get('/embed.js', { 'accept-encoding': 'identity;q=0, gzip' })).status).toBe(200);
	});

	test.each([
		['bytes=0-3', '0123', 'bytes 0-3/10'],
		['bytes=8-', '89', 'bytes 8-9/10'],
		['bytes=8-99', '89', 'bytes 8-9/10'],
		['bytes=-5', '56789', 'bytes 5-9/10'],
		['bytes=-50', '0123456789', 'bytes 0-9/10'],
		['Bytes=9-9', '9', 'bytes 9-9/10']
	])('%s is a part', async (range, body, contentRange) => {
		const answer = await get('/ten.txt', { range });
		expect(answer).toMatchObject({ status: 206, body });
		expect(answer.headers.get('content-range')).toBe(contentRange);
		expect(answer.headers.get('content-length')).toBe(String(body.length));
		expect(answer.headers.get('etag')).toMatch(/^"/);
	});

	test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0', 'bytes=99999999999999999999-'])(
		'%s is no part of it',
		async (range) => {
			const answer = await get('/ten.txt', { range });
			expect(answer.status).toBe(416);
			expect(answer.headers.get('content-range')).toBe('bytes */10');
		}
	);

	test.each([
		'bytes=5-2',
		'bytes=-',
		'bytes=',
		'bytes=a-b',
		'bytes=1-2,4-5',
		'lines=1-2',
		'bytes=--5',
		'bytes=-5-2',
		'0-3',
		`bytes=${'0-1,'.repeat(2000)}`
	])('%s is no single range: the whole is sent', async (range) => {
		expect(await get('/ten.txt', { range })).toMatchObject({ status: 200, body: '0123456789' });
	});

	test('an empty file has no part', async () => {
		expect((await get('/empty.txt', { range: 'bytes=0-' })).status).toBe(416);
		expect((await get('/empty.txt')).headers.get('content-length')).toBe('0');
	});

	test('a part is sent only of the file that the client has begun', async () => {
		const etag = (await header('/ten.txt', 'etag')) ?? '';
		const part = (ifRange: string) => get('/ten.txt', { range: 'bytes=4-', 'if-range': ifRange });
		expect((await part(etag)).status).toBe(206);
		for (const other of ['"another"', `W/${etag}`, 'Wed, 26 Nov 2036 10:00:00 GMT'])
			expect(await part(other)).toMatchObject({ status: 200, body: '0123456789' });
	});

	test('a range is of what is sent: the compressed copy for those who take one', async () => {
		const answer = await get('/embed.js', { range: 'bytes=0-4', 'accept-encoding': 'br' });
		expect(answer.status).toBe(206);
		expect(answer.headers.get('content-encoding')).toBe('br');
		expect(Buffer.from(answer.body, 'latin1')).toEqual(brotliCompressSync(SCRIPT).subarray(0, 5));
	});

	test('what has not changed is not sent again, and stays as fresh as the file itself', async () => {
		for (const path of ['/', '/embed.js', '/embed/map/', '/_app/immutable/x.css']) {
			const whole = await get(path, { 'accept-encoding': 'br' });
			const etag = whole.headers.get('etag') ?? '';
			for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
				const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': tag });
				expect(again).toMatchObject({ status: 304, body: '' });
				for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin'])
					expect(again.headers.get(name), name).toBe(whole.headers.get(name));
			}
			expect((await get(path, { 'if-none-match': '"x"' })).status).toBe(200);
		}
		expect((await get('/ten.txt', { 'if-match': '"x"' })).status).toBe(412);
		expect((await get('/ten.txt', { 'if-match': '*' })).status).toBe(200);
	});

	test('each compressed copy has a tag of its own', async () => {
		const tag = async (accepted: string) =>
			(await get('/embed.js', { 'accept-encoding': accepted })).headers.get('etag');
		expect(new Set([await tag('br'), await tag('gzip'), await tag('identity')]).size).toBe(3);
	});

	test('asking for the head gives the head alone', async () => {
		const [head, whole] = [await get('/ten.txt', {}, 'HEAD'), await get('/ten.txt')];
		expect(head.body).toBe('');
		for (const headers of [head.headers, whole.headers]) headers.delete('date');
		expect([...head.headers]).toEqual([...whole.headers]);
		expect((await get('/ten.txt', { range: 'bytes=0-1' }, 'HEAD')).status).toBe(200);
		expect(await get('/nowhere', {}, 'HEAD')).toMatchObject({ status: 404, body: '' });
	});

	test('what is missing is a page with status 404', async () => {
		expect(await get('/nowhere/at/all')).toMatchObject({ status: 404, body: '<p>nothing here</p>' });
	});

	test('a folder moves to its slash, and keeps what was asked', async () => {
		const answer = await get('/embed/map?theme=dark');
		expect(answer.status).toBe(308);
		expect(answer.headers.get('location')).toBe('/embed/map/?theme=dark');
		expect((await get('/embed/map/')).body).toBe('<p>map</p>');
		expect((await get('/embed/%6dap')).headers.get('location')).toBe('/embed/map/');
	});

	test('an address written in full, as for a proxy, is the same address', async () => {
		expect((await get('http://anywhere.test/embed/map/')).body).toBe('<p>map</p>');
	});

	test.each([
		'/..',
		'/../secret.txt',
		'/../secret',
		'/../secret/',
		'/%2e%2e/secret.txt',
		'/..%2fsecret',
		'/..%2fsecret/',
		'/..%2f..%2fsecret',
		'/..%5csecret',
		'/embed/..%2f..%2fsecret',
		'/embed/../embed/map',
		'/shortcut',
		'/shortcut/',
		'/shortcut.txt',
		'/_headers',
		'/.kept.json',
		'/embed.js.br',
		'/embed.js/',
		'/embed%2fmap',
		'/%ff',
		'/%',
		'/%00',
		'/%0d%0aset-cookie:x',
		'//',
		'///',
		'//evil.test/..%2fembed',
		'//evil.test/%2e%2e/embed',
		'//embed/map',
		'/\\evil.test/embed',
		'/constructor',
		'/__proto__',
		`/${'a/'.repeat(3000)}`
	])('%s gives nothing away and leads nowhere', async (path) => {
		const [answer, missing] = [await get(path), await get('/there-is-no-such-file')];
		for (const { headers } of [answer, missing]) headers.delete('date');
		expect(answer.status).toBe(404);
		expect(answer.body).toBe(missing.body);
		expect([...answer.headers]).toEqual([...missing.headers]);
	});

	test.each([
		['two hosts', 'GET / HTTP/1.1', ['host: a', 'host: b'], 400],
		['one host twice', 'GET / HTTP/1.1', ['host: a', 'host: a'], 400],
		['no host', 'GET / HTTP/1.1', [], 400],
		['a host with a space', 'GET / HTTP/1.1', ['host: a b'], 400],
		['a host with a path', 'GET / HTTP/1.1', ['host: a/../b'], 400],
		['an empty host', 'GET / HTTP/1.1', ['host:'], 200],
		['a host with a port', 'GET / HTTP/1.1', ['host: example.org:8080'], 200],
		['an address for a host', 'GET / HTTP/1.1', ['host: [::1]:80'], 200],
		['an old client', 'GET / HTTP/1.0', [], 200],
		['another version', 'GET / HTTP/2.0', ['host: a'], 505],
		['a body in an unknown coding', 'GET / HTTP/1.1', ['host: a', 'transfer-encoding: xchunked'], 400],
		['a body in parts', 'GET / HTTP/1.1', ['host: a', 'transfer-encoding: chunked'], 200],
		[
			'a body of two lengths',
			'GET / HTTP/1.1',
			['host: a', 'transfer-encoding: chunked', 'content-length: 5'],
			400
		]
	])('%s is answered as RFC 9112 says', async (_what, first, lines, status) => {
		const said = await new Promise<string>((done, fail) => {
			let text = '';
			const socket = connect(port, 'localhost', () =>
				socket.write([first, ...lines, 'connection: close', '', '0', '', ''].join('\r\n'))
			);
			socket.on('data', (chunk) => (text += chunk.toString('latin1')));
			socket.on('error', fail).on('close', () => done(text));
		});
		expect(said).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
	});

	test('nothing can be sent to it', async () => {
		for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])
			expect((await get('/', {}, method)).headers.get('allow'), method).toBe('GET, HEAD');
	});

	test('no request ends it, well-formed or not', async () => {
		const odd = [
			'\0',
			'GET',
			'GET / HTTP/9.9',
			'GET  / HTTP/1.1',
			`GET /${'x'.repeat(99_999)} HTTP/1.1`,
			'{}'
		];
		for (const text of odd) {
			await new Promise<void>((done) => {
				const socket = connect(port, 'localhost', () => socket.end(`${text}\r\n\r\n`));
				socket
					.on('error', () => undefined)
					.on('close', () => done())
					.resume();
			});
		}
		// Many who leave in the middle of an answer.
		await Promise.all(
			Array.from(
				{ length: 200 },
				() =>
					new Promise<void>((done) => {
						const socket = connect(port, 'localhost', () => {
							socket.write('GET /embed.js HTTP/1.1\r\nhost: x\r\nrange: bytes=5-2\r\n\r\n');
							socket.destroy();
						});
						socket.on('error', () => undefined).on('close', () => done());
					})
			)
		);
		expect((await get('/')).status).toBe(200);
	});
});

describe('clients that keep a connection', () => {
	const SHORT = { head: 300, request: 600, check: 50, idle: 400 };
	/** ms after which the server has let the client go. */
	async function letGo(port: number, said: string, reads: boolean): Promise<number> {
		const start = performance.now();
		const isOver = new Promise<void>((done) => {
			server.once('connection', (one) => one.once('close', () => done()));
		});
		const socket = connect(port, 'localhost', () => socket.write(said));
		socket.on('error', () => undefined);
		if (reads) socket.resume();
		else socket.pause();
		await isOver;
		socket.destroy();
		return performance.now() - start;
	}
	let server: Server;
	let port: number;
	beforeAll(async () => {
		// More than lies between two ends of a connection unread.
		write(folder, { 'large.txt': 'x'.repeat(30_000_000) });
		server = siteServer(folder, '', SHORT);
		port = await listen(server);
	});
	afterAll(() => rmSync(join(folder, 'large.txt')));

	test('and say nothing, or half a head, or read nothing, are let go', async () => {
		const open = 'GET /large.txt HTTP/1.1\r\nHost: localhost\r\n';
		expect(await letGo(port, open, true), 'half a head').toBeGreaterThan(SHORT.head - 100);
		expect(await letGo(port, '', true), 'nothing').toBeGreaterThan(SHORT.head - 100);
		expect(await letGo(port, `${open}\r\n`, false), 'reads nothing').toBeGreaterThan(SHORT.idle - 100);
	});

	test('get as long as docs/security.md says', () => {
		const { headersTimeout, requestTimeout, timeout } = siteServer(folder, '');
		expect([headersTimeout, requestTimeout, 2 * timeout]).toEqual([10_000, 20_000, 120_000]);
	});
});

test('under a base path, everything is there and nothing beside it', async () => {
	const port = await listen(createServer(siteHandler(folder, '/x')));
	expect((await send(port, '/x/embed/map/')).body).toBe('<p>map</p>');
	expect((await send(port, '/x')).headers.get('location')).toBe('/x/');
	expect((await send(port, '/?a=b')).headers.get('location')).toBe('/x/?a=b');
	expect((await send(port, '/x/embed/map')).headers.get('location')).toBe('/x/embed/map/');
	for (const path of ['/embed/map/', '/xembed.js', '/x//embed/map', '//x/', '/x%2fembed.js'])
		expect((await send(port, path)).status, path).toBe(404);
});

describe('when a new site takes the place of the old one', () => {
	const site = (version: string) => {
		const made = mkdtempSync(join(outside, 'made-'));
		write(made, { 'index.html': `<p>${version}</p>`, 'same.css': 'p{}', [`app/${version}.js`]: version });
		return made;
	};

	test.each(['a rename', 'a link'])(
		'by %s, it is served whole from then on, and tags stay with their content',
		async (how) => {
			const place = join(outside, `place by ${how}`);
			const put = (made: string) => {
				if (how === 'a rename') {
					rmSync(place, { recursive: true, force: true });
					renameSync(made, place);
				} else {
					symlinkSync(made, `${place}.next`);
					renameSync(`${place}.next`, place);
				}
			};
			put(site('one'));
			const port = await listen(createServer(siteHandler(place, '')));
			const [page, style] = [await send(port, '/'), await send(port, '/same.css')];
			expect(page.body).toBe('<p>one</p>');
			put(site('two'));
			expect((await send(port, '/')).body).toBe('<p>two</p>');
			expect((await send(port, '/app/two.js')).body).toBe('two');
			expect((await send(port, '/app/one.js')).status).toBe(404);
			expect((await send(port, '/')).headers.get('etag')).not.toBe(page.headers.get('etag'));
			expect((await send(port, '/same.css')).headers.get('etag')).toBe(style.headers.get('etag'));
		}
	);

	test('a folder that is gone, empty or half written is no site: the last one stays', async () => {
		const place = join(outside, 'fragile');
		renameSync(site('one'), place);
		const port = await listen(createServer(siteHandler(place, '')));
		const isWhole = async () => (await send(port, '/')).body + (await send(port, '/app/one.js')).body;
		writeFileSync(join(place, 'index.html'), '<p>ha');
		expect(await isWhole()).toBe('<p>one</p>one');
		rmSync(place, { recursive: true });
		expect(await isWhole()).toBe('<p>one</p>one');
		mkdirSync(place);
		write(place, { 'app/two.js': 'two' });
		expect(await isWhole()).toBe('<p>one</p>one');
	});
});

describe('as a command', () => {
	/** Runs it as it stands in the project. */
	function run(env: Record<string, string>) {
		const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, ...env } });
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (text: Buffer) => (said += text.toString()));
		return new Promise<{ code: number | null; said: string }>((done) =>
			child.on('close', (code) => done({ code, said: said.trim() }))
		);
	}

	test('a port that is no port is refused in one sentence', async () => {
		expect(await run({ PORT: 'many' })).toEqual({
			code: 1,
			said: 'PORT is many: set it to a number from 1 to 65535.'
		});
	});

	test('a base path with a slash at its end is refused in one sentence', async () => {
		expect(await run({ BASE_PATH: '/x/' })).toEqual({
			code: 1,
			said: 'BASE_PATH is /x/: write BASE_PATH=/x, which begins with a slash and does not end with one.'
		});
	});

	test('a port that is taken, or a site that is not built, ends in one sentence with the mend', async () => {
		const port = await listen(createServer());
		const { code, said } = await run({ PORT: String(port) });
		expect(code).toBe(1);
		expect(said).toMatch(
			/^(?:Port \d+ is taken: .*PORT=\d+ npm start\.|There is no built site yet: run `npm run build` first\.)$/
		);
	});
});
