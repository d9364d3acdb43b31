/** The one suite for every browser: the story read to its end, every chart drawn, the map or its fallback, the keys. */
import { existsSync } from 'node:fs';
import { chromium, firefox, webkit } from '@playwright/test';
import { expectDrawn } from './support/drawing.ts';
import { mapFigure } from './support/map.ts';
import { at, expectStep, openStory, readStage, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const OWN = { chromium, firefox, webkit };

test.skip(
	({ browserName }) => browserName !== 'chromium' && !existsSync(OWN[browserName].executablePath()),
	'Playwright’s own copy of this browser is not installed: npx playwright install firefox webkit'
);

test('the story is read to its end by key, and each step shows its graphic', async ({ page }) => {
	const steps = await openStory(page);
	for (const step of steps.slice(1)) {
		await page.keyboard.press('j');
		await expectStep(page, step);
	}
	await page.keyboard.press('k');
	await expectStep(page, at(steps, -2));
});

test('the story is read to its end by scroll', async ({ page }) => {
	const steps = await openStory(page);
	const met = new Set<string>();
	for (;;) {
		met.add((await readStage(page)).id);
		const more = await page.evaluate(() => {
			const before = scrollY;
			scrollBy({ top: innerHeight / 4, behavior: 'instant' });
			return scrollY > before;
		});
		if (!more) break;
		await settle(page);
	}
	expect([...met]).toEqual(steps.map(({ id }) => id));
});

test('every chart is drawn, and the map is live or drawn', async ({ page }) => {
	await openStory(page, './?view=unrolled');
	for (const figure of await page.locator('figure[data-chart]').all())
		await expectDrawn(figure.locator('svg').first());
	await mapFigure(page).scrollIntoViewIfNeeded();
	await expect(mapFigure(page)).toHaveAttribute('data-map', /static|loading|live|failed/);
	await expect(mapFigure(page)).toHaveAttribute('data-map', /static|live|failed/, { timeout: 30_000 });
});

test('every embed is drawn', async ({ page, request }) => {
	const index = (await (await request.get('embed/index.json')).json()) as {
		charts: { id: string; url: string }[];
	};
	expect(index.charts.length).toBeGreaterThanOrEqual(6);
	for (const { id } of index.charts) {
		await page.goto(`embed/${id}/`);
		await expectDrawn(page.locator(`[data-chart="${id}"] svg`).first());
	}
});

test('a number opens its card', async ({ page }) => {
	await openStory(page);
	await page.locator('.step [popovertarget]').first().click();
	await expect(page.locator(':popover-open')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator(':popover-open')).toHaveCount(0);
});
