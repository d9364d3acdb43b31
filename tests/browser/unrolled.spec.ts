/** The unrolled page: each step with its own graphic, switched on and off by anyone, without losing the place. */
import { expectDrawn } from './support/drawing.ts';
import { at, expectStep, jumpTo, openStory, readStage } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

const SWITCH = { unrolled: /one long page/i, scroll: /beside the text/i };

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('each step has its graphic in its state; each chart follows in full', async ({ page }) => {
			await openStory(page, './?view=unrolled');
			for (const step of await page.locator('.step').all()) {
				const still = step.locator('[data-still]').first();
				await expectDrawn(still.locator('svg').first());
				expect(await still.getAttribute('data-still')).toBe(await step.getAttribute('data-graphic'));
				expect(await still.getAttribute('data-state')).toBe(await step.getAttribute('data-graphic-state'));
			}
			for (const figure of await page.locator('figure[data-chart]').all()) {
				await expectDrawn(figure.locator('svg').first());
			}
		});

		test('states of the same chart look different', async ({ page }) => {
			await openStory(page, './?view=unrolled');
			const stills = await page.locator('[data-still="killed-ratio"]').all();
			const states = new Map<string, string>();
			for (const still of stills) {
				const picture = await still.locator('svg').first().screenshot({ animations: 'disabled' });
				states.set((await still.getAttribute('data-state')) ?? '', picture.toString('base64'));
			}
			expect(states.size).toBeGreaterThanOrEqual(3);
			expect(new Set(states.values()).size, 'every state has a picture of its own').toBe(states.size);
		});
	});
}

test('anyone can switch it on and off, by keyboard too, and stays where they were', async ({ page }) => {
	const steps = await openStory(page);
	const unroll = page.getByRole('link', { name: SWITCH.unrolled });
	await unroll.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'unrolled');
	await expect(page.locator('.step [data-still] svg').first()).toBeVisible();
	await expect(page).toHaveURL(/view=unrolled/);
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'unrolled');
	await page.keyboard.press('j');
	await expect.poll(async () => (await readStage(page)).id).toBe(at(steps, 1).id);
	await page.getByRole('link', { name: SWITCH.scroll }).click();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'scroll');
	await jumpTo(page, at(steps, 3));
	await expectStep(page, at(steps, 3));
});

test('without the story’s script the page is the unrolled one', async ({ page }) => {
	await page.route(/\.js$/, (route) => route.abort());
	await page.goto('./');
	await expect(page.locator('html[data-view="scroll"]')).toHaveCount(0);
	for (const step of await page.locator('.step').all()) await expectDrawn(step.locator('svg').first());
});
