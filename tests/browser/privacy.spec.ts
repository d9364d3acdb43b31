/** The story asks nobody else for anything and keeps nothing on the reader's machine. */
import { expectMapState } from './support/map.ts';
import { currentFigure, expectStep, openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';

test('read to its end with the live map and a note: one origin, no cookie, nothing stored', async ({
	page,
	context,
	baseURL
}) => {
	const elsewhere: string[] = [];
	const failed: string[] = [];
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(baseURL ?? '').origin) {
			elsewhere.push(request.url());
		}
	});
	page.on('response', (response) => {
		if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
	});
	const steps = await openStory(page);
	await page.locator('.step a.number').first().click();
	await expect(page.locator('.card')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await page.locator('.step').first().focus();
	for (const step of steps.slice(1)) {
		await page.keyboard.press('j');
		await expectStep(page, step);
	}
	await expectMapState(page, 'live');
	await currentFigure(page).getByRole('link', { name: 'Notes and table' }).click();
	await expect(page.locator('dialog table')).toBeVisible();
	await page.keyboard.press('Escape');
	await currentFigure(page).getByRole('link', { name: 'Use this chart' }).click();
	// The driver never calls a page idle that has frames within frames.
	for (const frame of page.frames()) await frame.waitForLoadState();
	await expect(page.frameLocator('dialog iframe').locator('h1')).toBeVisible();
	await page.keyboard.press('Escape');
	await page.goto('./?view=unrolled');
	await settle(page);

	expect(elsewhere).toEqual([]);
	expect(failed).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	const kept = await page.evaluate(async () => ({
		cookie: document.cookie,
		local: localStorage.length,
		session: sessionStorage.length,
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
	expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
});
