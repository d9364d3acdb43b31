/** A drawing on the stage is read out mark by mark with the keys, and the story stays where it is. */
import { at, atRest, currentFigure, expectStep, jumpTo, openStory, readStage } from './support/steps.ts';
import { expect, test } from './support/test.ts';

for (const chart of [
	'killed-ratio',
	'casualty-claims',
	'loss-share',
	'area-held',
	'timeline',
	'provenance',
	'map'
]) {
	test(`${chart} is reached by tab and read with the arrow keys`, async ({ page }) => {
		const steps = await openStory(page);
		const step = at(
			steps.filter(({ graphic }) => graphic === chart),
			-1
		);
		await jumpTo(page, step);
		await expectStep(page, step);
		await atRest(page);
		const figure = currentFigure(page);
		const line = figure.locator('.readout');
		const before = await figure.locator('svg.drawing:visible').boundingBox();
		const board = figure.getByRole('group');
		await board.focus();
		await expect(board).toBeFocused();
		await expect(line).toContainText('Arrow keys');
		const said: string[] = [];
		for (let presses = 0; presses < 2; presses++) {
			await page.keyboard.press('ArrowRight');
			said.push(await line.innerText());
		}
		expect(new Set(said).size, said.join(' | ')).toBe(2);
		for (const words of said) expect(words).toMatch(/\p{L}/u);
		expect(await readStage(page)).toEqual(step);
		expect(await figure.locator('svg.drawing:visible').boundingBox()).toEqual(before);
		await expect(figure.locator('[data-lit]')).toHaveCount(1);
		await page.keyboard.press('Enter');
		await expect(page.locator('.card:popover-open')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(page.locator('.card')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(line).toBeHidden();
		await expect(figure.locator('[data-lit]')).toHaveCount(0);
	});
}

test('the drawing of the stage is a stop of the tab key, and no other', async ({ page }) => {
	const steps = await openStory(page);
	for (const step of [at(steps, 0), at(steps, 8)]) {
		await jumpTo(page, step);
		await expectStep(page, step);
		await atRest(page);
		const stops = await page.locator('.board').evaluateAll((all) =>
			all
				.filter((one) => {
					(one as HTMLElement).focus({ preventScroll: true });
					return document.activeElement === one;
				})
				.map((one) => one.closest<HTMLElement>('[data-chart]')?.dataset.chart)
		);
		expect(stops).toEqual([step.graphic]);
	}
});
