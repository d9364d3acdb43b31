/** Runs other programs for the scripts: quietly, without input, within a time, on the project's own Node. */
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The programs of the project's packages come first, its own Node among them. */
export const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ minutes?: number, env?: Record<string, string> }} [options]
 * @returns {{ ok: boolean, missing: boolean, late: boolean, output: string }} `missing`: there is no such program;
 *   `late`: it was stopped because it took longer than `minutes`
 */
export function program(command, args, { minutes = 10, env = {} } = {}) {
	const run = spawnSync(command, args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: minutes * 60_000,
		maxBuffer: 64 * 1024 * 1024,
		shell: process.platform === 'win32',
		env: { ...process.env, PATH, ...env }
	});
	const code = run.error && 'code' in run.error ? run.error.code : undefined;
	return {
		ok: run.status === 0,
		missing: code === 'ENOENT',
		late: code === 'ETIMEDOUT',
		output: `${run.stdout ?? ''}${run.stderr ?? ''}`
	};
}

/** How the set-up ends when it can't go on: one sentence with the mend, and exit code 1. */
export class SetupStop extends Error {}

const OFFLINE =
	/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH|network/i;

/**
 * Did this program fail because it could not reach the network?
 * @param {string} output what the program printed
 */
export const looksOffline = (output) => OFFLINE.test(output);

/**
 * The last lines of a program's output, for the reader who wants to know more than our sentence.
 * @param {string} output
 */
export const tail = (output) =>
	output
		.trim()
		.split('\n')
		.slice(-12)
		.map((line) => `  | ${line}`)
		.join('\n');
