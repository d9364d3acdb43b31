/** Scenes of the story, one after the other: for what has to hold at every step, whatever moves in between. */
import { expect, type Page } from '@playwright/test';

/** Opens the story where nothing moves, and waits until its script runs. @returns how many steps it has */
export async function openStill(page: Page, address = './'): Promise<number> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(address);
	await expect(page.locator('html[data-story="runs"]')).toHaveCount(1);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page.locator('.step').count();
}

/** Brings a step to its place and waits until it is the current one and its figure shows. */
export async function showScene(page: Page, index: number): Promise<void> {
	const id = await page
		.locator('.step')
		.nth(index)
		.evaluate((step) => {
			step.scrollIntoView({ block: 'start', behavior: 'instant' });
			return step.id;
		});
	await page.waitForFunction(
		(wanted) =>
			document.querySelector('[aria-current="step"]')?.id === wanted &&
			document.querySelector('figure[data-current]')?.id === `figure-${wanted}`,
		id
	);
}
