/**
 * Gets an nginx for the tests of `deploy/`: the one that is there, else Debian's or Ubuntu's package, unpacked into a
 * folder of ours. Nothing is installed into the system, and no server starts. Where there is none, those tests are
 * skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './program.mjs';

const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static'];
const OURS = join(ROOT, 'node_modules', '.cache', 'nginx');
const MODULE = 'ngx_http_brotli_static_module.so';

/** @typedef {{ program: string, brotli: string | undefined }} Nginx `brotli`: the path of its module, if there is one */

/** @param {string} program */
const starts = (program) => spawnSync(program, ['-v'], { timeout: 10_000 }).status === 0;

/**
 * The nginx that the tests run.
 * @returns {Nginx | undefined}
 */
export function findNginx() {
	const program = ['nginx', '/usr/sbin/nginx', join(OURS, 'usr', 'sbin', 'nginx')].find(starts);
	if (program === undefined) return undefined;
	const root = program.startsWith(OURS) ? OURS : '/';
	return { program, brotli: [join(root, 'usr', 'lib', 'nginx', 'modules', MODULE)].find(existsSync) };
}

/**
 * Downloads and unpacks the packages.
 * @param {string} folder where to
 */
function unpackNginx(folder) {
	const downloads = mkdtempSync(join(tmpdir(), 'nginx-'));
	const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
		spawnSync(program, args, { cwd: downloads, timeout: 120_000, stdio: 'ignore' }).status === 0;
	mkdirSync(folder, { recursive: true });
	// One by one: the module is worth having, and its absence no reason to go without the server.
	for (const name of PACKAGES) run('apt-get', ['download', name]);
	for (const file of readdirSync(downloads)) run('dpkg-deb', ['--extract', file, folder]);
	rmSync(downloads, { recursive: true, force: true });
}

/** @returns {string} what was done, or an empty string when nothing was missing or could be done */
export function installNginx() {
	if (findNginx()) return '';
	unpackNginx(OURS);
	if (findNginx()) return 'nginx unpacked for the tests';
	console.error(
		'Set-up: there is no nginx here, and apt-get has none to give; the tests of deploy/ are skipped.'
	);
	return '';
}
