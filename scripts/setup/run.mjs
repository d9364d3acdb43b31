/** The set-up in order: packages, the project's Node, browsers, nginx, text browsers if asked for; then the command, on that Node. */
import { spawn } from 'node:child_process';
import { addressFault, folderFault } from './address.mjs';
import { installBrowser, installEngines } from './browsers.mjs';
import { installDependencies, installNode } from './dependencies.mjs';
import { installNginx } from './nginx.mjs';
import { PATH, ROOT, SetupStop } from './program.mjs';
import { installReaders } from './readers.mjs';

/**
 * @param {{ browser: boolean, engines: boolean, nginx: boolean, readers: boolean, command: readonly string[] }} wanted
 *   `browser`: Chromium; `engines`: Firefox and WebKit as well; `readers`: text browsers; `command`: what to run
 *   afterwards. It is run from here since a shell that has found one `node` keeps to it, even when a newer one comes first
 *   on the PATH.
 */
export async function setup({ browser, engines, nginx, readers, command }) {
	try {
		const fault = folderFault(ROOT) ?? addressFault(process.env);
		if (fault) throw new SetupStop(fault);
		const done = [
			installDependencies(),
			installNode(),
			browser || engines ? await installBrowser() : '',
			engines ? await installEngines() : '',
			nginx ? installNginx() : '',
			readers ? installReaders() : ''
		].filter(Boolean);
		if (done.length > 0) console.error(`Set-up: ${done.join(', ')}.`);
		else if (command.length === 0) console.error('Set-up: nothing is missing.');
	} catch (error) {
		if (!(error instanceof SetupStop)) throw error;
		console.error(`Set-up stopped: ${error.message}`);
		process.exitCode = 1;
		return;
	}
	const [file, ...args] = command;
	if (file !== undefined) process.exitCode = await run(file, args);
}

/**
 * Runs a program in our place: it has our input and output, and gets the signals that we get.
 * @param {string} file @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
function run(file, args) {
	const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, PATH } });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => done(code ?? 1));
	});
}
