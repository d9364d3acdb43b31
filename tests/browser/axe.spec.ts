/** axe finds nothing: at every step, in light, dark and forced colours, unrolled too, with all that opens open. */
import type { Page } from '@playwright/test';
import { faults, judge, LOOKS } from './support/axe.ts';
import { openStill, showScene } from './support/scenes.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

/** What changes from step to step. */
const CHANGING = ['.chapters', '[aria-current="step"]', 'figure[data-current]'];

/**
 * Empties the notes, and takes away the drawings of other sizes: they have been judged with the whole page, and axe
 * reads all that there is, whatever it is to judge.
 */
const leaveOutTheRest = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const size = [...document.querySelectorAll<SVGElement>('figure[data-current] svg.drawing')].find(
			(one) => getComputedStyle(one).display !== 'none'
		)?.dataset.size;
		if (!size) throw new Error('No drawing is shown.');
		for (const one of document.querySelectorAll(`svg.drawing:not([data-size="${size}"])`)) one.remove();
		for (const note of document.querySelectorAll('.after .note')) note.replaceChildren();
	});

for (const [look, media] of Object.entries(LOOKS)) {
	test.describe(look, () => {
		test.beforeEach(({ page }) => page.emulateMedia(media));

		test('the page, and every step', async ({ page }) => {
			const steps = await openStill(page);
			expect(await faults(judge(page)), 'the whole page').toEqual([]);
			await leaveOutTheRest(page);
			for (let index = 1; index < steps; index++) {
				await showScene(page, index);
				const axe = CHANGING.reduce((builder, part) => builder.include(part), judge(page));
				// Only colours differ from look to look.
				if (look !== 'light') axe.withRules('color-contrast');
				expect(await faults(axe), `step ${index + 1}`).toEqual([]);
			}
		});

		test('unrolled, with every table open', async ({ page }) => {
			await openStill(page, './?view=unrolled');
			await page.locator('details').evaluateAll((all) => {
				for (const one of all as HTMLDetailsElement[]) one.open = true;
			});
			expect(await faults(judge(page))).toEqual([]);
		});

		test('on a phone, with a card, the notes of a chart and the help open', async ({ page }) => {
			await page.setViewportSize(PHONE);
			await openStill(page);
			await page.locator('.step a.number').first().click();
			await expect(page.locator('.card')).toBeVisible();
			expect(await faults(judge(page).include('.card')), 'card').toEqual([]);
			await page.keyboard.press('Escape');
			await showScene(page, 0);
			await page.locator('figure[data-current] a[data-dialog]').click();
			await expect(page.locator('dialog table')).toBeVisible();
			expect(await faults(judge(page).include('dialog')), 'notes and table').toEqual([]);
			await page.keyboard.press('Escape');
			// It is taken away after it has closed.
			await expect(page.locator('dialog')).toHaveCount(0);
			await page.locator('figure[data-current] .board').focus();
			await page.keyboard.press('?');
			await expect(page.locator('dialog')).toBeVisible();
			expect(await faults(judge(page).include('dialog')), 'help').toEqual([]);
		});
	});
}
