/** Publishing and taking back, as commands, while readers read: what they get is one site or the other, whole. */
import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { siteHandler } from '../../scripts/serve.mjs';
import { startNginx, type RunningServer } from '../../scripts/setup/nginx.mjs';
import { NGINX } from './support/nginx.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
let target: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'publish-'));
	target = join(folder, 'srv');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site whose page names a script of its own; long enough that half a file would be seen. */
function site(version: string): string {
	const made = join(folder, `site-${version}`);
	const page = `<script src="/app/story-${version}.js"></script>${`<p>${version}</p>`.repeat(5000)}</html>`;
	const files = {
		'index.html': page,
		'404.html': '<p>nothing here</p>',
		'embed/map/index.html': page,
		'same.css': 'p{}',
		[`app/story-${version}.js`]: `${version};`.repeat(5000)
	};
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(made, name)), { recursive: true });
		writeFileSync(join(made, name), content);
	}
	return made;
}

const run = (command: string, ...args: string[]) =>
	spawnSync(process.execPath, [`deploy/${command}.mjs`, ...args], { encoding: 'utf8' });
const publish = (version: string) => run('publish', target, site(version));
const takeBack = (...names: string[]) => run('take-back', target, ...names);
const out = (path = 'index.html') => readFileSync(join(target, 'current', path), 'utf8');
const isOut = (version: string) => out().includes(`<p>${version}</p>`);
const releases = () => readdirSync(join(target, 'releases')).sort();

describe('the commands', () => {
	test('put a site out, and bring the one before back', () => {
		expect(publish('one').status).toBe(0);
		expect(isOut('one')).toBe(true);
		expect(publish('two').stdout).toMatch(/^Published .+, after .+\.\n/);
		expect(isOut('two')).toBe(true);
		expect(takeBack().status).toBe(0);
		expect(isOut('one')).toBe(true);
		// As a shell completes it.
		expect(run('publish', `${target}/`, `${site('three')}/`).status).toBe(0);
		expect(isOut('three')).toBe(true);
		takeBack();
		expect(isOut('two')).toBe(true);
		expect(takeBack(releases().at(-1) ?? '').status).toBe(0);
		expect(isOut('three')).toBe(true);
	});

	test('say in one sentence what is wrong, and change nothing', () => {
		expect(run('publish')).toMatchObject({
			status: 1,
			stderr: 'Say where to: node deploy/publish.mjs FOLDER [SITE].\n'
		});
		expect(run('publish', target, folder).stderr).toMatch(/^There is no built site in .+\n$/);
		expect(takeBack().stderr).toMatch(/^There is no earlier site to go back to\..*what is out: nothing\.\n$/);
		publish('one');
		expect(takeBack().status).toBe(1);
		expect(takeBack('../../etc').status).toBe(1);
		expect(isOut('one')).toBe(true);
	});

	test('keep the scripts of pages that are open, in both directions, for thirty days after they were last named', () => {
		publish('one');
		publish('two');
		expect(out('app/story-one.js')).toMatch(/^one/);
		takeBack();
		expect(out('app/story-two.js')).toMatch(/^two/);
		publish('three');
		expect(out('app/story-one.js') + out('app/story-two.js')).toMatch(/^one.*two/s);
		const note = join(target, 'current', '.kept.json');
		const notes = JSON.parse(readFileSync(note, 'utf8')) as Record<string, string>;
		expect(Object.keys(notes).sort()).toEqual(['app/story-one.js', 'app/story-two.js']);
		writeFileSync(
			note,
			JSON.stringify({ ...notes, 'app/story-one.js': new Date(Date.now() - 31 * DAY).toISOString() })
		);
		publish('four');
		expect(existsSync(join(target, 'current', 'app', 'story-one.js'))).toBe(false);
		expect(out('app/story-two.js')).toMatch(/^two/);
		expect(out('app/story-three.js')).toMatch(/^three/);
	});

	test('leave the date of what is the same, so that caches keep it, and name the addresses that are not', () => {
		publish('one');
		const before = statSync(join(target, 'current', 'same.css'));
		const made = site('two');
		utimesSync(join(made, 'same.css'), new Date(), new Date(Date.now() + DAY));
		run('publish', target, made);
		expect(statSync(join(target, 'current', 'same.css')).mtimeMs).toBe(before.mtimeMs);
		expect(readFileSync(join(target, 'changed.txt'), 'utf8')).toBe('/\n/app/story-two.js\n/embed/map/\n');
		takeBack();
		expect(readFileSync(join(target, 'changed.txt'), 'utf8')).toBe('/\n/embed/map/\n');
		rmSync(join(made, 'same.css'));
		run('publish', target, made);
		expect(readFileSync(join(target, 'changed.txt'), 'utf8')).toBe('/\n/embed/map/\n/same.css\n');
	});

	test('never link two sites where one may be written to: the notes of a site are its own', () => {
		for (const version of ['one', 'two', 'three']) publish(version);
		takeBack();
		const [, two, three] = releases().map((name) =>
			statSync(join(target, 'releases', name, '.kept.json'), { throwIfNoEntry: false })
		);
		expect(two?.ino).not.toBe(three?.ino);
		expect(out('app/story-three.js')).toMatch(/^three/);
	});

	test('keep ten sites, the one that is out among them, and clear what a killed command has left', () => {
		publish('0');
		const first = releases()[0] ?? '';
		mkdirSync(join(target, 'releases', '.half'));
		for (let version = 1; version < 12; version++) publish(String(version));
		expect(releases()).toHaveLength(10);
		expect(releases()).not.toContain(first);
		expect(isOut('11')).toBe(true);
	});

	test('wait for each other', async () => {
		const both = [site('one'), site('two')].map((made) =>
			promisify(execFile)(process.execPath, ['deploy/publish.mjs', target, made])
		);
		await Promise.all(both);
		expect(releases()).toHaveLength(2);
		expect(existsSync(join(target, '.lock'))).toBe(false);
	});
});

/** Serves what is out; by our own server where there is no nginx. */
async function serve(): Promise<RunningServer> {
	const current = join(target, 'current');
	if (NGINX) return startNginx(current);
	const server = createServer(siteHandler(current, ''));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		}
	};
}

test(
	'fifty readers notice nothing while sites are published and taken back',
	{ timeout: 60_000 },
	async () => {
		publish('one');
		publish('two');
		const server = await serve();
		const { hostname, port } = new URL(server.origin);
		const agent = new Agent({ keepAlive: true });
		const failures: string[] = [];
		let requests = 0;
		let isOver = false;
		/** What every reader is to get from now on. */
		let settled = '';

		const get = (path: string) =>
			new Promise<string>((done) => {
				requests++;
				request({ hostname, port, path, agent }, (answer) => {
					let body = '';
					answer.setEncoding('utf8').on('data', (text: string) => (body += text));
					answer.on('end', () => {
						const isWhole =
							answer.complete && String(Buffer.byteLength(body)) === answer.headers['content-length'];
						if (answer.statusCode !== 200 || !isWhole)
							failures.push(`${path}: ${answer.statusCode} ${body.length}`);
						done(body);
					});
				})
					.on('error', (error) => {
						failures.push(`${path}: ${error.message}`);
						done('');
					})
					.end();
			});

		/** Opens a page, and then the script that it names. */
		async function read(): Promise<void> {
			while (!isOver) {
				const wanted = settled;
				const page = await get('/embed/map/');
				const [, script = '', version = ''] = /src="(\/app\/story-(\w+)\.js)"/.exec(page) ?? [];
				const isOne = page.endsWith('</html>') && page.split(`<p>${version}</p>`).length === 5001;
				if (wanted && version !== wanted) failures.push(`${version} is sent instead of ${wanted}`);
				if (!isOne) failures.push(`a mixed page of ${page.length} characters`);
				if (!(await get(script)).startsWith(version)) failures.push(`${script} is another's`);
			}
		}

		const readers = Array.from({ length: 50 }, read);
		const command = promisify(execFile);
		for (const version of ['three', 'four', 'five', 'six']) {
			await command(process.execPath, ['deploy/publish.mjs', target, site(version)]);
			await command(process.execPath, ['deploy/take-back.mjs', target]);
		}
		await command(process.execPath, ['deploy/publish.mjs', target, site('seven')]);
		// nginx keeps files open that are asked for all the time, and looks for new ones once a second.
		await setTimeout(2000);
		settled = 'seven';
		await setTimeout(500);
		isOver = true;
		await Promise.all(readers);
		agent.destroy();
		await server.stop();
		expect(failures.slice(0, 5)).toEqual([]);
		expect(requests).toBeGreaterThan(500);
	}
);
