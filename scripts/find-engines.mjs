/**
 * Finds what the tests can drive of the three engines; shared by the set-up and by tests/engines/. Debian's Firefox and
 * WebKitGTK are taken before Playwright's copies, since they are what the set-up can install without a download host.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, onPath, playwrightBrowser, starts } from './find-browser.mjs';

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

/** @param {EngineName} name @returns {Promise<Engine | undefined>} undefined where it can't be driven on this machine */
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
