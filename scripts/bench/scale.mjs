/**
 * The measurements behind docs/scale.md: `node scripts/bench/scale.mjs`, eight minutes. nginx with `deploy/` is the
 * origin, Varnish stands in for one node of a CDN, wrk for readers. Needs all three (Debian: nginx,
 * libnginx-mod-http-brotli-static, varnish, wrk) and a built site.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesIn } from '../../deploy/carry.mjs';
import { compressSite } from '../compress.mjs';
import { freePort, startNginx } from '../setup/nginx.mjs';
import { ROOT } from '../setup/program.mjs';

const SITE = join(ROOT, 'build');
const SECOND = 1000;
const work = mkdtempSync(join(tmpdir(), 'scale-'));
const target = join(work, 'srv');
const log = join(work, 'origin.log');

/** @param {string} what @param {unknown} value */
const tell = (what, value) => console.log(`${what}: ${String(value)}`);

/** @param {string[]} args */
function deploy(...args) {
	const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
	if (status !== 0) throw new Error(stderr);
}

/** The same site with every page, drawing and table one byte longer, as if a figure stood in all of them. */
async function changedSite() {
	const changed = join(work, 'changed');
	cpSync(SITE, changed, { recursive: true });
	for (const path of filesIn(changed)) {
		if (/\.(?:br|gz)$/.test(path)) rmSync(join(changed, path));
		else if (/\.(?:html|json|csv|svg|xml)$/.test(path)) appendFileSync(join(changed, path), '\n');
	}
	await compressSite(changed);
	return changed;
}

/** The cache: codings are kept apart, and what is old is served for a day while the origin is out of reach. @param {number} origin */
const vcl = (origin) => `vcl 4.1;
import std;
backend origin {
	.host = "127.0.0.1"; .port = "${origin}";
	.probe = { .url = "/embed.js"; .interval = 1s; .timeout = 2s; .window = 3; .threshold = 2; .initial = 2; }
}
sub vcl_recv {
	if (req.method == "BAN") { ban("req.url == " + req.url); return (synth(200)); }
	if (req.http.Accept-Encoding ~ "br") { set req.http.Accept-Encoding = "br"; }
	elsif (req.http.Accept-Encoding ~ "gzip") { set req.http.Accept-Encoding = "gzip"; }
	else { unset req.http.Accept-Encoding; }
	if (std.healthy(req.backend_hint)) { set req.grace = 240s; }
	return (hash);
}
sub vcl_backend_response { set beresp.grace = 24h; set beresp.keep = 24h; }
`;

/**
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{ status: number, head: number, body: Buffer }>} `head`: the bytes of status line and headers
 */
function ask(path, method = 'GET') {
	return new Promise((done, fail) => {
		const options = {
			host: '127.0.0.1',
			port: cachePort,
			path,
			method,
			headers: { 'accept-encoding': 'br' }
		};
		request(options, (answer) => {
			/** @type {Buffer[]} */
			const chunks = [];
			answer.on('data', (chunk) => chunks.push(chunk));
			answer.on('end', () => {
				const head = answer.rawHeaders.reduce((sum, text) => sum + text.length + 2, 17);
				done({ status: answer.statusCode ?? 0, head, body: Buffer.concat(chunks) });
			});
		})
			.on('error', fail)
			.end();
	});
}

/** @param {readonly string[]} paths @param {number} connections @param {number} seconds */
function load(paths, connections, seconds) {
	const script = join(work, `mix-${connections}-${paths.length}.lua`);
	const list = paths.map((path) => `"${path}"`).join(',');
	writeFileSync(
		script,
		`local paths = {${list}}
		request = function()
			local coding = math.random() < 0.95 and "br" or "gzip"
			return wrk.format("GET", paths[math.random(#paths)], { ["Accept-Encoding"] = coding })
		end`
	);
	const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script];
	const child = spawn('wrk', [...args, `http://127.0.0.1:${cachePort}/`], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	child.stdout.on('data', (text) => (said += String(text)));
	return new Promise((/** @type {(result: { requests: number, failed: string }) => void} */ done) =>
		child.on('close', () => {
			const failed = /(?:Socket errors|Non-2xx).*/g;
			done({
				requests: Number(/(\d+) requests in/.exec(said)?.[1]),
				failed: said.match(failed)?.join('; ') ?? 'none'
			});
		})
	);
}

/** What reached the origin since the last call, without the cache's own question whether it is there. */
let seen = 0;
function atOrigin() {
	const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
	const fresh = lines.slice(seen).filter((line) => !line.endsWith(' /embed.js'));
	seen = lines.length;
	const notModified = fresh.filter((line) => line.startsWith('304')).length;
	const bytes = fresh.reduce((sum, line) => sum + Number(line.split(' ')[1]), 0);
	return { requests: fresh.length, notModified, bytes };
}

/**
 * Asks again and again until the new body comes.
 * @param {string} path @param {number} since @returns {Promise<number>} ms after which the old one was last seen
 */
async function lastOld(path, since) {
	const fresh = readFileSync(bodyOf(changed, path));
	let last = 0;
	for (;;) {
		const asked = Date.now();
		const { body } = await ask(path);
		if (body.equals(fresh)) return last;
		last = asked - since;
		if (last > 400 * SECOND) return Infinity;
		await setTimeout(100);
	}
}

/** @param {string} site @param {string} path */
function bodyOf(site, path) {
	const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
	return existsSync(`${file}.br`) ? `${file}.br` : file;
}

const ids = JSON.parse(readFileSync(join(SITE, 'embed', 'index.json'), 'utf8')).charts.map(
	(/** @type {{ id: string }} */ { id }) => id
);
const embeds = ids.map((/** @type {string} */ id) => `/embed/${id}/`);
const files = filesIn(SITE)
	.filter((path) => /^(?:_app\/immutable|app)\/.*\.(?:js|css)$/.test(path))
	.map((path) => `/${path}`);
const hot = ['/', ...embeds, ...files];
/** Fifty embeds to a page of the story, as on the day that is told. */
const mix = [...Array.from({ length: 50 }, () => embeds).flat(), ...embeds.map(() => '/'), ...files];
const rare = ['/data/claims.csv', '/data/sources.csv'];

const changed = await changedSite();
deploy('deploy/publish.mjs', target, SITE);
let origin = await startNginx(join(target, 'current'), { log });
const cachePort = await freePort();
const vclFile = join(work, 'cache.vcl');
writeFileSync(vclFile, vcl(Number(new URL(origin.origin).port)));
const cache = spawn(
	'varnishd',
	[
		'-j',
		'none',
		'-F',
		'-a',
		`127.0.0.1:${cachePort}`,
		'-f',
		vclFile,
		'-n',
		join(work, 'varnish'),
		'-s',
		'malloc,256m',
		'-p',
		'http_gzip_support=off'
	],
	{ stdio: 'ignore' }
);
try {
	const answers = () =>
		ask('/embed.js').then(
			({ status }) => status === 200,
			() => false
		);
	for (let attempt = 0; !(await answers()); attempt++) {
		if (attempt === 100)
			throw new Error('The cache does not answer: is Varnish installed, with a C compiler?');
		await setTimeout(200);
	}
	atOrigin();

	const cold = await load(['/embed/timeline/'], 200, 3);
	tell(
		'Cold, 200 readers of one embed at once',
		`${cold.requests} answered, ${atOrigin().requests} of them by the origin`
	);

	for (const path of [...hot, ...rare]) await ask(path);
	const { head, body } = await ask(embeds[0]);
	tell('An embed through the cache', `${body.length} bytes and ${head} of headers`);
	for (const connections of [1, 50]) {
		await setTimeout(1000);
		atOrigin();
		const { requests, failed } = await load(mix, connections, 65);
		const { requests: passed, notModified, bytes } = atOrigin();
		tell(
			`65 s, ${connections} at once`,
			`${requests} answered; ${passed} reached the origin for ${hot.length} addresses in 2 codings, ${notModified} of them 304, ${bytes} bytes; failed: ${failed}`
		);
	}

	// The figure changes at the peak.
	const peak = load(mix, 50, 80);
	await setTimeout(5000);
	for (const path of rare) await ask(path);
	atOrigin();
	deploy('deploy/publish.mjs', target, changed);
	const since = Date.now();
	const slowest = await Promise.all(['/', ...embeds].map(async (path) => [await lastOld(path, since), path]));
	const worst = slowest.sort(([one], [other]) => Number(other) - Number(one))[0];
	const { requests: passed, bytes } = atOrigin();
	tell(
		'Published at the peak, no purge: the old figure was last seen after',
		`${Number(worst?.[0]) / SECOND} s (${String(worst?.[1])}); ${passed} requests and ${bytes} bytes at the origin`
	);
	tell('Failed in that time', (await peak).failed);

	// Taken back and published again, this time with a purge of what has changed.
	deploy('deploy/take-back.mjs', target);
	for (const path of hot) await ask(path, 'BAN');
	await setTimeout(2000);
	for (const path of hot) await ask(path);
	const second = load(mix, 50, 15);
	await setTimeout(3000);
	deploy('deploy/publish.mjs', target, changed);
	const published = Date.now();
	// As docs/publishing.md says: nginx looks for new files once a second.
	await setTimeout(2000);
	for (const path of ['/', ...embeds]) await ask(path, 'BAN');
	const times = await Promise.all(
		['/', ...embeds].map((/** @type {string} */ path) => lastOld(path, published))
	);
	tell(
		'The same with a purge of the changed addresses: last seen after',
		`${Math.max(...times) / SECOND} s; failed: ${(await second).failed}`
	);

	// Two addresses that nobody has asked for since before the figure changed.
	const [one = '', other = ''] = rare;
	await setTimeout(Math.max(0, since + 290 * SECOND - Date.now()));
	const isNew = async (/** @type {string} */ path) =>
		(await ask(path)).body.equals(readFileSync(bodyOf(changed, path)));
	tell('An address asked for again only after 290 s', (await isNew(one)) ? 'new' : 'old, once');
	await setTimeout(1000);
	tell('and a second later', (await isNew(one)) ? 'new' : 'old');
	await setTimeout(Math.max(0, since + 302 * SECOND - Date.now()));
	tell('An address asked for again only after 302 s', (await isNew(other)) ? 'new' : 'old');

	// The origin goes away.
	for (const path of hot) await ask(path);
	await origin.stop();
	const alone = await load(mix, 50, 100);
	tell('100 s without the origin', `${alone.requests} answered; failed: ${alone.failed}`);
	const missing = await ask('/data/places.csv');
	tell('an address that the cache had never seen', missing.status);
	origin = await startNginx(join(target, 'current'));
} finally {
	cache.kill();
	await origin.stop();
	rmSync(work, { recursive: true, force: true });
}
