/** Gets a Chromium for the browser tests: the one that is there, else Playwright's, else the system's. */
import { findChromium, playwrightBrowser } from '../find-browser.mjs';
import { program } from './program.mjs';
import { SetupStop, looksOffline, tail } from './stop.mjs';

/** How long Playwright waits for each of its download hosts, in ms: a host that is out of reach is soon given up. */
export const DOWNLOAD_PATIENCE = '10000';
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

function fromPlaywright() {
	console.error('Set-up: no Chromium found; asking Playwright to download one ...');
	const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: DOWNLOAD_PATIENCE };
	return program('npx', ['--no-install', 'playwright', 'install', 'chromium'], { minutes: 5, env });
}

function fromApt() {
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

/** @returns {Promise<string>} what was done, or an empty string when a browser was there */
export async function installBrowser() {
	if (await findChromium()) return '';
	if (process.env.CHROMIUM_PATH) {
		console.error(`Set-up: CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, but nothing that starts is there.`);
	}
	const playwright = fromPlaywright();
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
	const apt = fromApt();
	if (await findChromium()) return 'Chromium installed by apt-get';
	console.error(tail(apt.output));
	throw new SetupStop(aptSentence(apt));
}
