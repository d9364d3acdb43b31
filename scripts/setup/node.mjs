/**
 * Sees to it that npm scripts run on the Node that the project pins. The `node` package puts that Node first on
 * the PATH of npm scripts, but only if its install script was allowed to fetch it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, program } from './program.mjs';
import { SetupStop, tail } from './stop.mjs';

const pinned = () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).devDependencies.node;
const installed = () =>
	program(join(ROOT, 'node_modules', '.bin', 'node'), ['--version'], { minutes: 1 }).output.trim();

/** @returns {string} what was done, or an empty string when nothing was missing */
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
