/**
 * What can go wrong on the way to a reader, or in a browser: each file of the story and of the live map with each
 * fault, and each part of a browser missing, throwing or silent. The reader sees every step with its graphic, in order,
 * and nothing is thrown.
 */
import { test as bare, type Page, type Route } from '@playwright/test';
import { save, savedCopy } from './support/saved.ts';
import { PHONE, WIDE } from './support/viewports.ts';
import { expect, test } from './support/test.ts';

/** Longer than the page waits for its script, its fonts, or the map. */
const PATIENCE = 25_000;

const answer =
	(body: string, contentType: string, status = 200) =>
	(route: Route) =>
		route.fulfill({ status, contentType, body });

/** The first half of what there is. */
async function cut(route: Route): Promise<void> {
	const response = await route.fetch();
	const body = await response.body();
	await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
}

const FAULTS: Readonly<Record<string, (route: Route) => Promise<void>>> = {
	'is missing': answer('Not found', 'text/plain', 404),
	'meets a broken server': answer('Error', 'text/plain', 500),
	'is refused': (route) => route.abort(),
	'is cut short': cut,
	'is garbage': answer('\u0000}{(\uFFFD', 'text/javascript'),
	'is empty': answer('', 'text/javascript'),
	'is a page of somebody else': answer('<!doctype html><title>Sign in</title>', 'text/html'),
	'has a wrong type': answer('{}', 'application/octet-stream'),
	'never comes': () => new Promise(() => undefined)
};

const FILES: Readonly<Record<string, RegExp>> = {
	'the map’s script': /\/app\/map-[^/]*\.js/,
	'the map’s styles': /\/app\/map-[^/]*\.css/,
	'the map’s worker': /worker[^/]*\.m?js/,
	'the map’s data': /\/data\/geo\/map\.json/
};

/** Every step and its figure are laid out, in the order of the story, with one drawing each. */
async function expectUnrolled(page: Page): Promise<void> {
	const wrong = await page.locator('.scene').evaluateAll((scenes) => {
		let end = 0;
		return scenes.flatMap((scene) => {
			const step = scene.querySelector<HTMLElement>('.step');
			const shown = [...scene.querySelectorAll<SVGElement>('.board svg')].filter(
				(svg) => svg.getBoundingClientRect().height > 100
			);
			const { top, bottom } = scene.getBoundingClientRect();
			const isWrong = !step || step.offsetHeight < 40 || shown.length !== 1 || top < end - 1;
			end = bottom;
			return isWrong ? [step?.id ?? 'a scene without a step'] : [];
		});
	});
	expect(wrong).toEqual([]);
	await expect(page.locator('h1')).toBeVisible();
}

const isUnrolled = (page: Page) =>
	page
		.locator('.scene > .chart')
		.evaluateAll((all) =>
			all
				.map((one) => getComputedStyle(one))
				.every((style) => style.display !== 'none' && style.visibility === 'visible')
		);

// Browsers report by themselves that a script does not parse: so without the watch for errors.
bare.describe('the story, when its script', () => {
	bare.use({ viewport: PHONE });
	for (const [name, fault] of Object.entries(FAULTS)) {
		bare(`${name}, is one long page`, async ({ page }) => {
			await page.clock.install();
			await page.route(/\/app\/story-[^/]*\.js/, fault);
			await page.goto('./', { waitUntil: 'commit' });
			await page.locator('.colophon').waitFor({ state: 'attached' });
			await page.clock.runFor(PATIENCE);
			await expect.poll(() => isUnrolled(page)).toBe(true);
			await expectUnrolled(page);
		});
	}
});

for (const [file, pattern] of Object.entries(FILES)) {
	for (const [name, fault] of Object.entries(FAULTS)) {
		test(`the live map, when ${file} ${name}, leaves the drawn one`, async ({ page }) => {
			await page.clock.install();
			await page.route(pattern, fault);
			await page.goto('embed/map/live/', { waitUntil: 'commit' });
			await expect(page.locator('.board svg:visible')).toHaveCount(1);
			const state = page.locator('[data-map]');
			await expect
				.poll(async () => {
					await page.clock.runFor(5000);
					return state.getAttribute('data-map');
				})
				.toBe('failed');
			await expect(page.locator('.board svg:visible')).toHaveCount(1);
			await expect(page.locator('.map-live')).toHaveCount(0);
		});
	}
}

test('the live map waits for styles that come late', async ({ page }) => {
	const scriptRuns = page.waitForResponse(/\/app\/map-[^/]*\.js/).then((response) => response.finished());
	await page.route(/\/app\/map-[^/]*\.css/, async (route) => {
		await scriptRuns;
		await page.waitForTimeout(3000);
		await route.continue();
	});
	await page.goto('embed/map/live/', { waitUntil: 'commit' });
	await expect(page.locator('[data-map]')).toHaveAttribute('data-map', 'live', { timeout: 60_000 });
});

/** Parts of a browser, as a path from the window. */
const PARTS = [
	'IntersectionObserver',
	'ResizeObserver',
	'matchMedia',
	'customElements',
	'document.fonts',
	'history.replaceState',
	'Element.prototype.animate',
	'Element.prototype.checkVisibility',
	'HTMLElement.prototype.popover',
	'HTMLElement.prototype.showPopover'
];

/** Takes a part away, or puts something in its place. Runs in the page. */
function breakPart({ path, how }: { path: string; how: string }): void {
	const names = path.split('.');
	const last = names.pop() ?? '';
	const owner = names.reduce<object>((object, name) => Reflect.get(object, name) as object, globalThis);
	if (how === 'missing') {
		for (let one: object | null = owner; one; one = Reflect.getPrototypeOf(one))
			Reflect.deleteProperty(one, last);
		return;
	}
	const nothing = () => undefined;
	const value =
		how === 'throwing'
			? function () {
					throw new Error(`${path} does not work`);
				}
			: function () {
					return {
						observe: nothing,
						disconnect: nothing,
						unobserve: nothing,
						finished: new Promise(nothing),
						cancel: nothing
					};
				};
	Object.defineProperty(owner, last, { configurable: true, writable: true, value });
}

for (const path of PARTS) {
	for (const how of ['missing', 'throwing', 'silent']) {
		// What nothing is read of by way of a call can only be missing.
		if (how !== 'missing' && /popover$|fonts|customElements/.test(path)) continue;
		if (how === 'silent' && /matchMedia|checkVisibility/.test(path)) continue;
		test(`a browser whose ${path} is ${how} shows every step, and every chart elsewhere`, async ({
			page
		}) => {
			await page.clock.install();
			await page.addInitScript(breakPart, { path, how });
			await page.goto('./', { waitUntil: 'domcontentloaded' });
			await page.clock.runFor(PATIENCE);
			await expect(page.locator('h1')).toBeVisible();
			if (await isUnrolled(page)) await expectUnrolled(page);
			else {
				const steps = await page.locator('.step').all();
				for (const step of steps.slice(0, 4)) {
					await step.evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
					await expect(step).toHaveAttribute('aria-current', 'step');
					await expect(page.locator('[data-current] .board svg:visible').first()).toBeVisible();
					await step.locator('.number').first().click();
					await page.keyboard.press('Escape');
				}
			}
			await page.goto('embed/casualty-claims/', { waitUntil: 'domcontentloaded' });
			await expect(page.locator('.board svg:visible')).toHaveCount(1);
		});
	}
}

/** The titles, subtitles and sources of every figure. */
const wordsOfFigures = (page: Page) =>
	page.locator('.scene > figure').locator('figcaption, .chart-source').allInnerTexts();

for (const isPruned of [false, true]) {
	for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
		test.describe(`${name}, ${isPruned ? 'without what is not displayed' : 'whole'}`, () => {
			test.use({ viewport });
			test('a saved page is one long page in any window, whatever view it was saved in', async ({
				page,
				browser,
				baseURL
			}) => {
				await page.goto('./');
				await expect(page.locator('html')).toHaveAttribute('data-story', 'runs');
				const html = await save(page, isPruned);
				expect(html).toContain('data-view="scroll"');
				for (const javaScriptEnabled of [true, false])
					for (const window of [PHONE, WIDE]) {
						const context = await browser.newContext({ javaScriptEnabled, viewport: window });
						const saved = await context.newPage();
						await saved.setContent(html);
						expect(await isUnrolled(saved)).toBe(true);
						await expectUnrolled(saved);
						const live = await context.newPage();
						await live.goto(`${baseURL ?? ''}?view=unrolled`);
						expect(await wordsOfFigures(saved)).toEqual(await wordsOfFigures(live));
						await context.close();
					}
			});
		});
	}
}

test('a page saved as one file by the browser is one long page', async ({ page, browser }, info) => {
	await page.goto('./');
	await expect(page.locator('html')).toHaveAttribute('data-story', 'runs');
	const saved = await savedCopy(page, browser, info);
	expect(await isUnrolled(saved)).toBe(true);
	await expectUnrolled(saved);
	await saved.context().close();
});

test('without scripts the text alone, as it can be copied, has every number and the mark of its note', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
	const page = await context.newPage();
	await page.goto(baseURL ?? './');
	expect(await isUnrolled(page)).toBe(true);
	await expectUnrolled(page);
	const [text = ''] = await page.locator('.step p').allInnerTexts();
	expect(text).toMatch(/about 1,000 \[\d+\] North Korean/);
	await context.close();
});
