/** `npm run bench -- --rivals`: what our embed of bars costs beside the same bars drawn by the libraries of others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, sent } from './measure.mjs';
import { COLORS, rivalPages } from './rival-pages.mjs';
import { benchServer } from './server.mjs';
import { kB, milliseconds, times } from './table.mjs';

/** @typedef {import('@playwright/test').Browser} Browser */

const CHART = 'loss-share';

/**
 * Datawrapper publishes its shell, but no chart types that could be installed and measured. Weighed once: dist/main.js
 * of @datawrapper/chart-core 8.47.0, in Brotli at its best.
 */
const DATAWRAPPER = { name: 'Datawrapper’s shell without a chart (stated, not measured)', bytes: 57_907 };

/**
 * Runs in the page: what its drawing lacks, or an empty string.
 * @param {{ bars: number, colors: string[] }} wanted how many bars there are, and in which colours
 */
function lackOfDrawing({ bars, colors }) {
	const drawing = [...document.querySelectorAll('#drawing svg, #drawing canvas')].find((one) => {
		const { width, height } = one.getBoundingClientRect();
		return width >= 200 && height >= 200;
	});
	if (!drawing) return 'there is no svg or canvas of 200 x 200 px or more';
	if (!(drawing instanceof HTMLCanvasElement)) {
		const shapes = [...drawing.querySelectorAll('rect, path')];
		const found = shapes.filter((shape) => colors.includes(getComputedStyle(shape).fill)).length;
		return found < bars ? `${found} bars of ${bars}` : '';
	}
	const { width, height } = drawing;
	const data = drawing.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
	for (let at = 0; at < data.length; at += 4) {
		if (colors.includes(`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})`)) return '';
	}
	return 'there are no bars on the canvas';
}

/**
 * Stops the benchmark when a library has not drawn: a page that fails early would win every row.
 * @param {Browser} browser @param {string} url @param {string} name @param {number} bars
 */
async function insistOnDrawing(browser, url, name, bars) {
	const page = await browser.newPage();
	/** @type {string[]} */
	const faults = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.goto(url, { waitUntil: 'networkidle' });
	await page.waitForTimeout(500);
	const lack = await page.evaluate(lackOfDrawing, { bars, colors: Object.values(COLORS) });
	await page.close();
	if (lack !== '') faults.push(lack);
	if (faults.length > 0) throw new Error(`${name} did not draw ${CHART}: ${faults.join('; ')}`);
}

/** @param {{ bytes: number, requests: number }} cost */
const wire = ({ bytes, requests }) =>
	`${kB(bytes)} in ${requests} ${requests === 1 ? 'request' : 'requests'}`;

/**
 * Two rows for each library, and one for Datawrapper.
 * @param {Browser} browser
 * @param {string} folder the built site
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function rivalRows(browser, folder, runs) {
	/** @type {import('./rival-pages.mjs').Chart} */
	const chart = JSON.parse(readFileSync(join(folder, 'embed', `${CHART}.json`), 'utf8'));
	const bars = chart.rows
		.flatMap(({ values }) => [values['killed-share'], values['casualties-share']])
		.filter((share) => Number(share) > 0).length;
	const rivals = await rivalPages(chart);
	const server = await benchServer(folder, new Map(rivals.flatMap(({ bodies }) => bodies)));
	const ourUrl = `${server.origin}/embed/${CHART}/`;
	const row = (/** @type {string} */ what, /** @type {string} */ ours) => ({
		what: `Embed ${CHART}: ${what}`,
		ours,
		bar: '',
		holds: undefined
	});
	try {
		const pages = rivals.map(({ name, path }) => ({ name, url: server.origin + path }));
		for (const { name, url } of pages) await insistOnDrawing(browser, url, name, bars);
		const urls = pages.map(({ url }) => url);
		const [ourCpu = Number.NaN, ...cpus] = await compare(browser, [ourUrl, ...urls], {
			runs,
			value: ({ cpu }) => cpu
		});
		const ours = await sent(browser, ourUrl);
		const rows = [];
		for (const [index, { name, url }] of pages.entries()) {
			const theirs = await sent(browser, url);
			const cpu = cpus[index] ?? Number.NaN;
			rows.push({
				...row('as sent', wire(ours)),
				against: `${wire(theirs)}, ${name}`,
				result: `${times(theirs.bytes / ours.bytes)} ours`
			});
			rows.push({
				...row('CPU of the page', milliseconds(ourCpu)),
				against: `${milliseconds(cpu)}, ${name}`,
				result: `${times(cpu / ourCpu)} ours`
			});
		}
		rows.push({
			...row('as sent', wire(ours)),
			against: `${kB(DATAWRAPPER.bytes)}, ${DATAWRAPPER.name}`,
			result: `${times(DATAWRAPPER.bytes / ours.bytes)} ours`
		});
		return rows;
	} finally {
		server.close();
	}
}
