/** Without any script the page is whole: every paragraph, chart, number and note, and the map. */
import { expectDrawn } from './support/drawing.ts';
import { drawingOf } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

test.use({ javaScriptEnabled: false });

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('every paragraph and graphic of every step stands by itself, none on another', async ({ page }) => {
			await page.goto('./');
			const boxes = await page.locator('.scene').evaluateAll((scenes) =>
				scenes.map((scene) =>
					[...scene.querySelectorAll('.step p, figure')].map((one) => {
						const { left, top, right, bottom } = one.getBoundingClientRect();
						return { what: one.textContent.trim().slice(0, 40), left, top, right, bottom };
					})
				)
			);
			expect(boxes.length).toBeGreaterThanOrEqual(14);
			let end = 0;
			for (const scene of boxes) {
				for (const [i, one] of scene.entries()) {
					expect(one.bottom - one.top, one.what).toBeGreaterThan(10);
					expect(one.top, one.what).toBeGreaterThanOrEqual(end - 1);
					for (const other of scene.slice(i + 1)) {
						const isApart = one.right <= other.left + 1 || one.bottom <= other.top + 1;
						expect(isApart, `${one.what} / ${other.what}`).toBe(true);
					}
				}
				end = Math.max(...scene.map(({ bottom }) => bottom));
			}
		});

		test('every step has its graphic, whole, with its title and its number', async ({ page }) => {
			await page.goto('./');
			const figures = await page.locator('.scene > figure').all();
			expect(figures.length).toBe(await page.locator('.step').count());
			for (const figure of figures) {
				await expect(drawingOf(figure)).toHaveCount(1);
				await expectDrawn(drawingOf(figure));
				await expect(figure.locator('.chart-title')).toBeVisible();
			}
			await expect(page.locator('main')).toHaveAttribute('data-map', 'static');
		});
	});
}

test('every chart has its notes and its table at the end', async ({ page }) => {
	await page.goto('./');
	const charts = await page.locator('.chart-data').all();
	expect(charts.length).toBeGreaterThanOrEqual(7);
	for (const chart of charts) {
		const summary = chart.locator('summary');
		if (await summary.count()) {
			await summary.click();
			await expect(chart.locator('table')).toBeVisible();
		}
		await expect(chart).toContainText(/\d/);
	}
	await expect(page.locator('.chart-data table')).not.toHaveCount(0);
});

test('every number of the text is text, and leads to its note', async ({ page }) => {
	await page.goto('./');
	const numbers = await page.locator('.step a.number').evaluateAll((all) =>
		all.map((one) => ({
			href: one.getAttribute('href') ?? '',
			mark: one.nextElementSibling?.textContent.trim() ?? '',
			isShown: one.nextElementSibling?.checkVisibility() ?? false
		}))
	);
	expect(numbers.length).toBeGreaterThanOrEqual(20);
	const notes = new Set(await page.locator('.note').evaluateAll((all) => all.map(({ id }) => `#${id}`)));
	for (const { href, mark, isShown } of numbers) {
		expect(notes.has(href), href).toBe(true);
		expect(mark).toMatch(/^\[\d+\]$/);
		expect(isShown, href).toBe(true);
	}
	await page.locator('.step a.number').first().click();
	await expect(page.locator(`.note[id="${numbers[0]?.href.slice(1) ?? ''}"]`)).toBeInViewport();
});
