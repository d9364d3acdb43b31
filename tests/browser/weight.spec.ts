/** How many bytes the story costs, as sent, before its map is near. */
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

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('page, styles and fonts within 60 kB; scripts within 15 kB', async ({ page }) => {
			const requests = watch(page);
			await page.goto('./', { waitUntil: 'networkidle' });
			const documents = await bytes(requests, 'document', 'stylesheet', 'font');
			const scripts = await bytes(requests, 'script');
			test.info().annotations.push({ type: 'bytes', description: `${documents} and ${scripts}` });
			expect(documents).toBeGreaterThan(5 * KB);
			expect(documents).toBeLessThanOrEqual(60 * KB);
			expect(scripts).toBeGreaterThan(0);
			expect(scripts).toBeLessThanOrEqual(15 * KB);
		});

		test('no script of the map comes before a reader is near it', async ({ page }) => {
			const steps = await openStory(page);
			const requests = watch(page);
			const isFar = steps.map((_, index) =>
				steps.slice(Math.max(0, index - 2), index + 3).every(({ graphic }) => graphic !== 'map')
			);
			const upTo = isFar.indexOf(false);
			expect(upTo, 'the story does not start with the map').toBeGreaterThan(0);
			for (const step of steps.slice(0, upTo)) {
				await jumpTo(page, step);
				await settle(page);
			}
			await page.waitForLoadState('networkidle');
			// Chromium asks for the icon again whenever the address changes.
			const icon = await page.locator('link[rel="icon"]').getAttribute('href');
			const asked = requests.map((request) => request.url()).filter((url) => !url.endsWith(icon ?? '-'));
			expect(asked).toEqual([]);
		});
	});
}

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
