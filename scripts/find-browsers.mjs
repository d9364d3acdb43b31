/** Finds the browsers that start on this machine; shared by the set-up, the tests and the benchmark. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
function starts(path) {
	const run = spawnSync(path, ['--version'], {
		encoding: 'utf8',
		timeout: 30_000,
		stdio: ['ignore', 'pipe', 'ignore']
	});
	return run.status === 0 && /\d+\.\d+/.test(run.stdout);
}

/** @param {string} name of a program @returns {string | undefined} where it lies on the PATH */
function onPath(name) {
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

/** @typedef {'chromium' | 'firefox' | 'webkit'} EngineName */

/**
 * What to start and how it is driven: by Playwright, by WebDriver BiDi (Firefox), or by plain WebDriver, where `path` is
 * the driver and `browser` what it drives (WebKitGTK).
 * @typedef {{ by: 'playwright', path: string } | { by: 'bidi', path: string } | { by: 'webdriver', path: string, browser: string }} Engine
 */

/** @type {readonly EngineName[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The names that people know them by. @type {Readonly<Record<EngineName, string>>} */
export const TITLES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** A display for windows that nobody sees: these two have WebGL only in a window. */
const hasDisplay = () => process.platform === 'linux' && onPath('Xvfb') !== undefined;

/** @returns {Engine | undefined} */
function systemFirefox() {
	const path = process.env.FIREFOX_PATH ?? onPath('firefox-esr');
	return path && hasDisplay() && starts(path) ? { by: 'bidi', path } : undefined;
}

/** MiniBrowser lies in a folder named after the machine's kind and WebKit's interface. @returns {string | undefined} */
function miniBrowser() {
	return ['/usr/lib', '/usr/libexec']
		.filter((root) => existsSync(root))
		.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))])
		.flatMap((folder) => ['4.1', '4.0'].map((api) => join(folder, `webkit2gtk-${api}`, 'MiniBrowser')))
		.find((path) => existsSync(path));
}

/** @returns {Engine | undefined} */
function systemWebKit() {
	const path = onPath('WebKitWebDriver');
	const browser = miniBrowser();
	if (!path || !browser || !hasDisplay()) return undefined;
	// It has no --version; asked for help it says its options, and fails where a library is missing.
	const help = spawnSync(path, ['--help'], { encoding: 'utf8', timeout: 30_000 });
	return `${help.stdout}${help.stderr}`.includes('--port') ? { by: 'webdriver', path, browser } : undefined;
}

/**
 * Finds what the tests can drive of the three engines. Debian's Firefox and WebKitGTK are taken before Playwright's
 * copies, since they are what the set-up can install without a download host.
 * @param {EngineName} name
 * @returns {Promise<Engine | undefined>} undefined where it can't be driven on this machine
 */
export async function findEngine(name) {
	if (name === 'chromium') {
		const path = await findChromium();
		return path ? { by: 'playwright', path } : undefined;
	}
	const system = name === 'firefox' ? systemFirefox() : systemWebKit();
	if (system) return system;
	const path = await playwrightBrowser(name);
	return path ? { by: 'playwright', path } : undefined;
}

/** @returns {Promise<EngineName[]>} the engines that can't be driven on this machine */
export async function missingEngines() {
	const found = await Promise.all(ENGINES.map(findEngine));
	return ENGINES.filter((_, index) => found[index] === undefined);
}
