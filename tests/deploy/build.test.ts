/**
 * Real builds beside a running server: one that fails or is killed half-way leaves the old site whole, another that came
 * meanwhile waits, builds and takes its place; readers see the old site or the new one.
 */
import { spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteHandler } from '../../scripts/serve.mjs';
import { tinyText } from '../unit/story/fixture.ts';

const MINUTES = 60_000;
const NEEDED = ['data', 'deploy', 'LICENSES', 'scripts', 'src', 'static', 'tools', 'vite'];
let clone: string;

beforeAll(() => {
	clone = mkdtempSync(join(tmpdir(), 'build-'));
	for (const name of readdirSync('.')) {
		const isFile = /\.(?:json|ts|js)$|^LICENSE$/.test(name);
		if (isFile || NEEDED.includes(name))
			cpSync(name, join(clone, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
	}
	symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction');
	mkdirSync(join(clone, 'build', 'app'), { recursive: true });
	writeFileSync(join(clone, 'build', 'index.html'), 'the old site');
	writeFileSync(join(clone, 'build', 'app', 'old-script.js'), 'old');
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function build() {
	// What the test runner tells its own programs would make it a build for tests.
	const env = { ...process.env };
	delete env.NODE_ENV;
	delete env.VITEST;
	const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: clone, env });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (said += text.toString()));
	const ended = new Promise<number | null>((done) => child.on('close', done));
	return { child, ended, said: () => said };
}

async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await setTimeout(20);
}

test.each([
	['the data file has a fault', 'data/story.json', '{'],
	['a program has one', 'src/client/story.ts', 'const = 1;']
])('a build that fails leaves the old site whole: %s', { timeout: MINUTES }, async (_what, file, broken) => {
	const path = join(clone, file);
	const right = readFileSync(path, 'utf8');
	writeFileSync(path, broken);
	const { ended } = build();
	expect(await ended).not.toBe(0);
	writeFileSync(path, right);
	expect(readFileSync(join(clone, 'build', 'index.html'), 'utf8')).toBe('the old site');
	expect(readdirSync(join(clone, 'build')).sort()).toEqual(['app', 'index.html']);
	expect(existsSync(join(clone, '.builds', 'lock'))).toBe(false);
});

test('a killed build and one beside it', { timeout: 7 * MINUTES }, async () => {
	const site = join(clone, 'build');
	const server = createServer(siteHandler(site, ''));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const pages = new Set<string>();
	const over = new AbortController();
	const reader = (async () => {
		while (!over.signal.aborted) {
			pages.add(await fetch(origin).then((answer) => answer.text()));
			await setTimeout(5);
		}
	})();

	const first = build();
	await until(
		() => existsSync(join(clone, '.builds', 'next', 'index.html')) || first.child.exitCode !== null
	);
	expect(first.said(), 'the first build').not.toMatch(/error/i);
	const second = build();
	await until(() => second.said().includes('Another build is running') || second.child.exitCode !== null);
	first.child.kill('SIGKILL');
	await first.ended;
	expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('the old site');
	expect(readdirSync(site).sort()).toEqual(['app', 'index.html']);

	expect(await second.ended, second.said()).toBe(0);
	expect(second.said()).toMatch(new RegExp(`Another build is running \\(process ${first.child.pid}\\)`));
	const page = readFileSync(join(site, 'index.html'), 'utf8');
	expect(page).toMatch(/<\/html>\s*$/);
	await until(() => pages.has(page));
	over.abort();
	await reader;
	server.closeAllConnections();
	server.close();
	expect([...pages].sort()).toEqual([page, 'the old site'].sort());
	expect(readFileSync(join(site, 'app', 'old-script.js'), 'utf8')).toBe('old');
	expect(existsSync(join(clone, '.builds', 'lock'))).toBe(false);
});

test(
	'a small story is built, too: one without a map, of which nobody knew anything on its first days',
	{ timeout: 3 * MINUTES },
	async () => {
		writeFileSync(join(clone, 'data', 'story.json'), tinyText());
		const { ended, said } = build();
		expect(await ended, said()).toBe(0);
		expect(readdirSync(join(clone, 'build', 'embed', 'killed-ratio'))).toContain('2025-01-13.oembed.json');
		expect(existsSync(join(clone, 'build', 'embed', 'map'))).toBe(false);
	}
);
