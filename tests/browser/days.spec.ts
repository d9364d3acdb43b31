/** From day to day: by link, slider and key without a page load, and by plain links where anything is in the way. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const OWN = './known/2025-01-31/';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const slider = (page: Page) => page.getByRole('slider', { name: 'Day' });

/** Opens a day, and leaves a mark that a page load would wipe away. */
async function openDay(page: Page): Promise<() => Promise<boolean>> {
	await page.goto(OWN);
	await expect(slider(page)).toBeVisible();
	await page.evaluate(() => document.documentElement.setAttribute('data-test-same', ''));
	return () => page.evaluate(() => document.documentElement.hasAttribute('data-test-same'));
}

/** The page as another reader gets it, who comes straight to where this one has gone. */
async function expectWhole(page: Page): Promise<void> {
	const shown = () =>
		page.evaluate(() =>
			[
				document.title,
				...['.masthead', '.day-control', '#record-start'].map((part) => document.querySelector(part))
			]
				.map((part) => (typeof part === 'string' ? part : (part?.textContent ?? '')))
				.map((text) => text.replace(/\s+/g, ' '))
		);
	const here = await shown();
	await page.reload();
	await expect(slider(page)).toBeVisible();
	// The line under each drawing is empty in both.
	expect(here).toEqual(await shown());
}

test('a link puts the other day in place, keeps the focus and the way back', async ({ page }) => {
	const isSame = await openDay(page);
	await page.getByRole('link', { name: /^Later: 4 February 2025/ }).click();
	await expect(heading(page)).toHaveText('What was known on 4 February 2025');
	await expect(page).toHaveURL(/\/known\/2025-02-04\/$/);
	await expect(page).toHaveTitle(/4 February 2025/);
	await expect(page.getByRole('link', { name: /^Later: 14 February 2025/ })).toBeFocused();
	await expect(page.getByRole('status')).toHaveText(/^4 February 2025/);
	expect(await isSame()).toBe(true);
	await page.goBack();
	await expect(heading(page)).toHaveText('What was known on 31 January 2025');
	expect(await isSame()).toBe(true);
	await page.goForward();
	await expect(heading(page)).toHaveText('What was known on 4 February 2025');
	await expectWhole(page);
});

test('the slider goes along the days by key and by mouse, without filling the history', async ({ page }) => {
	const isSame = await openDay(page);
	const before = await page.evaluate(() => history.length);
	await slider(page).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(heading(page)).toHaveText('What was known on 14 February 2025');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^14 February 2025/);
	await page.keyboard.press('Home');
	await expect(heading(page)).toHaveText('What was known on 14 June 2024');
	const box = await slider(page).boundingBox();
	if (!box) throw new Error('The slider has no box.');
	await page.mouse.click(box.x + box.width - 2, box.y + box.height / 2);
	await expect(heading(page)).toHaveText('What was known on 26 February 2026');
	await expect(slider(page)).toBeFocused();
	expect(await page.evaluate(() => history.length)).toBe(before);
	expect(await isSame()).toBe(true);
	await expectWhole(page);
});

test('who presses on while a day is under way goes on from there, and sees the last alone', async ({
	page
}) => {
	await openDay(page);
	await page.route('**/known/*/', async (route) => {
		await new Promise((late) => setTimeout(late, 400));
		// A day that was passed by is no longer asked for.
		await route.continue().catch(() => undefined);
	});
	await slider(page).focus();
	for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('status')).toHaveText(/^20 February 2025/);
	await expect(heading(page)).toHaveText('What was known on 20 February 2025');
	await expect(page).toHaveURL(/\/known\/2025-02-20\/$/);
});

test('marks of a day that was put in place are read out', async ({ page }) => {
	await openDay(page);
	await page.getByRole('link', { name: /^Later/ }).click();
	await expect(heading(page)).toHaveText('What was known on 4 February 2025');
	await page.locator('.board').first().focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.locator('.readout').first()).toHaveText(/killed/);
});

test('where a day does not come, its page is loaded', async ({ page }) => {
	const isSame = await openDay(page);
	await page.route('**/known/2025-02-04/', (route) =>
		route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
	);
	await page.getByRole('link', { name: /^Later/ }).click();
	await expect(heading(page)).toHaveText('What was known on 4 February 2025');
	expect(await isSame()).toBe(false);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('the links lead from day to day, and there is no slider', async ({ page }) => {
		await page.goto(OWN);
		await expect(page.locator('.day-slider')).toBeHidden();
		await page.getByRole('link', { name: /^Earlier/ }).click();
		await expect(heading(page)).toHaveText('What was known on 30 January 2025');
	});
});

test('in the story a chart goes from day to day in a frame over it, and gives the place back', async ({
	page
}) => {
	await page.goto('./');
	await expect(page.locator('html[data-story="runs"]')).toHaveCount(1);
	const link = page.locator('figure[data-current]').getByRole('link', { name: 'Other days' });
	await link.click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toHaveAccessibleName(/^Other days: /);
	const frame = dialog.frameLocator('iframe');
	await expect(frame.locator('.embed-line time')).toHaveAttribute('datetime', '2025-01-31');
	await frame.getByRole('link', { name: /^Later: / }).click();
	await expect(frame.locator('.embed-line time')).toHaveAttribute('datetime', '2025-02-04');
	await expect(frame.locator('svg.drawing:visible')).toHaveCount(1);
	await frame.getByRole('link', { name: /^Earlier: / }).click();
	await expect(frame.locator('.embed-line time')).toHaveAttribute('datetime', '2025-01-31');
	await dialog.getByRole('button', { name: /close/i }).click();
	await expect(dialog).toHaveCount(0);
	await expect(link).toBeFocused();
});
