/** With reduced motion nothing moves at all; without it, graphics move from state to state. */
import type { Page } from '@playwright/test';
import { expectMapState } from './support/map.ts';
import { at, expectStep, jumpTo, openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Animations and transitions that run or wait to run, by name. */
const running = (page: Page) =>
	page.evaluate(() =>
		document.getAnimations().map((animation) => {
			if (animation instanceof CSSTransition) return `transition of ${animation.transitionProperty}`;
			return animation instanceof CSSAnimation ? animation.animationName : 'script';
		})
	);

/** The most animations seen while every step is visited; `each` names those that were seen. */
async function animationsOnTheWay(page: Page): Promise<Set<string>> {
	const steps = await openStory(page);
	const seen = new Set<string>();
	for (const step of [...steps.slice(1), ...steps.slice(0, -1).reverse()]) {
		await jumpTo(page, step);
		for (let frame = 0; frame < 3; frame++) {
			for (const name of await running(page)) seen.add(name);
			await settle(page);
		}
		await expectStep(page, step);
		for (const name of await running(page)) seen.add(name);
	}
	return seen;
}

test.describe('reduced', () => {
	test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

	test('no animation runs at any step', async ({ page }) => {
		expect([...(await animationsOnTheWay(page))]).toEqual([]);
	});

	test('keys and links jump; nothing scrolls by itself', async ({ page }) => {
		const steps = await openStory(page);
		for (const step of steps.slice(1, 8)) {
			await page.keyboard.press('j');
			const at = await page.evaluate(() => scrollY);
			await settle(page);
			expect(await page.evaluate(() => scrollY), step.id).toBe(at);
		}
	});

	test('the live map cuts from view to view', async ({ page }) => {
		const steps = (await openStory(page)).filter(({ graphic }) => graphic === 'map');
		await jumpTo(page, at(steps, 0));
		await expectMapState(page, 'live');
		for (const step of steps) {
			await jumpTo(page, step);
			await expectStep(page, step);
			expect(await running(page)).toEqual([]);
		}
	});
});

test('not reduced: graphics move from state to state, and come to rest', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	expect((await animationsOnTheWay(page)).size).toBeGreaterThan(0);
	await expect.poll(() => running(page)).toEqual([]);
});
