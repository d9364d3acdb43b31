/** axe finds nothing: at every step, in light, dark and forced colours, unrolled too, with notes and tables open. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atRest, expectStep, jumpTo, openStory } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

const LOOKS = {
	light: { colorScheme: 'light', forcedColors: 'none' },
	dark: { colorScheme: 'dark', forcedColors: 'none' },
	forced: { colorScheme: 'dark', forcedColors: 'active' }
} as const;

/**
 * What axe holds against the page as it is now, short enough to read.
 * @param parts what has changed since the whole page was judged; the whole page where nothing is given
 */
async function faults(page: Page, ...parts: string[]): Promise<string[]> {
	const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
	const { violations } = await axe.analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes
			.slice(0, 3)
			.map(({ target, failureSummary }) => `${id}: ${help}; ${target.join(' ')}; ${failureSummary ?? ''}`)
	);
}

for (const [look, media] of Object.entries(LOOKS)) {
	test.describe(look, () => {
		test.beforeEach(({ page }) => page.emulateMedia(media));

		test('at every step', async ({ page }) => {
			test.slow();
			const steps = await openStory(page);
			expect(await faults(page), 'the whole page').toEqual([]);
			for (const step of steps) {
				await jumpTo(page, step);
				await expectStep(page, step);
				await atRest(page);
				const found = await faults(page, 'nav', '[aria-current="step"]', 'figure[data-current]');
				expect(found, step.id).toEqual([]);
			}
		});

		test('unrolled, with every disclosure open', async ({ page }) => {
			await openStory(page, './?view=unrolled');
			await page.locator('details').evaluateAll((all) => {
				for (const one of all) {
					one.removeAttribute('name');
					(one as HTMLDetailsElement).open = true;
				}
			});
			await atRest(page);
			expect(await faults(page)).toEqual([]);
		});

		test('on a phone, with a note open', async ({ page }) => {
			await page.setViewportSize(PHONE);
			await openStory(page);
			await page.locator('.step [popovertarget]').first().click();
			await expect(page.locator(':popover-open')).toBeVisible();
			await atRest(page);
			expect(await faults(page)).toEqual([]);
		});
	});
}
