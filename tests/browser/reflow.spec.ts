/** Small windows, large ones, great zoom, large type, wide spacing: nothing sideways, cut off, covered or too small. */
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../scripts/find-browsers.mjs';
import { openStill, showScene } from './support/scenes.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE, ZOOMED } from './support/viewports.ts';

const SIZES = {
	'280 px': { width: 280, height: 653 },
	'320 px': { width: 320, height: 640 },
	phone: PHONE,
	'phone on its side': { width: 844, height: 390 },
	'small phone on its side': { width: 667, height: 375 },
	'400 %': ZOOMED,
	'200 %': { width: 640, height: 512 },
	tablet: { width: 820, height: 1180 },
	wide: WIDE,
	'2,560 px': { width: 2560, height: 1440 }
};

/** What sticks out of the window, or of the figure that holds it; and drawings too low to be read. */
const faults = (page: Page) =>
	page.evaluate(() => {
		const isStaged = getComputedStyle(document.querySelector('.scene')!).display === 'contents';
		const roots = isStaged ? ['.chapters', '[aria-current="step"]', 'figure[data-current]'] : ['body'];
		const found: string[] = [];
		const { scrollWidth } = document.documentElement;
		if (scrollWidth > innerWidth) found.push(`the page is ${String(scrollWidth - innerWidth)} px too wide`);
		const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
		const words = (element: Element) => element.textContent.trim().slice(0, 50);
		for (const element of document.querySelectorAll(
			`:is(${roots.join()}) :is(h1, h2, h3, p, li, dd, summary, a, svg.drawing text)`
		)) {
			if (!isShown(element) || element.closest('.sr-only, .skip, .chart-table')) continue;
			const { left, right, width, height } = element.getBoundingClientRect();
			if (width <= 1 || height <= 1) continue;
			if (left < -1 || right > innerWidth + 1) found.push(`“${words(element)}” leaves the window`);
		}
		for (const figure of document.querySelectorAll('.scene figure')) {
			if (!isShown(figure)) continue;
			const outer = figure.getBoundingClientRect();
			const drawing = [...figure.querySelectorAll('svg.drawing')].find(isShown)?.getBoundingClientRect();
			if (!drawing || drawing.height < 150 || drawing.width < 220)
				found.push(`${figure.id}: the drawing is a speck`);
			for (const part of figure.querySelectorAll(
				'.chart-title, .chart-subtitle, .chart-links, svg.drawing'
			)) {
				if (!isShown(part)) continue;
				const { top, bottom } = part.getBoundingClientRect();
				if (top < outer.top - 2 || bottom > outer.bottom + 2)
					found.push(`${figure.id}: “${words(part)}” leaves its figure`);
			}
		}
		return found;
	});

/** Does the page stand in the scroll view? */
const isStaged = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.querySelector('.scene')!).display === 'contents');

/** Looks at everything: at each step in the scroll view, at once where the page is unrolled. */
async function look(page: Page, address: string): Promise<string[]> {
	const steps = await openStill(page, address);
	if (!(await isStaged(page))) return faults(page);
	const found: string[] = [];
	for (let index = 0; index < steps; index++) {
		await showScene(page, index);
		found.push(...(await faults(page)).map((fault) => `step ${index + 1}: ${fault}`));
	}
	return found;
}

for (const [name, viewport] of Object.entries(SIZES)) {
	test(`nothing is cut off or scrolls sideways: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		expect(await look(page, './')).toEqual([]);
		expect(await isStaged(page)).toBe(viewport.height >= 600);
		await page.evaluate(() => (document.documentElement.dataset.view = 'unrolled'));
		expect(await faults(page)).toEqual([]);
	});
}

for (const size of [24, 32]) {
	test(`with a default font of ${size} px`, async ({ baseURL }) => {
		const browser = await chromium.launch({
			...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
			args: [...CHROMIUM_FLAGS, `--blink-settings=defaultFontSize=${size}`]
		});
		try {
			for (const viewport of [PHONE, WIDE]) {
				const page = await browser.newPage({ viewport, ...(baseURL ? { baseURL } : {}) });
				expect(await look(page, './'), `${viewport.width} px`).toEqual([]);
				const type = await page
					.locator('.step p')
					.first()
					.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
				expect(type).toBeGreaterThanOrEqual(size);
				await page.close();
			}
		} finally {
			await browser.close();
		}
	});
}

/** WCAG 1.4.12, as a reader's own style sheet sets it. */
const SPACING =
	'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }';

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE, '400 %': ZOOMED })) {
	test(`wider letters, words and lines cut nothing off: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const steps = await openStill(page);
		await page.evaluate((css) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(css);
			document.adoptedStyleSheets = [sheet];
		}, SPACING);
		// Labels are placed to the pixel, so they keep their letters where they are.
		const spacing = await page
			.locator('.scene svg.drawing text:not([letter-spacing])')
			.evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).letterSpacing))]);
		expect(
			spacing.every((value) => value === 'normal' || value === '0px'),
			spacing.join()
		).toBe(true);
		if (!(await isStaged(page))) {
			expect(await faults(page)).toEqual([]);
			return;
		}
		for (let index = 0; index < steps; index++) {
			await showScene(page, index);
			expect(await faults(page), `step ${index + 1}`).toEqual([]);
		}
	});
}

for (const [name, viewport] of Object.entries({ phone: PHONE, '400 %': ZOOMED })) {
	test(`every paragraph can be brought to where nothing covers it: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await openStill(page);
		const covered = await page.locator('.step p').evaluateAll((elements) =>
			elements.flatMap((element) => {
				const isCovered = (['start', 'center', 'end'] as const).every((block) => {
					element.scrollIntoView({ block, behavior: 'instant' });
					const box = element.getBoundingClientRect();
					const y = { start: box.top + 8, center: box.top + box.height / 2, end: box.bottom - 8 }[block];
					const top = document.elementFromPoint(box.left + Math.min(box.width, 120) / 2, y);
					return !(top && (element.contains(top) || top.contains(element)));
				});
				return isCovered ? [element.textContent.trim().slice(0, 60)] : [];
			})
		);
		expect(covered).toEqual([]);
	});
}

for (const [name, viewport] of Object.entries({ '320 px': SIZES['320 px'], phone: PHONE, wide: WIDE })) {
	test(`no text outside of drawings is smaller than 12 px, none within smaller than 10: ${name}`, async ({
		page
	}) => {
		await page.setViewportSize(viewport);
		await openStill(page, './?view=unrolled');
		const small = await page.evaluate(() => {
			const found: string[] = [];
			const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walk.nextNode()) {
				const element = walk.currentNode.parentElement;
				const text = walk.currentNode.textContent?.trim();
				if (!element || !text || element.closest('script, style, title, sup, .sr-only')) continue;
				if (!element.checkVisibility({ visibilityProperty: true })) continue;
				const isDrawn = element instanceof SVGGraphicsElement;
				const scale = isDrawn ? (element.getScreenCTM()?.a ?? 1) : 1;
				const size = parseFloat(getComputedStyle(element).fontSize) * scale;
				if (size < (isDrawn ? 10 : 12) - 0.01) found.push(`${text.slice(0, 40)}: ${size.toFixed(1)} px`);
			}
			return found;
		});
		expect(small).toEqual([]);
	});
}
