/** Installs what package-lock.json names, when it is not all there yet. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, program, SetupStop, looksOffline, tail } from './program.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock */

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
function lock(path) {
	return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/**
 * The packages that the lockfile names and node_modules lacks or holds in another version. npm writes down what
 * it has installed; that is compared, not dates, so that a switch of branches is noticed and a touched file is not.
 * @param {Lock} wanted @param {Lock | undefined} installed
 */
export function missingPackages(wanted, installed) {
	return Object.entries(wanted.packages)
		.filter(([path, { optional }]) => path !== '' && !optional)
		.filter(([path, { version }]) => installed?.packages[path]?.version !== version)
		.map(([path]) => path.replace(/^.*node_modules\//, ''));
}

/** @returns {string} what was done, or an empty string when nothing was missing */
export function installDependencies() {
	const wanted = lock(join(ROOT, 'package-lock.json'));
	if (!wanted) {
		throw new SetupStop('package-lock.json is missing: restore it with `git checkout package-lock.json`.');
	}
	const missing = missingPackages(wanted, lock(join(ROOT, 'node_modules', '.package-lock.json')));
	if (missing.length === 0) return '';
	console.error(`Set-up: installing ${missing.length} packages with npm ci (a minute or two) ...`);
	const run = program('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { minutes: 15 });
	if (run.ok) return `${missing.length} packages installed`;
	if (run.missing) {
		throw new SetupStop(
			'npm is not on the PATH: install Node from https://nodejs.org, which brings npm along.'
		);
	}
	console.error(tail(run.output));
	if (run.late || looksOffline(run.output)) {
		throw new SetupStop(
			'npm could not reach its registry: check the network (or npm’s proxy setting) and run the command again.'
		);
	}
	if (/EACCES|EPERM/.test(run.output)) {
		throw new SetupStop(
			`npm may not write to ${ROOT}: give yourself the rights to this folder and run the command again.`
		);
	}
	if (/ENOSPC/.test(run.output)) {
		throw new SetupStop('the disk is full: free about a gigabyte and run the command again.');
	}
	throw new SetupStop(
		'npm ci failed as shown above: mend that, or delete node_modules, and run the command again.'
	);
}

const pinned = () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.node;
const installed = () =>
	program(join(ROOT, 'node_modules', '.bin', 'node'), ['--version'], { minutes: 1 }).output.trim();

/**
 * Sees to it that npm scripts run on the Node that the project pins. The `node` package puts that Node first on the
 * PATH of npm scripts, but only if its install script was allowed to fetch it.
 * @returns {string} what was done, or an empty string when nothing was missing
 */
export function installNode() {
	const version = pinned();
	if (installed() === `v${version}`) return '';
	console.error(`Set-up: fetching Node ${version} for the project's own commands ...`);
	const run = program('npm', ['rebuild', 'node', '--foreground-scripts', '--loglevel=error'], {
		minutes: 10
	});
	if (installed() === `v${version}`) return `Node ${version} fetched`;
	console.error(tail(run.output));
	throw new SetupStop(
		`the project's Node ${version} could not be fetched: run \`npm rebuild node\` with a working network and with install scripts allowed (npm config get ignore-scripts should say false).`
	);
}
