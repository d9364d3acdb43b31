/** axe finds nothing: at every step, in light, dark and forced colours, unrolled too, with notes and tables open. */
import { faults, judge, LOOKS } from './support/axe.ts';
import { atRest, expectStep, jumpTo, openStory } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

/** What changes from step to step. */
const CHANGING = ['nav', '[aria-current="step"]', 'figure[data-current]'];

for (const [look, media] of Object.entries(LOOKS)) {
	test.describe(look, () => {
		// Nothing moves for these readers, so that each step is at rest at once.
		test.beforeEach(({ page }) => page.emulateMedia({ ...media, reducedMotion: 'reduce' }));

		test('at every step', async ({ page }) => {
			test.slow();
			const steps = await openStory(page);
			expect(await faults(judge(page)), 'the whole page').toEqual([]);
			for (const step of steps) {
				await jumpTo(page, step);
				await expectStep(page, step);
				await atRest(page);
				const axe = CHANGING.reduce((builder, part) => builder.include(part), judge(page));
				// Only colours differ from look to look.
				if (look !== 'light') axe.withRules('color-contrast');
				expect(await faults(axe), step.id).toEqual([]);
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
			expect(await faults(judge(page))).toEqual([]);
		});

		test('on a phone, with a note open', async ({ page }) => {
			await page.setViewportSize(PHONE);
			await openStory(page);
			await page.locator('.step [popovertarget]').first().click();
			await expect(page.locator(':popover-open')).toBeVisible();
			await atRest(page);
			expect(await faults(judge(page))).toEqual([]);
		});
	});
}
