/** Every label of every chart, in every state and at every size, can be read; and the stage shows a graphic whole. */
import { CHROMIUM_FLAGS } from '../../scripts/find-browsers.mjs';
import type { Page } from '@playwright/test';
import { measureLabels } from './support/labels.ts';
import { atRest, currentFigure, drawingOf, expectStep, jumpTo, openStory } from './support/steps.ts';
import { expect, test } from './support/test.ts';

const WINDOWS = [
	[320, 640],
	[360, 740],
	[390, 844],
	[560, 900],
	[768, 1024],
	[1024, 768],
	[1280, 800],
	[1920, 1080]
] as const;

/** The phones on which a graphic has to be whole while its text is read. */
const PHONES = [
	[390, 844],
	[360, 740]
] as const;

async function withFonts(page: Page): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	expect(await page.evaluate(() => document.fonts.check('600 16px "Story Sans"'))).toBe(true);
}

for (const [width, height] of WINDOWS) {
	test(`${width} by ${height}: no label on another or on a mark, none cut off, none under 12 px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const steps = await openStory(page);
		await withFonts(page);
		const faults = new Set<string>();
		// Each on the stage, which shows what is current.
		for (let index = 0; index < steps.length; index++) {
			await page.evaluate((shown) => {
				const figures = [...document.querySelectorAll('.scene > figure')];
				for (const [i, figure] of figures.entries()) figure.toggleAttribute('data-current', i === shown);
			}, index);
			const found = await currentFigure(page).evaluateAll(measureLabels);
			expect(found.labels, steps[index]?.id).toBeGreaterThan(0);
			for (const fault of found.faults) faults.add(`stage ${fault}`);
		}
		await page.evaluate(() => (document.documentElement.dataset.view = 'unrolled'));
		const found = await page.locator('.scene > figure').evaluateAll(measureLabels);
		expect(found.labels).toBeGreaterThan(200);
		for (const fault of found.faults) faults.add(`unrolled ${fault}`);
		expect([...faults]).toEqual([]);
	});
}

for (const [width, height] of PHONES) {
	test(`${width} by ${height}: the whole graphic with its title is in the window, and no text covers it`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const step of await openStory(page)) {
			await jumpTo(page, step);
			await expectStep(page, step);
			const figure = currentFigure(page);
			for (const part of [figure.locator('.chart-title'), drawingOf(figure)]) {
				const box = await part.boundingBox();
				const around = await figure.boundingBox();
				if (!box || !around) throw new Error(`${step.id} shows no graphic.`);
				expect(box.y, step.id).toBeGreaterThanOrEqual(around.y);
				expect(box.y + box.height, step.id).toBeLessThanOrEqual(around.y + around.height + 0.5);
				expect(around.y, step.id).toBeGreaterThanOrEqual(0);
				expect(around.y + around.height, step.id).toBeLessThanOrEqual(height * 0.62);
			}
			const over = await figure.evaluate((one) => {
				const { left, top, width, height } = one.getBoundingClientRect();
				const found: string[] = [];
				for (let i = 1; i < 8; i++)
					for (let j = 1; j < 8; j++) {
						const there = document.elementFromPoint(left + (width * i) / 8, top + (height * j) / 8);
						if (!there || !one.contains(there)) found.push(there?.outerHTML.slice(0, 60) ?? 'nothing');
					}
				return found;
			});
			expect(over, step.id).toEqual([]);
		}
	});
}

test('360 by 740 with a default font of 24 px: the page unrolls, and nothing is cut off', async ({
	playwright,
	baseURL
}) => {
	const executablePath = process.env.CHROMIUM_PATH;
	const browser = await playwright.chromium.launch({
		...(executablePath && { executablePath }),
		args: [...CHROMIUM_FLAGS, '--blink-settings=defaultFontSize=24']
	});
	try {
		const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
		const steps = await openStory(page, baseURL);
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
		await atRest(page);
		await withFonts(page);
		const figures = page.locator('.scene > figure');
		await expect(figures.and(page.locator(':visible'))).toHaveCount(steps.length);
		expect((await figures.evaluateAll(measureLabels)).faults).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
		const tall = await figures.evaluateAll((all) =>
			all.filter((one) => one.getBoundingClientRect().height > 740).map(({ id }) => id)
		);
		expect(tall).toEqual([]);
	} finally {
		await browser.close();
	}
});
