/** Light, dark, more contrast and forced colours: each is what the reader asked for, and every mark stays apart. */
import type { Page } from '@playwright/test';
import { openStill, showScene } from './support/scenes.ts';
import { expect, test } from './support/test.ts';

const styleOf = (page: Page, selector: string, name: 'color' | 'backgroundColor') =>
	page
		.locator(selector)
		.first()
		.evaluate((element, property) => getComputedStyle(element)[property], name);

/** Relative luminance of a colour, 0 to 1, as a canvas paints it. */
const luminance = (page: Page, colour: string) =>
	page.evaluate((style) => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('This browser has no canvas.');
		context.fillStyle = style;
		context.fillRect(0, 0, 1, 1);
		const linear = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((value) =>
			value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
		);
		const [red = 0, green = 0, blue = 0] = linear;
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}, colour);

test('the page follows the reader’s setting', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await openStill(page);
	expect(await luminance(page, await styleOf(page, 'html', 'backgroundColor'))).toBeGreaterThan(0.85);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await luminance(page, await styleOf(page, 'html', 'backgroundColor'))).toBeLessThan(0.05);
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`more contrast: what steps back comes forward, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
		await openStill(page);
		const ground = await luminance(page, await styleOf(page, 'html', 'backgroundColor'));
		const ratio = async () => {
			const text = await luminance(page, await styleOf(page, '.step-sources', 'color'));
			return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
		};
		const plain = await ratio();
		await page.emulateMedia({ colorScheme, contrast: 'more' });
		expect(plain).toBeGreaterThanOrEqual(4.5);
		expect(await ratio()).toBeGreaterThan(Math.max(plain + 1, 7));
	});

	test(`in forced colours every graphic keeps its words and its marks, ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme, forcedColors: 'active' });
		const steps = await openStill(page);
		for (let index = 0; index < steps; index++) {
			await showScene(page, index);
			const seen = await page.locator('figure[data-current]').evaluate((figure) => {
				const context = document.createElement('canvas').getContext('2d');
				const probe = figure.appendChild(document.createElement('i'));
				probe.style.color = 'Canvas';
				const canvas = getComputedStyle(probe).color;
				probe.remove();
				/** Of a paint on the reader's canvas, 1 to 21. */
				const contrast = (paint: string) => {
					const [one = 0, other = 0] = [paint, canvas].map((style) => {
						if (!context) throw new Error('This browser has no canvas.');
						context.fillStyle = canvas;
						context.fillStyle = style;
						context.fillRect(0, 0, 1, 1);
						const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) =>
							value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
						);
						return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
					});
					return Math.max(one, other) / Math.min(one, other);
				};
				const shown = [...figure.querySelectorAll<SVGElement>('svg.drawing')]
					.filter((svg) => svg.checkVisibility())
					.flatMap((svg) => [...svg.querySelectorAll<SVGElement>('path, rect, circle, line, text')])
					.filter((shape) => shape.checkVisibility() && !shape.closest('defs'));
				const isText = (shape: Element) => shape instanceof SVGTextElement;
				const apart = (paint: string) => !/^none$|^rgba\(.*, 0\)$/.test(paint) && contrast(paint) >= 3;
				const texts = shown.filter(isText);
				return {
					texts: texts.length,
					marks: shown
						.filter((shape) => !isText(shape))
						.filter((shape) => {
							const { fill, stroke } = getComputedStyle(shape);
							return apart(fill) || apart(stroke);
						}).length,
					lost: texts
						.filter((text) => contrast(getComputedStyle(text).fill) < 4.5)
						.map((text) => `${text.textContent} in ${getComputedStyle(text).fill}`)
				};
			});
			expect(seen.marks, `step ${index + 1}`).toBeGreaterThanOrEqual(2);
			expect(seen.texts, `step ${index + 1}`).toBeGreaterThanOrEqual(2);
			expect(seen.lost, `step ${index + 1}`).toEqual([]);
		}
	});
}

test('in forced colours the current chapter can be told from the others', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await openStill(page);
	await showScene(page, 0);
	const borders = await page
		.locator('.chapters a')
		.evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockStartColor));
	expect(new Set(borders).size).toBe(2);
	expect(borders.slice(1)).not.toContain(borders[0]);
});
