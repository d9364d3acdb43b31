/** From day to day inside an embed, where its host asks for that. */
import { offer } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, expectSized, frameOf, test } from './support/test.ts';

for (const id of ['killed-ratio', 'casualty-claims', 'area-held'])
	test(`${id}: to the days before and back, in the same frame with the same options`, async ({
		page,
		site,
		embedInto
	}) => {
		const last = must(offer(site.origin, id).days.at(-1)).date;
		const src = `${site.origin}/embed/${id}/?theme=dark&days=1`;
		await embedInto(
			`<iframe src="${src}" title="Chart" width="100%" height="600"></iframe><script src="${site.origin}/embed.js"></script>`
		);
		await expectSized(await frameOf(page, id));
		const chart = page.frameLocator('iframe');
		const dates = offer(site.origin, id).editions.map(({ date }) => date);
		const newest = [...dates, last].sort().at(-1) ?? '';
		await chart.getByRole('link', { name: /^Earlier: / }).click();
		await expect.poll(() => page.frames()[1]?.url()).toBe(src.replace('/?', `/${newest}/?`));
		await expect(chart.locator('.embed-line time')).toHaveAttribute('datetime', newest);
		await expectSized(must(page.frames()[1]));
		await chart.getByRole('link', { name: /^Earlier: / }).press('Enter');
		await expect(chart.locator('.embed-line time')).not.toHaveAttribute('datetime', newest);
		await expect(chart.locator('html')).toHaveCSS('color-scheme', 'dark');
		await expectSized(must(page.frames()[1]));
		await chart.getByRole('link', { name: /^Later: / }).click();
		await chart.getByRole('link', { name: 'Later: today' }).click();
		await expect.poll(() => page.frames()[1]?.url()).toBe(src);
		await expectSized(must(page.frames()[1]));
	});

test('no links to other days where no host asks for them, and no other option by a name like it', async ({
	page,
	site
}) => {
	for (const query of ['', '?days=0', '?subtitle=0&holidays=1&theme=auto']) {
		await page.goto(`${site.origin}/embed/killed-ratio/${query}`);
		await expect(page.getByRole('link', { name: /Earlier/ })).toBeHidden();
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('html')).toHaveCSS('color-scheme', 'light dark');
	}
});
