/** Every number in the text opens who claims it, by mouse, touch and keyboard, and the text does not move. */
import type { Locator, Page } from '@playwright/test';
import { openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

const numbers = (page: Page) => page.locator('.step [popovertarget]');
const card = (page: Page) => page.locator(':popover-open');

/** Where the text around a number and the page stand. */
async function place(page: Page, number: Locator) {
	const text = await number.locator('xpath=ancestor::*[self::p or self::h3][1]').boundingBox();
	return {
		text,
		scrolled: await page.evaluate(() => scrollY),
		high: await page.evaluate(() => document.body.scrollHeight)
	};
}

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('every number opens a card with claimant, date and source, wholly on the screen', async ({
			page
		}) => {
			await openStory(page);
			const notes = await numbers(page).evaluateAll((all) =>
				all.map((one) => one.getAttribute('popovertarget'))
			);
			expect(notes.length).toBeGreaterThanOrEqual(20);
			for (const note of new Set(notes)) {
				const number = page.locator(`.step [popovertarget="${note ?? ''}"]`).first();
				await number.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
				await settle(page);
				const before = await place(page, number);
				await number.click();
				await expect(card(page)).toHaveCount(1);
				const text = await card(page).innerText();
				expect(text).toMatch(/\d/);
				expect(text).toMatch(/as of\s.*?\d{4}/is);
				expect(text).toMatch(/published\s.*?\d{4}/is);
				await expect(card(page)).toBeInViewport({ ratio: 0.99 });
				expect(await place(page, number)).toEqual(before);
				await page.keyboard.press('Escape');
				await expect(card(page)).toHaveCount(0);
				await expect(number).toBeFocused();
				expect(await place(page, number)).toEqual(before);
			}
		});
	});
}

test('by keyboard alone: tab to a number, open, reach the source, close, go on', async ({ page }) => {
	await openStory(page);
	const number = numbers(page).first();
	for (let presses = 0; presses < 60; presses++) {
		await page.keyboard.press('Tab');
		if (await number.evaluate((element) => element === document.activeElement)) break;
	}
	await expect(number).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(card(page)).toBeVisible();
	const link = card(page).locator('a[href^="http"]').first();
	for (let presses = 0; presses < 4; presses++) {
		if (await link.evaluate((element) => element === document.activeElement)) break;
		await page.keyboard.press('Tab');
	}
	await expect(link).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(card(page)).toHaveCount(0);
	await expect(number).toBeFocused();
	await page.keyboard.press('Space');
	await expect(card(page)).toBeVisible();
	await page.keyboard.press('j');
	await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
});

test('a card closes with a click beside it, and with its own button', async ({ page }) => {
	await openStory(page);
	const number = numbers(page).first();
	await number.click();
	await expect(card(page)).toBeVisible();
	await page.mouse.click(4, 300);
	await expect(card(page)).toHaveCount(0);
	await number.click();
	await card(page).getByRole('button', { name: /close/i }).click();
	await expect(card(page)).toHaveCount(0);
	await expect(number).toBeFocused();
});

test.describe('by touch', () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test('a tap opens, a tap beside it closes', async ({ page }) => {
		await openStory(page);
		const number = numbers(page).nth(1);
		await number.tap();
		await expect(card(page)).toBeVisible();
		await page.touchscreen.tap(195, 90);
		await expect(card(page)).toHaveCount(0);
	});

	test('numbers are large enough to hit, or their lines are far enough apart', async ({ page }) => {
		await openStory(page);
		const low = await numbers(page).evaluateAll((all) =>
			all
				.filter((one) => parseFloat(getComputedStyle(one.parentElement ?? one).lineHeight) < 24)
				.map((one) => one.textContent)
		);
		expect(low).toEqual([]);
	});
});
