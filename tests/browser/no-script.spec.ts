/** Without any script the page is whole: every paragraph, chart, number and note, and the map. */
import { expectDrawn } from './support/drawing.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

test.use({ javaScriptEnabled: false });

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('every paragraph of every step can be read, and none covers another', async ({ page }) => {
			await page.goto('./');
			const paragraphs = await page.locator('.step p').all();
			expect(paragraphs.length).toBeGreaterThanOrEqual(14);
			let end = 0;
			for (const paragraph of paragraphs) {
				if ((await paragraph.evaluate((element) => element.closest('svg, .still'))) !== null) continue;
				await expect(paragraph).toBeVisible();
				const box = await paragraph.boundingBox();
				expect(box?.y, await paragraph.innerText()).toBeGreaterThanOrEqual(end - 1);
				end = (box?.y ?? 0) + (box?.height ?? 0);
			}
		});

		test('every step has its graphic beside its text', async ({ page }) => {
			await page.goto('./');
			for (const step of await page.locator('.step').all()) await expectDrawn(step.locator('svg').first());
		});

		test('every chart and the map is drawn in full, with its table and its notes', async ({ page }) => {
			await page.goto('./');
			const figures = await page.locator('figure[data-chart]').all();
			expect(figures.length).toBeGreaterThanOrEqual(6);
			for (const figure of figures) {
				await expectDrawn(figure.locator('svg').first());
				expect(await figure.innerText()).toMatch(/\d/);
				for (const summary of await figure.locator('summary').all()) {
					await summary.click();
					await expect(summary.locator('xpath=following-sibling::*').first()).toBeVisible();
				}
				await expect(figure.locator('table')).toHaveCount(1);
			}
			await expect(page.locator('figure[data-chart="map"]')).toHaveAttribute('data-map', 'static');
		});
	});
}

test('every number of the text leads to its note', async ({ page }) => {
	await page.goto('./');
	const numbers = await page.locator('.step [popovertarget]').all();
	expect(numbers.length).toBeGreaterThanOrEqual(20);
	for (const number of numbers) {
		const id = (await number.getAttribute('popovertarget')) ?? '';
		await expect(page.locator(`[id="${id}"]`)).toBeVisible();
		const link = number.locator(`xpath=following-sibling::a[1]`);
		await expect(link).toBeVisible();
		await expect(link).toHaveAttribute('href', `#${id}`);
	}
});
