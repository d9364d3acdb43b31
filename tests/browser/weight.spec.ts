/** What the story costs: bytes as sent before its map is near, nodes, and work for style and layout. */
import { brotliCompressSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { jumpTo, openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

const KB = 1000;

/** Everything that is asked for, from now on. */
function watch(page: Page): Request[] {
	const requests: Request[] = [];
	page.on('requestfinished', (request) => requests.push(request));
	return requests;
}

async function bytes(requests: readonly Request[], ...kinds: string[]): Promise<number> {
	const wanted = requests.filter((request) => kinds.includes(request.resourceType()));
	const sizes = await Promise.all(wanted.map((request) => request.sizes()));
	return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

/** Lets the browser count from now on; the result reads some of its counts, and adds them. */
async function counting(page: Page): Promise<(...names: string[]) => Promise<number>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	return async (...names) => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value, 0);
	};
}

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('page, styles and fonts within 120 kB, scripts within 15 kB', async ({ page }) => {
			const requests = watch(page);
			await page.goto('./', { waitUntil: 'networkidle' });
			const documents = await bytes(requests, 'document', 'stylesheet', 'font');
			const scripts = await bytes(requests, 'script');
			test.info().annotations.push({ type: 'bytes', description: `${documents} and ${scripts}` });
			expect(documents).toBeGreaterThan(5 * KB);
			expect(documents).toBeLessThanOrEqual(120 * KB);
			expect(scripts).toBeGreaterThan(0);
			expect(scripts).toBeLessThanOrEqual(15 * KB);
		});

		test('no script of the map comes before a reader is near it', async ({ page }) => {
			const steps = await openStory(page);
			const requests = watch(page);
			// Where the story shows its map early, the first step is all that is far from it.
			const first = steps.findIndex(({ graphic }) => graphic === 'map');
			expect(first, 'the story does not start with the map').toBeGreaterThan(0);
			for (const step of steps.slice(0, Math.max(1, first - 1))) {
				await jumpTo(page, step);
				await settle(page);
			}
			await page.waitForLoadState('networkidle');
			// Chromium asks for the icon again whenever the address changes.
			const icon = await page.locator('link[rel="icon"]').getAttribute('href');
			const asked = requests.map((request) => request.url()).filter((url) => !url.endsWith(icon ?? '-'));
			expect(asked).toEqual([]);
		});

		test('at most 20,000 nodes, as the browser counts them', async ({ page }) => {
			await openStory(page);
			await page.waitForLoadState('networkidle');
			const nodes = await (await counting(page))('Nodes');
			test.info().annotations.push({ type: 'nodes', description: String(nodes) });
			expect(nodes).toBeGreaterThan(5_000);
			expect(nodes).toBeLessThanOrEqual(20_000);
		});

		test('style and layout cost at most twice those of the page without its drawings', async ({
			page,
			browser
		}) => {
			const whole = await (await page.request.get('./')).text();
			const bare = whole.replace(/<svg class="drawing"[\s\S]*?<\/svg>/g, '');
			expect(bare.length).toBeLessThan(whole.length / 2);
			/** Seconds of style and layout for a load, in a page of its own. */
			const cost = async (html: string) => {
				const context = await browser.newContext({ viewport });
				const fresh = await context.newPage();
				const count = await counting(fresh);
				await fresh.route('**/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
				await fresh.goto(
					page.url() === 'about:blank' ? new URL('./', test.info().project.use.baseURL).href : page.url()
				);
				await expect(fresh.locator('html[data-story="runs"]')).toHaveCount(1);
				await settle(fresh);
				const spent = await count('LayoutDuration', 'RecalcStyleDuration');
				expect(spent).toBeGreaterThan(0);
				await context.close();
				return spent;
			};
			const runs: { whole: number; bare: number }[] = [];
			// Other work on the machine lengthens single runs: the fastest of each tell what the page itself costs.
			const least = (which: 'whole' | 'bare') => Math.min(...runs.map((run) => run[which]));
			do runs.push({ whole: await cost(whole), bare: await cost(bare) });
			while (runs.length < 3 || (runs.length < 9 && least('whole') > 2 * least('bare')));
			const ratio = least('whole') / least('bare');
			test.info().annotations.push({ type: 'ratio', description: ratio.toFixed(2) });
			expect(ratio, JSON.stringify(runs)).toBeLessThanOrEqual(2);
		});
	});
}

test('the first screen, up to the first graphic, with styles and fonts, within 45 kB', async ({ page }) => {
	const requests = watch(page);
	const response = await page.goto('./', { waitUntil: 'networkidle' });
	const html = (await response?.text()) ?? '';
	const end = html.indexOf('</figure>') + '</figure>'.length;
	expect(end).toBeGreaterThan(10 * KB);
	const head = brotliCompressSync(html.slice(0, end)).length;
	const rest = await bytes(requests, 'stylesheet', 'font');
	test.info().annotations.push({ type: 'bytes', description: `${head} and ${rest}` });
	expect(head + rest).toBeLessThanOrEqual(45 * KB);
});

test('everything that is text is sent compressed, and what never changes may be kept', async ({ page }) => {
	const requests = watch(page);
	await page.goto('./', { waitUntil: 'networkidle' });
	for (const request of requests) {
		const headers = (await request.response())?.headers() ?? {};
		if (/html|css|javascript|svg/.test(headers['content-type'] ?? '')) {
			const { responseBodySize } = await request.sizes();
			if (responseBodySize > KB) expect(headers['content-encoding'], request.url()).toBe('br');
		}
		if (['script', 'font', 'stylesheet'].includes(request.resourceType())) {
			expect(headers['cache-control'], request.url()).toContain('immutable');
		}
	}
});
