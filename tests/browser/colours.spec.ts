/** Dark is dark, forced colours are respected, and marks stay apart from the paper in all of them. */
import type { Page } from '@playwright/test';
import { atRest, expectStep, jumpTo, openStory } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Relative luminance of the page's ground, 0 to 1. */
const ground = (page: Page) =>
	page.evaluate(() => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('This browser has no canvas.');
		context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
		context.fillRect(0, 0, 1, 1);
		const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
		return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
	});

test('the page follows the reader’s setting', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await openStory(page);
	expect(await ground(page)).toBeGreaterThan(0.85);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await ground(page)).toBeLessThan(0.2);
});

test('in forced colours every graphic is drawn in colours of the system, and can be told from the ground', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const steps = await openStory(page);
	for (const step of steps) {
		await jumpTo(page, step);
		await expectStep(page, step);
		await atRest(page);
		const seen = await page
			.locator('[data-chart][data-current] svg')
			.first()
			.evaluate((svg) => {
				const canvas = getComputedStyle(document.documentElement).backgroundColor;
				const shown = [...svg.querySelectorAll('path, rect, circle, line, text, use')].filter((shape) =>
					shape.checkVisibility({ opacityProperty: true, visibilityProperty: true })
				);
				const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
				const apart = (colour: string) => colour !== 'none' && colour !== canvas && !isClear(colour);
				const texts = shown.filter((shape) => shape instanceof SVGTextElement);
				const marks = shown.filter((shape) => !(shape instanceof SVGTextElement));
				return {
					texts: texts.length,
					marks: marks.filter((shape) => {
						const { fill, stroke } = getComputedStyle(shape);
						return apart(fill) || apart(stroke);
					}).length,
					lostTexts: texts
						.filter((text) => !apart(getComputedStyle(text).fill))
						.map((text) => text.textContent.slice(0, 30))
				};
			});
		expect(seen.marks, step.id).toBeGreaterThanOrEqual(1);
		expect(seen.texts, step.id).toBeGreaterThanOrEqual(1);
		expect(seen.lostTexts, step.id).toEqual([]);
	}
});
