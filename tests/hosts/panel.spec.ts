/** "Use this chart": the choices change preview and snippets together; without a script everything is there to copy. */
import { offer } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, test } from './support/test.ts';

test('a choice changes the snippets and the preview', async ({ page, site }) => {
	await page.goto(`${site.origin}/embed/map/about/`);
	const first = must(offer(site.origin, 'map').editions[0]);
	await page.locator(`[name="edition"][value="${first.date}"]`).check();
	await page.getByLabel('Dark').check();
	await page.getByLabel('Title').uncheck();
	const address = await page.locator('[data-snippet="address"]').inputValue();
	// Who makes an embed of an address drops its options.
	expect(new URL(address).pathname + new URL(address).search).toBe(`/embed/map/${first.date}/`);
	for (const kind of ['script', 'plain', 'element'])
		await expect(page.locator(`[data-snippet="${kind}"]`)).toHaveValue(
			new RegExp(`/embed/map/${first.date}/\\?theme=dark&amp;title=0`)
		);
	const picture = await page.locator('[data-snippet="picture"]').inputValue();
	expect(picture).toContain(`${first.date}.png`);
	// An edition has words and pictures of its own.
	const answer = await page.request.get(`${site.origin}/embed/map/${first.date}.oembed.json`);
	const pinned = (await answer.json()) as { title: string; thumbnail_height: number };
	expect(picture).toContain(`height="${pinned.thumbnail_height}"`);
	expect(await page.locator('[data-snippet="plain"]').inputValue()).toContain(`>${pinned.title}</a>`);
	const preview = page.frameLocator('[data-preview]');
	await expect(preview.locator('html')).toHaveCSS('color-scheme', 'dark');
	await expect(preview.locator('h1')).toBeHidden();
});

test('the preview shows the real thing at three widths', async ({ page, site }) => {
	await page.setViewportSize({ width: 1200, height: 1000 });
	await page.goto(`${site.origin}/embed/timeline/about/`);
	for (const [name, width] of [
		['Phone', 320],
		['Column', 638],
		['Wide', 990]
	] as const) {
		await page.getByLabel(name).check();
		await expect
			.poll(async () => must(await page.locator('[data-preview]').boundingBox()).width)
			.toBeCloseTo(width, -1.5);
	}
});

test('a snippet is copied with the keyboard alone', async ({ page, context, site }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${site.origin}/embed/map/about/`);
	const button = page.locator('[data-copy="plain"]');
	await button.focus();
	await page.keyboard.press('Enter');
	await expect(button).toHaveText('Copied');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await page.locator('[data-snippet="plain"]').inputValue());
});

test('choices pile up no history, and one Back leaves the page', async ({ page, site }) => {
	await page.goto(`${site.origin}/embed/`);
	await page.goto(`${site.origin}/embed/killed-ratio/about/`);
	const before = await page.evaluate(() => history.length);
	const preview = page.frameLocator('[data-preview]');
	for (let i = 0; i < 2; i++) {
		for (const name of ['Dark', 'Light']) {
			await page.getByLabel(name).check();
			await expect(preview.locator('html')).toHaveCSS('color-scheme', name.toLowerCase());
		}
		for (const name of ['Title', 'Line of sources']) await page.getByLabel(name).click();
	}
	expect(await page.evaluate(() => history.length)).toBe(before);
	await page.goBack();
	expect(new URL(page.url()).pathname).toBe('/embed/');
	await page.goForward();
	await expect(page.getByLabel('Light')).toBeVisible();
	// Whatever the browser keeps of the choices, snippets and preview agree with them.
	const theme = await page.locator('[name="theme"]:checked').inputValue();
	const snippet = page.locator('[data-snippet="plain"]');
	if (theme === 'auto') await expect(snippet).not.toHaveValue(/theme=/);
	else await expect(snippet).toHaveValue(new RegExp(`theme=${theme}`));
});

test('pressed twice and quickly, a button copies, and says again what it does', async ({
	page,
	context,
	site
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${site.origin}/embed/killed-ratio/about/`);
	const button = page.locator('[data-copy="script"]');
	await button.dblclick();
	await expect(button).toHaveText('Copied');
	await button.click();
	await expect(button).toHaveText('Copy', { timeout: 5000 });
});

test('without a script all snippets and files are there', async ({ browser, site }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${site.origin}/embed/map/about/`);
	for (const kind of ['script', 'plain', 'picture', 'address', 'element'])
		expect((await page.locator(`[data-snippet="${kind}"]`).inputValue()).length).toBeGreaterThan(20);
	await expect(page.locator('[data-choices]')).toBeHidden();
	await expect(page.locator('[data-copy]').first()).toBeHidden();
	for (const ending of ['svg', 'png', 'csv', 'json'])
		await expect(page.locator(`a[href$="/embed/map.${ending}"]`)).toBeVisible();
	await context.close();
});
