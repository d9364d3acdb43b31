/** Nothing shifts while the page loads, even slowly; that nothing does over the whole scroll is seen in steps.spec.ts. */
import { shifts, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('load over a slow line, when fonts come late', async ({ page }) => {
			await watchShifts(page);
			await page.route(/woff2/, async (route) => {
				await new Promise((done) => setTimeout(done, 1500));
				await route.continue();
			});
			await page.goto('./', { waitUntil: 'networkidle' });
			await page.waitForTimeout(500);
			expect(await shifts(page)).toEqual([]);
		});

		test('load in the middle, by link', async ({ page }) => {
			await watchShifts(page);
			await page.goto('./');
			const id = await page.locator('.step').nth(7).getAttribute('id');
			await page.goto('about:blank');
			await page.goto(`./#${id ?? ''}`, { waitUntil: 'networkidle' });
			expect(await shifts(page)).toEqual([]);
		});
	});
}
