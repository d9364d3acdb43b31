/** Finds a Chromium that starts on this machine; shared by the set-up, the tests and the benchmark. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/**
 * Flags for headless test runs: WebGL in software, since build machines have no GPU; the page put together without it,
 * which is several times faster then; and no background traffic.
 */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--use-gl=angle',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--ignore-gpu-blocklist',
	'--disable-gpu-compositing',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * Does this program start? A file is not enough: Ubuntu's `chromium-browser` may be a stub that only asks for
 * a snap, and a downloaded browser may miss system libraries.
 * @param {string} path
 */
export function starts(path) {
	const run = spawnSync(path, ['--version'], {
		encoding: 'utf8',
		timeout: 30_000,
		stdio: ['ignore', 'pipe', 'ignore']
	});
	return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}

/** @param {string} name of a program @returns {string | undefined} where it lies on the PATH */
export function onPath(name) {
	return (process.env.PATH ?? '')
		.split(delimiter)
		.filter(Boolean)
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));
}

/**
 * Where Playwright keeps its own copy of a browser, if it has one.
 * @param {'chromium' | 'firefox' | 'webkit'} kind
 * @returns {Promise<string | undefined>}
 */
export async function playwrightBrowser(kind) {
	let playwright;
	try {
		playwright = await import('@playwright/test');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
		throw error;
	}
	const path = playwright[kind].executablePath();
	return existsSync(path) ? path : undefined;
}

/**
 * The path of a Chromium that starts: `CHROMIUM_PATH`, then PATH, then Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
	const candidates = [
		process.env.CHROMIUM_PATH,
		...NAMES.map(onPath),
		...MAC,
		await playwrightBrowser('chromium')
	];
	return candidates.find((path) => path !== undefined && path !== '' && existsSync(path) && starts(path));
}
