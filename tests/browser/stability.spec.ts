/** Nothing shifts: over the load, even a slow one, and over the whole scroll, down and up. */
import type { Page } from '@playwright/test';
import { wheelThrough } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

interface Shift {
	value: number;
	of: string[];
}

/** Notes every layout shift from the first paint on, with what has moved. */
const watchShifts = (page: Page) =>
	page.addInitScript(() => {
		const shifts: Shift[] = [];
		Object.assign(globalThis, { shifts });
		interface LayoutShift extends PerformanceEntry {
			value: number;
			hadRecentInput: boolean;
			sources: { node: Node | null }[];
		}
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as LayoutShift[]) {
				if (entry.hadRecentInput) continue;
				const of = entry.sources.map(({ node }) => {
					const element = node instanceof Element ? node : node?.parentElement;
					return element ? `${element.tagName} ${element.id} ${element.getAttribute('class') ?? ''}` : '';
				});
				shifts.push({ value: entry.value, of });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});

const shifts = (page: Page) => page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('load and whole scroll', async ({ page }) => {
			await watchShifts(page);
			await page.goto('./');
			await wheelThrough(page, 400);
			await wheelThrough(page, -400);
			expect(await shifts(page)).toEqual([]);
		});

		test('load over a slow line, when fonts come late', async ({ page }) => {
			await watchShifts(page);
			await page.route(/woff2/, async (route) => {
				await new Promise((done) => setTimeout(done, 1500));
				await route.continue();
			});
			await page.goto('./', { waitUntil: 'networkidle' });
			await page.waitForTimeout(500);
			expect(await shifts(page)).toEqual([]);
		});

		test('load in the middle, by link', async ({ page }) => {
			await watchShifts(page);
			await page.goto('./');
			const id = await page.locator('.step').nth(7).getAttribute('id');
			await page.goto('about:blank');
			await page.goto(`./#${id ?? ''}`, { waitUntil: 'networkidle' });
			expect(await shifts(page)).toEqual([]);
		});
	});
}
