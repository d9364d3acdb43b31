/** What an embed costs a host: bytes, requests, time on the main thread. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { CHARTS, offers, SITE } from './support/catalogue.ts';
import { workWhile } from './support/main-thread.ts';
import { expect, frameOf, test } from './support/test.ts';

const weigh = (text: string) => brotliCompressSync(text).length;

/** ms: tasks longer than this are felt. */
const LONG = 50;

test('the loader weighs half a kilobyte', () => {
	expect(weigh(readFileSync(`${SITE}/embed.js`, 'utf8'))).toBeLessThanOrEqual(500);
});

for (const id of CHARTS)
	test(`${id} weighs 3 kB more than its bare drawing with its words, and asks for nothing`, async ({
		page,
		site
	}) => {
		const html = readFileSync(`${SITE}/embed/${id}/index.html`, 'utf8');
		expect(weigh(html) - weigh(bare(html))).toBeLessThanOrEqual(3 * 1024);
		site.log.length = 0;
		await page.goto(`${site.origin}/embed/${id}/`);
		await page.waitForTimeout(300);
		expect(site.log).toEqual([`/embed/${id}/`]);
	});

/** The page with its words and its drawing, and the styles without which the drawing would be black shapes. */
function bare(html: string): string {
	const drawing = html.slice(
		html.indexOf('<svg class="drawing"'),
		html.lastIndexOf('<div class="chart-captions"')
	);
	const names = [...drawing.matchAll(/class="([^"]+)"/g)].flatMap(([, list = '']) => list.split(' '));
	const draws = new RegExp(`\\.(?:${[...new Set(names)].join('|')})(?![\\w-])|data-chart|@property|^:root`);
	const rules = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1]?.match(/[^{}]+\{[^{}]*\}/g) ?? [];
	return html
		.replace(/<script>[\s\S]*?<\/script>/g, '')
		.replace(/<meta (?!charset|name="viewport")[^>]*>|<link[^>]*>|<base[^>]*>/g, '')
		.replace(
			/<style>[\s\S]*?<\/style>/g,
			`<style>${rules.filter((rule) => draws.test(rule)).join('')}</style>`
		);
}

/** Other work on the machine makes tasks long as well; one quiet run out of so many proves the embeds. */
const ATTEMPTS = 4;

test('ten on one page: ten requests, and no long task that ten bare drawings would not make', async ({
	page,
	browser,
	site,
	embedInto
}) => {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const all = offers(site.origin);
	const ten = [...all, ...all].slice(0, 10);
	const frames = ten.map(({ snippets }) => snippets.plain.replace('loading="lazy"', '')).join('');
	const show = async () => {
		await embedInto(`${frames}<script src="${site.origin}/embed.js"></script>`);
		for (const id of CHARTS) await (await frameOf(page, id)).waitForLoadState();
		await page.waitForTimeout(1500);
	};
	const runs: string[] = [];
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		site.log.length = 0;
		const full = await workWhile(browser, show);
		expect(site.log.filter((path) => path.startsWith('/embed/'))).toHaveLength(10);
		for (const id of CHARTS)
			site.pages.set(`/embed/${id}/`, { html: bare(readFileSync(`${SITE}/embed/${id}/index.html`, 'utf8')) });
		const floor = await workWhile(browser, show);
		site.pages.clear();
		runs.push(JSON.stringify({ full, floor }));
		if (full.longest <= Math.max(LONG, 1.5 * floor.longest)) return;
	}
	expect(runs, 'ms of work with and without what embeds can do').toEqual([]);
});
