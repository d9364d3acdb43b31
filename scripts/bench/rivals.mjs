/** `npm run bench -- --rivals`: what our embed of bars costs beside the same bars drawn by the libraries of others. */
import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { build } from 'vite';
import { compare, kB, milliseconds, sent, times } from './measure.mjs';
import { benchServer } from './pages.mjs';
import { missingPackages } from '../setup/dependencies.mjs';
import { program, ROOT, tail } from '../setup/program.mjs';

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
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function rivalRows(browser, folder, runs) {
	/** @type {Chart} */
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

const FOLDER = join(ROOT, 'tools', 'rivals');

/** As browsers write colours, so that they are found again in what was drawn. */
const COLORS = { killed: 'rgb(31, 30, 27)', casualties: 'rgb(207, 201, 187)' };

/** `entry`: its file in tools/rivals/src; `of`: the package whose version names it. */
const RIVALS = [
	{ name: 'Chart.js', entry: 'chart', of: 'chart.js' },
	{ name: 'Observable Plot', entry: 'plot', of: '@observablehq/plot' },
	{ name: 'ECharts', entry: 'echarts', of: 'echarts' },
	{ name: 'Vega-Embed', entry: 'vega', of: 'vega-embed' }
];

/**
 * What a library is given to draw, of the file `embed/ID.json`.
 * @typedef {object} Chart
 * @property {string} title
 * @property {string} subtitle
 * @property {{ values: Record<string, string | number | null>, texts: Record<string, string> }[]} rows
 */

/** @typedef {{ name: string, path: string, bodies: [path: string, body: string][] }} Rival a page and its script */

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(join(FOLDER, path), 'utf8'));

function install() {
	const installed = join('node_modules', '.package-lock.json');
	const missing = missingPackages(
		json('package-lock.json'),
		existsSync(join(FOLDER, installed)) ? json(installed) : undefined
	);
	if (missing.length === 0) return;
	console.error(`Installing ${missing.length} packages in tools/rivals with npm ci ...`);
	const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	const run = program('npm', ['ci', '--prefix', FOLDER, ...options]);
	if (!run.ok) throw new Error(`npm ci failed in tools/rivals:\n${tail(run.output)}`);
}

/**
 * A library and its drawing in one script, minified, without what the drawing leaves unused.
 * @param {string} entry
 */
async function bundle(entry) {
	const built = await build({
		configFile: false,
		root: FOLDER,
		logLevel: 'error',
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			modulePreload: false,
			rolldownOptions: { input: join(FOLDER, 'src', `${entry}.js`), output: { codeSplitting: false } }
		}
	});
	const [script, ...others] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
	if (script?.type !== 'chunk' || others.length > 0)
		throw new Error(`${entry}.js gives more than one script.`);
	return script.code;
}

/**
 * @param {Chart} chart
 * @param {string} script its address
 */
function page({ title, subtitle, rows }, script) {
	const drawn = rows.map(({ values, texts }) => ({
		name: `${texts['claimant']}, ${texts['as-of']}`,
		killed: values['killed-share'],
		killedText: texts['killed-share'],
		casualties: values['casualties-share'],
		casualtiesText: texts['casualties-share']
	}));
	const $ = load(
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title></title><link rel="icon" href="data:,"><style>body{margin:14px;font:14px/1.35 system-ui,sans-serif}h1{font-size:1.2em}#drawing{height:420px}i{display:inline-block;width:1em;height:.7em;background:${COLORS.casualties}}i.killed{background:${COLORS.killed}}</style><h1></h1><p></p><div id="drawing"></div><p><i class="killed"></i> killed <i></i> killed or wounded</p><script type="application/json" id="data"></script><script type="module"></script>`
	);
	$('title, h1').text(title);
	$('p').first().text(subtitle);
	$('#data').text(JSON.stringify({ colors: COLORS, rows: drawn }).replaceAll('<', '\\u003c'));
	$('script[type="module"]').attr('src', script);
	return $.html();
}

/**
 * The pages of `tools/rivals`: the rows of one of our embeds, drawn by the charting libraries of others.
 * @param {Chart} chart
 * @returns {Promise<Rival[]>}
 */
async function rivalPages(chart) {
	install();
	const { dependencies } = json('package.json');
	return Promise.all(
		RIVALS.map(async ({ name, entry, of }) => {
			const path = `/rivals/${entry}/`;
			const script = `/rivals/${entry}.js`;
			return {
				name: `${name} ${dependencies[of]}`,
				path,
				bodies: [
					[path, page(chart, script)],
					[script, await bundle(entry)]
				]
			};
		})
	);
}
