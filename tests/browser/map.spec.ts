/** The live map comes over the drawn one when a reader is near, and whatever fails, the drawn one stays. */
import type { Page } from '@playwright/test';
import { expectDrawn } from './support/drawing.ts';
import {
	expectLive,
	expectMapState,
	goToMap,
	liveMap,
	mapFigure,
	mapStatus,
	refuse,
	stillMap,
	withoutWebGL,
	MAP_PATIENCE
} from './support/map.ts';
import { save, savedCopy } from './support/saved.ts';
import { dragFinger } from './support/touch.ts';
import { expectStep, jumpTo, openStory, readSteps, settle } from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

/** Is the ground of the drawn map there to be seen? */
const groundShows = (page: Page) =>
	stillMap(page)
		.locator('[data-key="ground"]')
		.first()
		.evaluate((ground) => getComputedStyle(ground).visibility === 'visible');

/** The story goes on after a failure of the map: the next steps come and the drawn map stands where it stood. */
async function expectStoryGoesOn(page: Page): Promise<void> {
	await expectDrawn(stillMap(page));
	expect(await groundShows(page)).toBe(true);
	const steps = await readSteps(page);
	const last = steps.findLast(({ graphic }) => graphic === 'map');
	const other = steps.find(({ graphic }) => graphic !== 'map');
	for (const step of [last, other]) {
		if (!step) throw new Error('The story has steps with and without the map.');
		await jumpTo(page, step);
		await expectStep(page, step);
	}
}

test('a page saved while it is live holds the drawn map, whole, and no still of the live one', async ({
	page,
	browser
}, info) => {
	await goToMap(page);
	await expectMapState(page, 'live');
	await expectLive(page);
	const copies = [
		await savedCopy(page, browser, info),
		await (await browser.newContext({ viewport: PHONE })).newPage()
	];
	// Programs keep the map's own styles, the browser does not.
	await copies[1]?.setContent(await save(page, false));
	for (const saved of copies) {
		const board = saved.locator('.board[data-live]');
		await expect(board).toHaveCount(1);
		await expect(board.locator('.map-live')).toBeHidden();
		const grounds = await board
			.locator('[data-key="ground"]')
			.evaluateAll((all) => all.map((ground) => getComputedStyle(ground).visibility));
		expect(new Set(grounds)).toEqual(new Set(['visible']));
		await saved.context().close();
	}
});

/** The addresses of everything that the page has fetched so far. */
const resources = async (page: Page) =>
	new Set(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)));

test('it becomes live in the very place of the drawn ground, and the labels stay', async ({ page }) => {
	await openStory(page);
	await expect(mapStatus(page)).toHaveAttribute('data-map', 'static');
	await goToMap(page);
	const before = await stillMap(page).boundingBox();
	await expectMapState(page, 'live');
	await expectLive(page);
	const canvas = liveMap(page).locator('canvas').first();
	await expect(canvas).toBeVisible();
	expect(await groundShows(page)).toBe(false);
	await expect(stillMap(page).locator('text').first()).toBeVisible();
	expect(await stillMap(page).boundingBox()).toEqual(before);
	const ground = await stillMap(page).evaluate((svg: SVGSVGElement) => {
		const { left, top, width } = svg.getBoundingClientRect();
		const scale = width / svg.viewBox.baseVal.width;
		const [x = 0, y = 0, w = 0, h = 0] = (svg.dataset.ground ?? '')
			.split(' ')
			.map((part) => Number(part) * scale);
		return { x: left + x, y: top + y, width: w, height: h };
	});
	expect(ground.width).toBeGreaterThan(200);
	const live = await canvas.boundingBox();
	for (const side of ['x', 'y', 'width', 'height'] as const) {
		expect(Math.abs((live?.[side] ?? 0) - ground[side]), side).toBeLessThanOrEqual(2);
	}
});

test('it follows the steps', async ({ page }) => {
	await goToMap(page);
	await expectMapState(page, 'live');
	const steps = await readSteps(page);
	for (const step of steps.filter(({ graphic }) => graphic === 'map')) {
		await jumpTo(page, step);
		await expectStep(page, step);
		await expectLive(page);
		await expect(liveMap(page)).toHaveCount(1);
	}
	await expect(page.locator('.map-live')).toHaveCount(1);
	await expectMapState(page, 'live');
});

test('without WebGL the drawn map stays', async ({ page }) => {
	await withoutWebGL(page);
	await goToMap(page);
	await expectMapState(page, 'failed');
	await expectStoryGoesOn(page);
});

test('with its script missing the drawn map stays', async ({ page }) => {
	await openStory(page);
	const known = new Set(
		await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
	);
	const refused = await refuse(page, (url, kind) => kind === 'script' && !known.has(url));
	await goToMap(page);
	await expectMapState(page, 'failed');
	expect(refused.length, 'a script of the map was asked for').toBeGreaterThan(0);
	await expectStoryGoesOn(page);
});

test('with its worker blocked the drawn map stays', async ({ page }) => {
	const refused = await refuse(page, (url) => /worker/i.test(url));
	await goToMap(page);
	await expectMapState(page, 'failed');
	expect(refused.length, 'the worker was asked for').toBeGreaterThan(0);
	await expectStoryGoesOn(page);
});

test('with its data missing the drawn map stays', async ({ page }) => {
	const refused = await refuse(
		page,
		(url, kind) => kind === 'fetch' || /\.(?:geo|topo)?json(?:$|\?)/.test(url)
	);
	await goToMap(page);
	await expectMapState(page, 'failed');
	expect(refused.length, 'data was asked for').toBeGreaterThan(0);
	await expectStoryGoesOn(page);
});

test('when its context is lost the map is drawn or live, never blank', async ({ page }) => {
	await goToMap(page);
	await expectMapState(page, 'live');
	await mapFigure(page)
		.locator('canvas')
		.first()
		.evaluate((canvas: HTMLCanvasElement) =>
			canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
		);
	await settle(page);
	await expectMapState(page, 'failed', 'static', 'live');
	if ((await mapStatus(page).getAttribute('data-map')) !== 'live') expect(await groundShows(page)).toBe(true);
	await expectDrawn(stillMap(page));
	const steps = await readSteps(page);
	const last = steps.findLast(({ graphic }) => graphic === 'map');
	if (!last) throw new Error('The story has steps with the map.');
	await jumpTo(page, last);
	await expectStep(page, last);
});

test.describe('for a reader who asks to save data', () => {
	test('no part of the live map is ever fetched', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true });
		});
		const steps = await openStory(page);
		const atFirst = await resources(page);
		for (const step of steps) {
			await jumpTo(page, step);
			await expectStep(page, step);
			if (step.graphic === 'map') await expectDrawn(stillMap(page));
		}
		await expect(mapStatus(page)).toHaveAttribute('data-map', 'static');
		expect(await resources(page)).toEqual(atFirst);
	});
});

test.describe('on a phone', () => {
	test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

	test('one finger scrolls the page, not the map', async ({ page }) => {
		await goToMap(page);
		await expectMapState(page, 'live');
		const before = await page.evaluate(() => scrollY);
		await dragFinger(page, { x: 195, from: 330, to: 90 });
		await expect
			.poll(() => page.evaluate(() => scrollY), { timeout: MAP_PATIENCE })
			.toBeGreaterThan(before + 200);
	});
});
