/**
 * Gets Firefox and WebKit for the tests, beside Chromium: Debian's packages where this user may install them, else
 * Playwright's copies. Where neither can be had the rest can still be tested, so it says so and goes on.
 */
import { TITLES, missingEngines } from '../find-engines.mjs';
import { DOWNLOAD_PATIENCE } from './browser.mjs';
import { program } from './program.mjs';

/** @typedef {import('../find-engines.mjs').EngineName} EngineName */

/** What drives an engine; the packages of each are installed by themselves, since not every system has them all. */
const PACKAGES = {
	chromium: [],
	firefox: ['firefox-esr', 'xvfb'],
	webkit: ['webkit2gtk-driver', 'xvfb']
};

/** @param {readonly EngineName[]} names */
const list = (names) => names.map((name) => TITLES[name]).join(' and ');

/** @param {readonly EngineName[]} names */
function fromApt(names) {
	console.error(`Set-up: installing ${list(names)} with apt-get, for the tests ...`);
	const options = { minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	if (!program('apt-get', ['update'], options).ok) return;
	for (const name of names)
		program('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES[name]], options);
}

/** @param {readonly EngineName[]} names */
function fromPlaywright(names) {
	console.error(`Set-up: asking Playwright to download ${list(names)}, for the tests ...`);
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_PATIENCE };
	program('npx', ['--no-install', 'playwright', 'install', ...names], { minutes: 5, env });
}

/** @returns {Promise<EngineName[]>} the engines besides Chromium that can't be driven yet */
const missingOthers = async () => (await missingEngines()).filter((name) => name !== 'chromium');

/** @returns {Promise<string>} what was done and what could not be, or an empty string when nothing was missing */
export async function installEngines() {
	const wanted = await missingOthers();
	if (wanted.length === 0) return '';
	const isRoot = process.getuid?.() === 0;
	if (isRoot && program('apt-get', ['--version'], { minutes: 1 }).ok) fromApt(wanted);
	const afterApt = await missingOthers();
	if (afterApt.length > 0) fromPlaywright(afterApt);
	const missing = await missingOthers();
	const byApt = wanted.filter((name) => !afterApt.includes(name));
	const byPlaywright = afterApt.filter((name) => !missing.includes(name));
	const packages = [...new Set(missing.flatMap((name) => PACKAGES[name]))].join(' ');
	const fate = process.env.CI ? 'fail' : 'are left out';
	return [
		byApt.length > 0 ? `${list(byApt)} installed by apt-get` : '',
		byPlaywright.length > 0 ? `${list(byPlaywright)} downloaded by Playwright` : '',
		missing.length > 0
			? `${list(missing)} could be had neither from apt-get (${packages}; that takes root) nor from Playwright, so their tests ${fate}`
			: ''
	]
		.filter(Boolean)
		.join(', ');
}
