/** Small screens, great zoom and wide letter-spacing: no sideways scroll, no text cut off, covered or too small. */
import type { Page } from '@playwright/test';
import { atRest, jumpTo, openStory, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { NARROW, PHONE, WIDE, ZOOMED } from './support/viewports.ts';

// Nothing moves for these readers, so that each step is at rest at once.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Labels are never smaller than this, in px. */
const SMALLEST_TEXT = 12;

const sideways = (page: Page) =>
	page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth);

/**
 * Texts that are cut off at the left or right, by the screen or by the drawing they stand in, unless what holds them
 * can be scrolled. What lies wholly outside a drawing is not shown: a close-up has moved it away.
 */
const cutOff = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((elements) =>
		elements
			.filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
			.filter((element) => !element.closest('[role="region"], .sr-only'))
			.filter((element) => {
				const { left, right, top, bottom, width } = element.getBoundingClientRect();
				let [from, to] = [0, innerWidth];
				for (let svg = element.closest('svg'); svg; svg = svg.parentElement?.closest('svg') ?? null) {
					if (getComputedStyle(svg).overflowX === 'visible') continue;
					const box = svg.getBoundingClientRect();
					if (right <= box.left || left >= box.right || bottom <= box.top || top >= box.bottom) return false;
					from = Math.max(from, box.left);
					to = Math.min(to, box.right);
				}
				return width > 1 && (left < from - 1 || right > to + 1);
			})
			.map((element) => element.textContent.trim().slice(0, 60))
	);

/** Paragraphs that are covered even when they are scrolled to; long ones are read in portions. */
const covered = (page: Page) =>
	page.locator('.step .panel > p').evaluateAll((elements) =>
		elements.flatMap((element) => {
			const isCovered = (['start', 'center', 'end'] as const).some((block) => {
				element.scrollIntoView({ block, behavior: 'instant' });
				const box = element.getBoundingClientRect();
				const y = { start: box.top + 8, center: box.top + box.height / 2, end: box.bottom - 8 }[block];
				const top = document.elementFromPoint(box.left + Math.min(box.width, 120) / 2, y);
				return !(top && (element.contains(top) || top.contains(element)));
			});
			return isCovered ? [element.textContent.trim().slice(0, 60)] : [];
		})
	);

for (const view of ['scroll', 'unrolled']) {
	for (const [name, viewport] of Object.entries({ '320 px': NARROW, '400 % zoom': ZOOMED, phone: PHONE })) {
		test.describe(`${view}, ${name}`, () => {
			test.use({ viewport });

			test('nothing scrolls sideways or is cut off at any step', async ({ page }) => {
				const steps = await openStory(page, `./?view=${view}`);
				for (const step of steps) {
					await jumpTo(page, step);
					await settle(page);
					await atRest(page);
					expect(await sideways(page), step.id).toBeLessThanOrEqual(0);
					expect(await cutOff(page, `[id="${step.id}"] p`), step.id).toEqual([]);
					expect(await cutOff(page, 'figure[data-current] :is(h3, p, figcaption, text)'), step.id).toEqual(
						[]
					);
				}
			});

			test('every paragraph can be brought to where nothing covers it', async ({ page }) => {
				await openStory(page, `./?view=${view}`);
				expect(await covered(page)).toEqual([]);
			});
		});
	}
}

for (const [name, viewport] of Object.entries({ '320 px': NARROW, phone: PHONE, wide: WIDE })) {
	test(`no visible text is smaller than ${SMALLEST_TEXT} px: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		const steps = await openStory(page);
		for (const step of steps) {
			await jumpTo(page, step);
			await settle(page);
			const small = await page.evaluate((smallest) => {
				const found: string[] = [];
				const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				while (walk.nextNode()) {
					const element = walk.currentNode.parentElement;
					const text = walk.currentNode.textContent?.trim();
					if (!element || !text || element.closest('script, style, title, desc, sup')) continue;
					if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
					const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
					if (parseFloat(getComputedStyle(element).fontSize) * scale < smallest - 0.01)
						found.push(text.slice(0, 40));
				}
				return found;
			}, SMALLEST_TEXT);
			expect(small, step.id).toEqual([]);
		}
	});
}

test('wider letters, words and lines cut nothing off', async ({ page }) => {
	await page.setViewportSize(PHONE);
	const steps = await openStory(page);
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } p { margin-bottom: 2em !important }'
		);
		document.adoptedStyleSheets = [sheet];
	});
	for (const step of steps) {
		await jumpTo(page, step);
		await settle(page);
		expect(await sideways(page), step.id).toBeLessThanOrEqual(0);
		const clipped = await page.locator(`[id="${step.id}"]`).evaluate((section) =>
			[section, ...section.querySelectorAll<HTMLElement>('.panel, p')]
				.filter((element) => element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1)
				.filter((element) => getComputedStyle(element).overflowY !== 'visible')
				.map((element) => element.tagName)
		);
		expect(clipped, step.id).toEqual([]);
	}
});
