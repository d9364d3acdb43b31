/** What an embed costs a host: bytes, requests, time on the main thread. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bareEmbed } from '../../scripts/bench/pages.mjs';
import { CHARTS, offers, SITE } from './support/catalogue.ts';
import { workWhile } from './support/main-thread.ts';
import { expect, frameOf, test } from './support/test.ts';

const weigh = (text: string) => brotliCompressSync(text).length;

/** ms: tasks longer than this are felt. */
const LONG = 50;

test('the loader weighs little more than a kilobyte', () => {
	expect(weigh(readFileSync(`${SITE}/embed.js`, 'utf8'))).toBeLessThanOrEqual(1100);
});

/** Bytes. */
const MOST_AROUND = 3 * 1024;

for (const id of CHARTS)
	test(`${id} weighs at most 3 kB more than its bare drawing with its words, and asks for nothing`, async ({
		page,
		site,
		embedInto
	}) => {
		const html = readFileSync(`${SITE}/embed/${id}/index.html`, 'utf8');
		expect(weigh(html) - weigh(bareEmbed(html))).toBeLessThanOrEqual(MOST_AROUND);
		await embedInto(`<iframe src="${site.origin}/embed/${id}/" title="Chart" height="700"></iframe>`);
		await (await frameOf(page, id)).waitForLoadState();
		await page.waitForTimeout(300);
		expect(site.log).toEqual([`/embed/${id}/`]);
	});

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
			site.pages.set(`/embed/${id}/`, {
				html: bareEmbed(readFileSync(`${SITE}/embed/${id}/index.html`, 'utf8'))
			});
		const floor = await workWhile(browser, show);
		site.pages.clear();
		runs.push(JSON.stringify({ full, floor }));
		if (full.longest <= Math.max(LONG, 1.5 * floor.longest)) return;
	}
	expect(runs, 'ms of work with and without what embeds can do').toEqual([]);
});
