/**
 * Gets an nginx for the tests of `deploy/`: the one that is there, else Debian's or Ubuntu's package, unpacked into a
 * folder of ours. Nothing is installed into the system, and no server starts. Where there is none, those tests are
 * skipped. And runs it on a folder with the configuration in `deploy/nginx/`, as an operator would include it.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** @typedef {{ origin: string, stop: () => Promise<void> }} RunningServer */

/**
 * @typedef {object} Options
 * @property {boolean} [bare] without our configuration: what a plain file costs
 * @property {string} [log] a file for one line a request: status, bytes, coding asked for, address
 */

const DEPLOY = join(ROOT, 'deploy', 'nginx');

/** @returns {Promise<number>} a port that nobody uses */
export async function freePort() {
	const server = createServer();
	await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
	const address = server.address();
	await new Promise((done) => server.close(done));
	if (address === null || typeof address === 'string') throw new Error('There is no free port.');
	return address.port;
}

/**
 * @param {Nginx} nginx
 * @param {string} root the folder that holds the site, or a link to it
 * @param {number} port
 * @param {string} work a folder for what nginx itself writes
 * @param {Options} options
 */
function configuration({ brotli }, root, port, work, { bare = false, log }) {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${work}/${name};`
	);
	const site = `include ${DEPLOY}/site.conf; ${brotli === undefined ? '' : `include ${DEPLOY}/brotli.conf;`}`;
	return `
		${brotli === undefined ? '' : `load_module ${brotli};`}
		${process.getuid?.() === 0 ? 'user root;' : ''}
		${bare ? '' : 'pcre_jit on;'}
		daemon off;
		worker_processes 2;
		pid ${work}/pid;
		error_log ${work}/error.log;
		events { worker_connections 4096; }
		http {
			log_format short '$status $body_bytes_sent "$http_accept_encoding" $request_uri';
			access_log ${log === undefined ? 'off' : `${log} short`};
			${temporary.join(' ')}
			${bare ? 'sendfile on; tcp_nopush on;' : `include ${DEPLOY}/maps.conf;`}
			server { listen 127.0.0.1:${port}; root ${root}; ${bare ? '' : site} }
		}`;
}

/**
 * @param {string} root the folder that holds the site, or a link to it
 * @param {Options} [options]
 * @returns {Promise<RunningServer>}
 * @throws where there is no nginx, or with what it said when it does not start
 */
export async function startNginx(root, options = {}) {
	const nginx = findNginx();
	if (!nginx) throw new Error('There is no nginx here.');
	const work = mkdtempSync(join(tmpdir(), 'nginx-'));
	const port = await freePort();
	writeFileSync(join(work, 'nginx.conf'), configuration(nginx, resolve(root), port, work, options));
	const errors = join(work, 'error.log');
	const args = ['-p', work, '-e', errors, '-c', join(work, 'nginx.conf')];
	const child = spawn(nginx.program, args, { stdio: 'ignore' });
	const ended = new Promise((done) => child.on('close', done));
	const stop = async () => {
		child.kill('SIGQUIT');
		await ended;
		rmSync(work, { recursive: true, force: true });
	};
	const origin = `http://127.0.0.1:${port}`;
	for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
		const answers = await fetch(origin).then(
			() => true,
			() => false
		);
		if (answers) return { origin, stop };
		await setTimeout(50);
	}
	const said = readFileSync(errors, 'utf8');
	await stop();
	throw new Error(said);
}
