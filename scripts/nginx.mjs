/** Runs nginx on a folder with the configuration in `deploy/nginx/`, as an operator would include it: for tests and measurements. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findNginx } from './setup/nginx.mjs';
import { ROOT } from './setup/program.mjs';

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
 * @param {import('./setup/nginx.mjs').Nginx} nginx
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
