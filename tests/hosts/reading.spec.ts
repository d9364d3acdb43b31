/** An embed's marks can be read with keys, touch and mouse; what is read is what the mark says. */
import { CHARTS, offer } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, frameOf, test } from './support/test.ts';

for (const id of CHARTS)
	test(`${id} is read out with the keys`, async ({ page, site }) => {
		await page.setViewportSize({ width: 700, height: 900 });
		await page.goto(`${site.origin}/embed/${id}/`);
		const line = page.locator('.readout');
		const before = await page.evaluate(() => document.documentElement.scrollHeight);
		await page.locator('.board').focus();
		const said: string[] = [];
		for (let i = 0; i < 300; i++) {
			await page.keyboard.press('ArrowRight');
			const words = await line.innerText();
			if (words === said.at(-1)) break;
			said.push(words);
		}
		expect(said.length).toBeGreaterThan(1);
		// Places and ties between claimants have no number.
		const isNumbered = id !== 'map' && id !== 'provenance';
		for (const words of said) expect(words).toMatch(isNumbered ? /\p{L}.*\d|\d.*\p{L}/su : /\p{L}{2}/u);
		await page.keyboard.press('Home');
		await expect(line).toHaveText(must(said[0]));
		await page.keyboard.press('ArrowLeft');
		await expect(line).toHaveText(must(said[0]));
		await page.keyboard.press('End');
		await expect(line).toHaveText(must(said.at(-1)));
		expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
		await page.keyboard.press('Escape');
		await expect(line).toBeHidden();
		await expect(page.locator('[data-lit]')).toHaveCount(0);
	});

test('a finger and the mouse read the mark they press, and beside it nothing', async ({ page, site }) => {
	await page.setViewportSize({ width: 700, height: 900 });
	await page.goto(`${site.origin}/embed/loss-share/`);
	const mark = page.locator('svg.drawing:visible rect:has(> title)').last();
	const words = await mark.locator('title').evaluate((title) => title.textContent);
	await mark.click();
	await expect(page.locator('.readout')).toHaveText(words);
	await expect(mark).toHaveAttribute('data-lit', '');
	await page.locator('.board').click({ position: { x: 2, y: 2 } });
	await expect(page.locator('.readout')).toBeHidden();
	await expect(page.locator('[data-lit]')).toHaveCount(0);
});

test('the map asks for its library when the reader does, and only then', async ({
	page,
	site,
	embedInto
}) => {
	test.setTimeout(120_000);
	await embedInto(offer(site.origin, 'map').snippets.script);
	const still = await frameOf(page, 'map');
	await still.waitForLoadState();
	expect(site.log.toSorted()).toEqual(['/embed.js', '/embed/map/']);
	await still.getByText('Move the map').click();
	const frame = page.frameLocator('iframe');
	await expect(frame.locator('[data-map]')).toHaveAttribute('data-map', 'live', { timeout: 60_000 });
	expect(site.log.filter((path) => /\/app\/map-[^/]+\.js$/.test(path))).toHaveLength(1);
	await expect(frame.locator('svg.drawing:visible')).toHaveCount(1);
});
