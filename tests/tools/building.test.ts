/** How a built site takes the place of the last one, without the build itself: see tests/deploy/build.test.ts. */
import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KEPT_DAYS, carryOldFiles, keepDates } from '../../deploy/carry.mjs';
import { lock } from '../../deploy/lock.mjs';
import { writeIcon } from '../../scripts/build/icon.mjs';
import { exchange, finishSwap, nextSite, swap } from '../../scripts/build/swap.mjs';
import { compressSite } from '../../scripts/compress.mjs';
import { addressFault, folderFault } from '../../scripts/setup/address.mjs';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'building-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(...files: [path: string, content: string][]): void {
	for (const [path, content] of files) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), content);
	}
}
/** A thread that reads the site without a pause, and counts what it finds. */
const READER = `
	const { readFileSync } = require('node:fs');
	const { parentPort, workerData: { path, over } } = require('node:worker_threads');
	const seen = { whole: 0, half: 0, missing: 0 };
	while (Atomics.load(over, 0) === 0) {
		try {
			if (/^site \\d+$/.test(readFileSync(path, 'utf8'))) seen.whole++;
			else seen.half++;
		} catch {
			seen.missing++;
		}
	}
	parentPort.postMessage(seen);
`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the swap', () => {
	test('puts the new site in the place of the old one, with nothing of the old one left', () => {
		write(['build/index.html', 'old'], ['build/gone.html', 'old']);
		write([`${nextSite(root)}/index.html`, 'new']);
		expect(read('build/index.html')).toBe('old');
		swap(root);
		expect(read('build/index.html')).toBe('new');
		expect(existsSync(join(root, 'build/gone.html'))).toBe(false);
	});

	test('needs no old site', () => {
		write([`${nextSite(root)}/index.html`, 'new']);
		swap(root);
		expect(read('build/index.html')).toBe('new');
	});

	test('brings the old site back where the new one is not there, or where it was killed between its two renames', () => {
		write(['build/index.html', 'old']);
		expect(() => swap(root)).toThrow();
		expect(read('build/index.html')).toBe('old');
		rmSync(join(root, 'build'), { recursive: true });
		write(['.builds/last/index.html', 'old']);
		finishSwap(root);
		expect(read('build/index.html')).toBe('old');
	});

	test('is never seen half done; where `mv` can exchange folders, the site is never missing either', async () => {
		write(['a/index.html', 'a'], ['b/index.html', 'b'], ['build/index.html', 'site 0']);
		const canExchange = exchange(join(root, 'a'), join(root, 'b'));
		const over = new Int32Array(new SharedArrayBuffer(4));
		const reader = new Worker(READER, {
			eval: true,
			workerData: { path: join(root, 'build/index.html'), over }
		});
		const seen = new Promise<{ whole: number; half: number; missing: number }>((done, fail) =>
			reader.on('message', done).on('error', fail)
		);
		await new Promise((done) => reader.on('online', done));
		for (let i = 1; i <= 30; i++) {
			write([`${nextSite(root)}/index.html`, `site ${i}`]);
			swap(root);
			expect(read('build/index.html')).toBe(`site ${i}`);
		}
		over[0] = 1;
		const { whole, half, missing } = await seen;
		expect(whole).toBeGreaterThan(0);
		expect(half).toBe(0);
		expect(canExchange ? missing : 0).toBe(0);
	});

	test('begins with an empty folder, whatever a build that was killed has left', () => {
		write(['.builds/next/half.html', 'half']);
		expect(existsSync(join(root, nextSite(root), 'half.html'))).toBe(false);
	});
});

describe('the lock', () => {
	const never = (pid: number) => expect.fail(`${pid} was waited for`);
	const path = () => join(root, 'locks', 'lock');

	test('is given to one at a time, in the order in which it is given back', async () => {
		const order: string[] = [];
		const unlock = await lock(path(), never);
		const second = lock(path(), (pid) => order.push(`waits for ${pid === process.pid ? 'us' : pid}`));
		await setTimeout(50);
		order.push('given back');
		unlock();
		(await second)();
		expect(order).toEqual(['waits for us', 'given back']);
		expect(existsSync(path())).toBe(false);
	});

	test('of a process that is gone, or from long ago, is taken', async () => {
		const { pid } = spawnSync(process.execPath, ['--version']);
		write(['locks/lock', String(pid)]);
		(await lock(path(), never))();
		write(['locks/lock', String(process.pid)]);
		const before = new Date(Date.now() - 60 * 60_000);
		utimesSync(path(), before, before);
		(await lock(path(), never))();
		write(['locks/lock', 'nobody']);
		(await lock(path(), never))();
	});
});

describe('what goes over from one site to the next', () => {
	const LAST: [string, string][] = [
		['last/index.html', 'page'],
		['last/app/story-old.js', 'old'],
		['last/app/story-old.js.br', 'old'],
		['last/_app/immutable/assets/page.css', 'old']
	];
	const day = (number: number) => new Date(Date.UTC(2026, 0, number));
	const carry = (from: string, to: string, now: Date) => carryOldFiles(join(root, from), join(root, to), now);

	test('are hashed files alone, for the stated time after they were last named', () => {
		write(...LAST, ['next/app/story-new.js', 'new']);
		expect(carry('last', 'next', day(1)).sort()).toEqual([
			'_app/immutable/assets/page.css',
			'app/story-old.js',
			'app/story-old.js.br'
		]);
		write(['third/index.html', 'page']);
		expect(carry('next', 'third', day(KEPT_DAYS))).toContain('app/story-old.js');
		write(['fourth/index.html', 'page']);
		expect(carry('third', 'fourth', day(KEPT_DAYS + 2))).toEqual(['app/story-new.js']);
	});

	test('is never put over a file of the new site', () => {
		write(...LAST, ['next/app/story-old.js', 'named again']);
		expect(carry('last', 'next', day(1))).not.toContain('app/story-old.js');
		expect(read('next/app/story-old.js')).toBe('named again');
		expect(JSON.parse(read('next/.kept.json'))).not.toHaveProperty(['app/story-old.js']);
	});

	test('is nothing where there was no site', () => {
		write(['next/index.html', 'page']);
		expect(carry('last', 'next', day(1))).toEqual([]);
		expect(existsSync(join(root, 'next/.kept.json'))).toBe(false);
	});

	test('dates stay with files that are the same, and with no others', () => {
		write(
			['last/same.css', 'p{}'],
			['last/other.css', 'p{}'],
			['next/same.css', 'p{}'],
			['next/other.css', 'b{}']
		);
		for (const path of ['last/same.css', 'last/other.css']) utimesSync(join(root, path), day(1), day(1));
		keepDates(join(root, 'last'), join(root, 'next'));
		const date = (path: string) => statSync(join(root, path)).mtime.getTime();
		expect(date('next/same.css')).toBe(day(1).getTime());
		expect(date('next/other.css')).toBeGreaterThan(day(1).getTime());
	});
});

test('text files of some size get a Brotli and a gzip copy, each of the same content', async () => {
	const text = 'a line\n'.repeat(500);
	write(['site/page.html', text], ['site/small.html', 'small'], ['site/picture.png', text]);
	expect(await compressSite(join(root, 'site'))).toBe(1);
	expect(brotliDecompressSync(readFileSync(join(root, 'site/page.html.br'))).toString()).toBe(text);
	expect(gunzipSync(readFileSync(join(root, 'site/page.html.gz'))).toString()).toBe(text);
	expect(existsSync(join(root, 'site/small.html.gz')) || existsSync(join(root, 'site/picture.png.gz'))).toBe(
		false
	);
});

test('the icon that browsers ask for by themselves is the drawing that pages name, as a picture in its frame', async () => {
	write(['favicon.svg', readFileSync('static/favicon.svg', 'utf8')]);
	await writeIcon(root);
	const icon = readFileSync(join(root, 'favicon.ico'));
	expect([...icon.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
	const picture = icon.subarray(icon.readUInt32LE(18));
	expect(picture.length).toBe(icon.readUInt32LE(14));
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect(picture.readUInt32BE(16)).toBe(32);
});

describe('where the site will stand', () => {
	test.each([
		[{}],
		[{ ORIGIN: 'https://example.org' }],
		[{ ORIGIN: 'http://localhost:4173', BASE_PATH: '' }],
		[{ BASE_PATH: '/x' }],
		[{ BASE_PATH: '/x/kursk-2026_a.b~c' }]
	])('%j is taken', (env) => expect(addressFault(env)).toBe(undefined));

	test.each([
		[{ ORIGIN: 'https://example.org/' }, 'write ORIGIN=https://example.org,'],
		[{ ORIGIN: 'https://example.org/x/' }, 'write ORIGIN=https://example.org BASE_PATH=/x,'],
		[{ ORIGIN: 'https://example.org?a' }, 'write ORIGIN=https://example.org,'],
		[{ ORIGIN: 'example.org' }, 'for example ORIGIN=https://example.org.'],
		[{ ORIGIN: 'ftp://example.org' }, 'for example ORIGIN=https://example.org.'],
		[{ ORIGIN: '' }, 'for example ORIGIN=https://example.org.'],
		[{ BASE_PATH: '/x/' }, 'write BASE_PATH=/x,'],
		[{ BASE_PATH: 'x' }, 'write BASE_PATH=/x,'],
		[{ BASE_PATH: '//evil.test' }, 'write BASE_PATH=/evil.test,'],
		[{ BASE_PATH: '/' }, 'leave it out'],
		[{ BASE_PATH: '/x/../y' }, 'write BASE_PATH=/x/y,'],
		[{ BASE_PATH: '/a b' }, 'write BASE_PATH=/ab,']
	])('%j is one sentence with the mend', (env, mend) => {
		expect(addressFault(env)).toContain(mend);
		expect(addressFault(env)).toMatch(/^(?:ORIGIN|BASE_PATH) is [^\n]*\.$/);
	});

	test.each([
		['scripts/build.mjs', { ORIGIN: 'https://example.org/' }],
		['scripts/build.mjs', { BASE_PATH: '/x/' }],
		['scripts/setup.mjs', { BASE_PATH: '/x/' }]
	])('%s says so at once and does nothing', (script, env) => {
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--', 'node', '--version'], {
			encoding: 'utf8',
			env: { ...process.env, ...env }
		});
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr.trim().split('\n')).toHaveLength(1);
	});

	test('a folder whose name the tools misread is one sentence', () => {
		expect(folderFault('/home/a/story#2')).toMatch(
			/the # as no part of a path: rename or move the folder\.$/
		);
		expect(folderFault('/home/a/what?/story')).toMatch(/\?/);
		expect(folderFault('/home/a/story (2), 100 % “new”')).toBe(undefined);
	});
});

test('every text file has the line ends that the tests count on, whatever the machine prefers', () => {
	const run = spawnSync('git', ['ls-files', '--eol'], { encoding: 'utf8' });
	// Sources that came without their history have been written out already.
	if (run.status !== 0) return;
	const loose = run.stdout
		.trim()
		.split('\n')
		.filter((line) => !/^i\/-text|^i\/none/.test(line) && !line.includes('eol=lf'));
	expect(loose).toEqual([]);
});
