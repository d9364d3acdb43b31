/**
 * `npm run bench`: what the built site costs, against the same things bare, measured on this machine in one run.
 * Ratios are compared with the bars that the project has set itself; times alone mean nothing. With `--rivals`, also
 * what charting libraries cost that draw the bars of one of our embeds.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { deployRows } from './bench/deploy.mjs';
import { compare, kB, milliseconds, sent, table, times, visit } from './bench/measure.mjs';
import { bareEmbed, hostPage, plainText, withoutScript, benchServer } from './bench/pages.mjs';
import { rivalRows } from './bench/rivals.mjs';
import { CHROMIUM_FLAGS, findChromium } from './find-browsers.mjs';
import { ROOT } from './setup/program.mjs';

const RUNS = 5;
const FRAMES = 10;
const BUILD = join(ROOT, 'build');
const RIVALS = process.argv.includes('--rivals');

if (!existsSync(join(BUILD, 'index.html'))) await import('./build.mjs');
const executablePath = await findChromium();
if (!executablePath)
	throw new Error('No Chromium that starts was found: run `node scripts/setup.mjs --browser`.');

/** @param {string} path */
const built = (path) => readFileSync(join(BUILD, path), 'utf8');
/** @param {string} html */
const weight = (html) => brotliCompressSync(html).length;
const story = built('index.html');
/** @type {string[]} */
const ids = JSON.parse(built('embed/index.json')).charts.map((/** @type {{ id: string }} */ { id }) => id);
const frames = Array.from({ length: FRAMES }, (_, index) => ids[index % ids.length] ?? '');

const site = await benchServer(
	BUILD,
	new Map([
		['/bench/story/', withoutScript(story)],
		['/bench/text/', plainText(story)],
		...ids.map((id) => /** @type {const} */ ([`/bench/${id}/`, bareEmbed(built(`embed/${id}/index.html`))]))
	])
);
const host = await benchServer(
	BUILD,
	new Map([
		['/bench/embeds/', hostPage(frames.map((id) => `${site.origin}/embed/${id}/`))],
		['/bench/drawings/', hostPage(frames.map((id) => `${site.origin}/bench/${id}/`))]
	])
);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/** @type {import('./bench/measure.mjs').Row[]} */
const rows = [];

/**
 * A row of two measurements of the same kind.
 * @param {string} what @param {[number, number]} values ours and the bare one
 * @param {string} against @param {number} most the bar: the most that the ratio may be
 */
function ratio(what, [ours, bare], against, most) {
	const result = ours / bare;
	const bar = `at most ${times(most)}`;
	const holds = result <= most;
	rows.push({
		what,
		ours: milliseconds(ours),
		against: `${milliseconds(bare)}, ${against}`,
		result: times(result),
		bar,
		holds
	});
}

/**
 * A row of two measurements without a bar, where the bare one is next to nothing.
 * @param {string} what @param {[number, number]} values ours and the bare one
 * @param {string} against
 */
function info(what, [ours, bare], against) {
	rows.push({
		what,
		ours: milliseconds(ours),
		against: `${milliseconds(bare)}, ${against}`,
		result: '',
		bar: '',
		holds: undefined
	});
}

/**
 * A row of one number with its bar.
 * @param {string} what @param {number} value @param {number} most @param {(value: number) => string} text
 * @param {string} of what it is made of
 */
function limit(what, value, most, text, of) {
	rows.push({
		what,
		ours: text(value),
		against: of,
		result: '',
		bar: `at most ${text(most)}`,
		holds: value <= most
	});
}

/** @param {number} value */
const plain = (value) => String(Number(value.toFixed(4)));

/** @type {(path: string, bare: string) => [string, string]} */
const pair = (path, bare) => [site.origin + path, site.origin + bare];
/** @type {[string, string]} */
const hosts = [`${host.origin}/bench/embeds/`, `${host.origin}/bench/drawings/`];

try {
	const pages = await sent(browser, `${site.origin}/`, ['document', 'stylesheet', 'font']);
	limit('Story: page, styles and fonts', pages.bytes, 120_000, kB, 'as sent');
	const scripts = await sent(browser, `${site.origin}/`, ['script']);
	limit('Story: scripts before the map is near', scripts.bytes, 15_000, kB, 'as sent');
	const paint = await compare(browser, pair('/', '/bench/story/'), {
		slow: true,
		runs: RUNS,
		value: ({ lcp }) => lcp
	});
	ratio('Story: largest paint, slow phone', paint, 'without script', 1.2);
	const scroll = await compare(browser, pair('/', '/bench/text/'), {
		scroll: true,
		runs: RUNS,
		value: ({ cpu }) => cpu
	});
	info('Story: CPU of 1,000 px of scroll', scroll, 'plain text');
	const slow = await visit(browser, `${site.origin}/`, { slow: true, scroll: true });
	limit('Story: layout shift, load and scroll', slow.shift, 0, plain, 'slow phone');
	limit('Story: long tasks while scrolling', slow.long, 0, plain, 'slow phone; more on a busy machine');
	for (const id of ids) {
		const page = weight(built(`embed/${id}/index.html`));
		const bare = weight(bareEmbed(built(`embed/${id}/index.html`)));
		limit(
			`Embed ${id}: beyond its words and drawing`,
			page - bare,
			3 * 1024,
			kB,
			`${kB(page)} in all, ${kB(bare)} bare`
		);
	}
	const load = await compare(browser, hosts, { runs: RUNS, value: ({ cpu }) => cpu });
	ratio(`Host page: CPU of ${FRAMES} embeds`, load, `${FRAMES} bare drawings`, 1.15);
	const busy = await visit(browser, hosts[0], { slow: true });
	limit(
		`Host page: long tasks of ${FRAMES} embeds`,
		busy.long,
		0,
		plain,
		'slow phone; more on a busy machine'
	);
	rows.push(...(await deployRows(BUILD, ids[0] ?? '')));
	if (RIVALS) rows.push(...(await rivalRows(browser, BUILD, RUNS)));
} finally {
	await browser.close();
	site.close();
	host.close();
}

console.log(table(rows));
if (!RIVALS) {
	console.log(
		'\n`npm run bench -- --rivals` adds what Chart.js, Observable Plot, ECharts and Vega-Embed cost to draw the same bars.'
	);
}
