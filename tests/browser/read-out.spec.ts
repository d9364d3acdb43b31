/** A drawing on the stage is read out mark by mark with the keys, and the story stays where it is. */
import { at, atRest, expectStep, jumpTo, openStory, readStage } from './support/steps.ts';
import { expect, test } from './support/test.ts';

for (const chart of ['killed-ratio', 'casualty-claims', 'loss-share', 'area-held', 'timeline']) {
	test(`${chart} is reached by tab and read with the arrow keys`, async ({ page }) => {
		const steps = await openStory(page);
		// The last of its steps, so that the next one shows something else.
		const step = at(
			steps.filter(({ graphic }) => graphic === chart),
			-1
		);
		await jumpTo(page, step);
		await expectStep(page, step);
		const figure = page.locator(`figure[data-chart="${chart}"]`);
		const line = figure.locator('.readout');
		await figure.locator('.drawing').focus();
		const said: string[] = [];
		for (let presses = 0; presses < 3; presses++) {
			await page.keyboard.press('ArrowRight');
			said.push(await line.innerText());
		}
		expect(new Set(said).size, said.join(' | ')).toBe(3);
		for (const words of said) expect(words).toMatch(/\p{L}.*\d|\d.*\p{L}/su);
		expect(await readStage(page)).toEqual(step);
		await page.keyboard.press('Escape');
		await expect(line).toBeHidden();
		await page.keyboard.press('ArrowRight');
		await expect(line).toBeVisible();
		await page.keyboard.press(step.id === steps.at(-1)?.id ? 'k' : 'j');
		await expect.poll(async () => (await readStage(page)).id).not.toBe(step.id);
		await expect(line).toBeHidden();
	});
}

test('each drawing of the stage is a stop of the tab key when it is the current one, and only then', async ({
	page
}) => {
	const steps = await openStory(page);
	for (const step of [at(steps, 0), at(steps, 8)]) {
		await jumpTo(page, step);
		await expectStep(page, step);
		await atRest(page);
		const stops = await page.locator('.stage .drawing').evaluateAll((all) =>
			all
				.filter((one) => {
					(one as SVGElement).focus();
					return document.activeElement === one;
				})
				.map((one) => one.closest<HTMLElement>('[data-chart]')?.dataset.chart)
		);
		expect(stops.filter((id) => id !== 'map')).toEqual([step.graphic]);
	}
});
