/** Gets the browsers for the tests: Chromium, and Firefox and WebKit beside it. */
import { findChromium, playwrightBrowser, TITLES, missingEngines } from '../find-browsers.mjs';
import { program, SetupStop, looksOffline, tail } from './program.mjs';

/**
 * How long Playwright waits for each of its download hosts, in ms: a host that is out of reach is soon given up.
 */
const DOWNLOAD_PATIENCE = '10000';
const MEND = 'install Chromium or Chrome yourself, or set CHROMIUM_PATH to one, and run the command again.';

/**
 * Runs a program as root; never asks for a password.
 * @param {string} command @param {readonly string[]} args
 */
function asRoot(command, args) {
	const options = { minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	if (process.getuid?.() === 0) return program(command, args, options);
	return program('sudo', ['-n', command, ...args], options);
}

function chromiumFromPlaywright() {
	console.error('Set-up: no Chromium found; asking Playwright to download one ...');
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_PATIENCE };
	return program('npx', ['--no-install', 'playwright', 'install', 'chromium'], { minutes: 5, env });
}

function chromiumFromApt() {
	console.error('Set-up: installing the system’s Chromium with apt-get ...');
	const update = asRoot('apt-get', ['update']);
	if (!update.ok) return update;
	return asRoot('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
}

/** @param {{ ok: boolean, missing: boolean, late: boolean, output: string }} apt */
function aptSentence(apt) {
	if (
		/password|a terminal is required|not in the sudoers|Permission denied|are you root/i.test(apt.output) ||
		apt.missing
	) {
		return `apt-get needs rights that this user lacks: run \`sudo apt-get install chromium\` once, or ${MEND}`;
	}
	if (
		apt.late ||
		looksOffline(apt.output) ||
		/Failed to fetch|Could not resolve|Unable to locate/i.test(apt.output)
	) {
		return `neither Playwright nor apt-get could download Chromium: check the network, or ${MEND}`;
	}
	return `apt-get could not install Chromium, as shown above: ${MEND}`;
}

/**
 * Gets a Chromium for the browser tests: the one that is there, else Playwright's, else the system's.
 * @returns {Promise<string>} what was done, or an empty string when a browser was there
 */
export async function installBrowser() {
	if (await findChromium()) return '';
	if (process.env.CHROMIUM_PATH) {
		console.error(`Set-up: CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but nothing that starts is there.`);
	}
	const playwright = chromiumFromPlaywright();
	if (await findChromium()) return 'Chromium downloaded by Playwright';
	const hasApt = program('apt-get', ['--version'], { minutes: 1 }).ok;
	if (!hasApt) {
		console.error(tail(playwright.output));
		throw new SetupStop(
			`Playwright could not download a Chromium that starts here: check the network, or ${MEND}`
		);
	}
	if (await playwrightBrowser('chromium')) {
		console.error('Set-up: Playwright’s Chromium lacks system libraries; installing them ...');
		asRoot('npx', ['--no-install', 'playwright', 'install-deps', 'chromium']);
		if (await findChromium()) return 'Chromium downloaded by Playwright, with its libraries';
	}
	const apt = chromiumFromApt();
	if (await findChromium()) return 'Chromium installed by apt-get';
	console.error(tail(apt.output));
	throw new SetupStop(aptSentence(apt));
}

/** @typedef {import('../find-browsers.mjs').EngineName} EngineName */

/** What drives an engine; the packages of each are installed by themselves, since not every system has them all. */
const PACKAGES = {
	chromium: [],
	firefox: ['firefox-esr', 'xvfb'],
	webkit: ['webkit2gtk-driver', 'xvfb']
};

/** @param {readonly EngineName[]} names */
const list = (names) => names.map((name) => TITLES[name]).join(' and ');

/** @param {readonly EngineName[]} names */
function othersFromApt(names) {
	console.error(`Set-up: installing ${list(names)} with apt-get, for the tests ...`);
	const options = { minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } };
	if (!program('apt-get', ['update'], options).ok) return;
	for (const name of names)
		program('apt-get', ['install', '-y', '--no-install-recommends', ...PACKAGES[name]], options);
}

/** @param {readonly EngineName[]} names */
function othersFromPlaywright(names) {
	console.error(`Set-up: asking Playwright to download ${list(names)}, for the tests ...`);
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_PATIENCE };
	program('npx', ['--no-install', 'playwright', 'install', ...names], { minutes: 5, env });
}

/** @returns {Promise<EngineName[]>} the engines besides Chromium that can't be driven yet */
const missingOthers = async () => (await missingEngines()).filter((name) => name !== 'chromium');

/**
 * Gets Firefox and WebKit for the tests, beside Chromium: Debian's packages where this user may install them, else
 * Playwright's copies. Where neither can be had the rest can still be tested, so it says so and goes on.
 * @returns {Promise<string>} what was done and what could not be, or an empty string when nothing was missing
 */
export async function installEngines() {
	const wanted = await missingOthers();
	if (wanted.length === 0) return '';
	const isRoot = process.getuid?.() === 0;
	if (isRoot && program('apt-get', ['--version'], { minutes: 1 }).ok) othersFromApt(wanted);
	const afterApt = await missingOthers();
	if (afterApt.length > 0) othersFromPlaywright(afterApt);
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
