/** Every number and every mark opens who claims it, by mouse, touch and keyboard, and the text does not move. */
import type { Locator, Page } from '@playwright/test';
import { at, currentFigure, drawingOf, expectStep, jumpTo, openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

const numbers = (page: Page) => page.locator('.step a.number');
const card = (page: Page) => page.locator('.card:popover-open');

/** Where the text around a number and the page stand. */
async function place(page: Page, number: Locator) {
	const text = await number.locator('xpath=ancestor::*[self::p or self::h3][1]').boundingBox();
	return {
		text,
		scrolled: await page.evaluate(() => scrollY),
		high: await page.evaluate(() => document.body.scrollHeight)
	};
}

/** Wholly inside the window, to the pixel. */
async function expectInWindow(page: Page): Promise<void> {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	const box = await card(page).boundingBox();
	if (!box) throw new Error('No card shows.');
	expect(box.x).toBeGreaterThanOrEqual(0);
	expect(box.y).toBeGreaterThanOrEqual(0);
	expect(box.x + box.width).toBeLessThanOrEqual(width);
	expect(box.y + box.height).toBeLessThanOrEqual(height);
}

/** Brings a number to where it is read: below the stage of a phone. */
const bringUp = (number: Locator) =>
	number.evaluate((element) => {
		const share = innerWidth < 700 ? 0.75 : 0.5;
		scrollBy({ top: element.getBoundingClientRect().top - innerHeight * share, behavior: 'instant' });
	});

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('every number opens a card with claimant, date and source, wholly in the window', async ({
			page
		}) => {
			await openStory(page);
			const hrefs = await numbers(page).evaluateAll((all) =>
				all.map((one) => one.getAttribute('href') ?? '')
			);
			expect(hrefs.length).toBeGreaterThanOrEqual(20);
			for (const href of new Set(hrefs)) {
				const number = page.locator(`.step a.number[href="${href}"]`).first();
				await bringUp(number);
				await settle(page);
				const before = await place(page, number);
				await number.click();
				await expect(card(page), href).toHaveCount(1);
				const text = await card(page).innerText();
				expect(text).toMatch(/\d/);
				expect(text, href).toMatch(/as of\s.*?\d{4}/is);
				expect(text, href).toMatch(/published\s.*?\d{4}/is);
				await expectInWindow(page);
				expect(await place(page, number)).toEqual(before);
				await page.keyboard.press('Escape');
				await expect(card(page)).toHaveCount(0);
				await expect(number).toBeFocused();
				expect(await place(page, number)).toEqual(before);
			}
		});

		test('the mark that the text speaks of opens the same card, and pointing at one lights up the other', async ({
			page
		}) => {
			const steps = await openStory(page);
			let pairs = 0;
			for (const step of steps) {
				await jumpTo(page, step);
				await expectStep(page, step);
				const marks = drawingOf(currentFigure(page)).locator('[data-refs]');
				const spoken = page.locator(`[id="${step.id}"] a.number.spoken`);
				for (const number of (await spoken.all()).slice(0, 1)) {
					const refs = (await number.getAttribute('data-refs'))?.split(' ') ?? [];
					const mark = marks.and(page.locator(refs.map((ref) => `[data-refs~="${ref}"]`).join())).first();
					if (!(await mark.count())) continue;
					pairs++;
					await bringUp(number);
					await expectStep(page, step);
					await number.hover();
					await expect(mark, step.id).toHaveAttribute('data-lit', '');
					await page.mouse.move(2, 200);
					await expect(page.locator('[data-lit]')).toHaveCount(0);
					await mark.dispatchEvent('pointerover', { bubbles: true });
					await expect(number, step.id).toHaveAttribute('data-lit', '');
					await number.click();
					const words = await card(page).innerText();
					await page.keyboard.press('Escape');
					await expect(card(page)).toHaveCount(0);
					await mark.dispatchEvent('click', { bubbles: true, cancelable: true });
					await expect(card(page)).toHaveText(/\S/);
					await expectInWindow(page);
					const same = await card(page).innerText();
					if (refs.length === 1 && (await mark.getAttribute('data-refs')) === refs[0])
						expect(same).toBe(words);
					await page.keyboard.press('Escape');
					await expect(card(page)).toHaveCount(0);
				}
			}
			expect(pairs).toBeGreaterThanOrEqual(8);
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
	await page.keyboard.press('j');
	await expect(page.locator('[aria-current="step"]')).toHaveCount(1);
});

test('a card closes with a click beside it, and with its own button', async ({ page }) => {
	const steps = await openStory(page);
	await jumpTo(page, at(steps, 0));
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

test('notes with their table, and what hosts need, open over the story and give it back', async ({
	page
}) => {
	const steps = await openStory(page);
	for (const step of [at(steps, 0), at(steps, 6)]) {
		await jumpTo(page, step);
		await expectStep(page, step);
		const before = await page.evaluate(() => scrollY);
		const figure = currentFigure(page);
		await figure.getByRole('link', { name: /notes and table/i }).click();
		await expect(page.getByRole('dialog').locator('table').first()).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await figure.getByRole('link', { name: /use this chart/i }).click();
		await expect(
			page.getByRole('dialog').frameLocator('iframe').locator('textarea, pre, code').first()
		).toBeVisible();
		await page.getByRole('dialog').getByRole('button', { name: /close/i }).click();
		await expect(page.getByRole('dialog')).toHaveCount(0);
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await expectStep(page, step);
	}
});

test.describe('by touch', () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test('a tap opens, a tap beside it closes', async ({ page }) => {
		await openStory(page);
		const number = numbers(page).nth(1);
		await bringUp(number);
		await settle(page);
		await number.tap();
		await expect(card(page)).toBeVisible();
		await page.touchscreen.tap(195, 50);
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
