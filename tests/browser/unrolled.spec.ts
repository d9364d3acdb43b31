/** The unrolled page: each step with its own graphic, switched on and off by anyone, without losing the place. */
import { expectDrawn } from './support/drawing.ts';
import { at, drawingOf, expectStep, jumpTo, openStory, readStage } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

const SWITCH = { unrolled: /one long page/i, scroll: /beside the text/i };

/** Windows without the height for a stage. */
const LOW = [
	{ width: 844, height: 390 },
	{ width: 667, height: 375 },
	{ width: 320, height: 568 }
];

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('each step has its graphic in its state', async ({ page }) => {
			const steps = await openStory(page, './?view=unrolled');
			const figures = await page.locator('.scene > figure').all();
			expect(figures.length).toBe(steps.length);
			for (const [i, figure] of figures.entries()) {
				await expectDrawn(drawingOf(figure));
				const chart = await figure.getAttribute('data-chart');
				const state = await figure.getAttribute('data-state');
				expect({ graphic: chart, state }).toEqual({
					graphic: at(steps, i).graphic,
					state: at(steps, i).state
				});
			}
		});

		test('states of the same chart look different', async ({ page }) => {
			await openStory(page, './?view=unrolled');
			const states = await page
				.locator('figure[data-chart="killed-ratio"]')
				.evaluateAll((all) =>
					all.map((one) => [
						(one as HTMLElement).dataset.state,
						[...one.querySelectorAll('svg')].find((svg) => svg.checkVisibility())?.innerHTML
					])
				);
			expect(states.length).toBeGreaterThanOrEqual(3);
			expect(new Set(states.map(([, drawing]) => drawing)).size, 'every state has a picture of its own').toBe(
				new Set(states.map(([state]) => state)).size
			);
		});
	});
}

test('anyone can switch it on and off, by keyboard too, and stays where they were', async ({ page }) => {
	const steps = await openStory(page);
	const unroll = page.getByRole('link', { name: SWITCH.unrolled });
	await jumpTo(page, at(steps, 6));
	await expectStep(page, at(steps, 6));
	await unroll.evaluate((link) => link.focus({ preventScroll: true }));
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-view', 'unrolled');
	await expect(page.locator(`[id="${at(steps, 6).id}"] p`).first()).toBeInViewport();
	await expect.poll(async () => (await readStage(page)).id).toBe(at(steps, 6).id);
	await expect(page).toHaveURL(/view=unrolled/);
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('data-view', 'unrolled');
	await page.keyboard.press('ArrowRight');
	await expect.poll(async () => (await readStage(page)).id).toBe(at(steps, 7).id);
	await page.getByRole('link', { name: SWITCH.scroll }).evaluate((link: HTMLElement) => {
		link.click();
	});
	await expect(page.locator('html')).toHaveAttribute('data-view', 'scroll');
	await expectStep(page, at(steps, 7));
});

for (const viewport of LOW) {
	test(`${viewport.width} by ${viewport.height} unrolls, and its script still follows the reader`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		const steps = await openStory(page);
		await expect(page.locator('.scene > figure:visible')).toHaveCount(steps.length);
		for (const step of [at(steps, 3), at(steps, -1)]) {
			await jumpTo(page, step);
			await expect.poll(async () => (await readStage(page)).id).toBe(step.id);
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			viewport.width
		);
	});
}

test('without the story’s script the page is the unrolled one', async ({ page }) => {
	await page.route(/\.js$/, (route) => route.abort());
	await page.goto('./');
	await expect(page.locator('html[data-view="scroll"]')).toHaveCount(0);
	await expect(page.locator('.scene > figure:visible')).toHaveCount(await page.locator('.step').count());
});

test('a script that never comes, or throws, unrolls the page', async ({ page }) => {
	await page.route(/\.js$/, (route) =>
		route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("cut")' })
	);
	page.removeAllListeners('pageerror');
	await page.goto('./');
	await expect(page.locator('html[data-view="scroll"]')).toHaveCount(0);
	await page.unrouteAll();
	await page.route(/\.js$/, () => new Promise<never>(() => undefined));
	await page.goto('./?again', { waitUntil: 'commit' });
	await expect(page.locator('html[data-view="scroll"]')).toHaveCount(1);
	await expect(page.locator('html[data-view="scroll"]')).toHaveCount(0);
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});
