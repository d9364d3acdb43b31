/** The pages of `tools/rivals`: the rows of one of our embeds, drawn by the charting libraries of others. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { build } from 'vite';
import { missingPackages } from '../setup/dependencies.mjs';
import { program, ROOT } from '../setup/program.mjs';
import { tail } from '../setup/stop.mjs';

const FOLDER = join(ROOT, 'tools', 'rivals');

/** As browsers write colours, so that they are found again in what was drawn. */
export const COLORS = { killed: 'rgb(31, 30, 27)', casualties: 'rgb(207, 201, 187)' };

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
 * @param {Chart} chart
 * @returns {Promise<Rival[]>}
 */
export async function rivalPages(chart) {
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
