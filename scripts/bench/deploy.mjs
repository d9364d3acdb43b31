/**
 * What `deploy/` costs nginx: the requests that it answers with an embed as the configuration sends it, against a
 * bare file of the same size, on loopback, in turns.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx, startNginx } from '../setup/nginx.mjs';

/** The least that the ratio may be. */
const LEAST = 0.9;
const ROUNDS = 9;

/** @param {string} url @returns {number} requests a second */
function load(url) {
	const { stdout } = spawnSync('wrk', ['-t1', '-c16', '-d2s', '-H', 'Accept-Encoding: br', url], {
		encoding: 'utf8'
	});
	const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
	if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`wrk at ${url}: ${stdout}`);
	return Number(rate);
}

/** @param {number[]} values */
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * @param {string} site the built site
 * @param {string} id of a chart
 * @returns {Promise<import('./measure.mjs').Row[]>} nothing where there is no nginx or no wrk
 */
export async function deployRows(site, id) {
	const page = join(site, 'embed', id, 'index.html.br');
	if (findNginx()?.brotli === undefined || spawnSync('wrk', ['-v']).error || !existsSync(page)) return [];
	const folder = mkdtempSync(join(tmpdir(), 'bare-'));
	const body = readFileSync(page);
	writeFileSync(join(folder, 'file'), body);
	const [ours, bare] = await Promise.all([startNginx(site), startNginx(folder, { bare: true })]);
	try {
		const ratios = Array.from({ length: ROUNDS }, () => {
			const plain = load(`${bare.origin}/file`);
			return load(`${ours.origin}/embed/${id}/`) / plain;
		});
		const ratio = median(ratios);
		return [
			{
				what: 'nginx: requests of an embed answered',
				ours: `${ratio.toFixed(2)}x`,
				against: `a bare file of ${(body.length / 1000).toFixed(1)} kB; less on a busy machine`,
				result: `${ratio.toFixed(2)}x`,
				bar: `at least ${LEAST.toFixed(2)}x`,
				holds: ratio >= LEAST
			}
		];
	} finally {
		await Promise.all([ours.stop(), bare.stop()]);
		rmSync(folder, { recursive: true, force: true });
	}
}
