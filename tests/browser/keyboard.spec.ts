/** By keyboard alone: each step's graphic comes right after it, focus is seen, and every key that the help names works. */
import type { Page } from '@playwright/test';
import { openStill, showScene } from './support/scenes.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

interface Stop {
	/** The scene it belongs to, counted from 0; -1 outside of the story. */
	scene: number;
	/** `text`, `board`, `map`, or the words of a control of the figure. */
	what: string;
	/** What is wrong with how it is shown; nothing where all is well. */
	fault: string;
}

/** Where the focus is, and whether its reader can see that. */
const stop = (page: Page): Promise<Stop> =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const scene = [...document.querySelectorAll('.scene')].findIndex((one) => one.contains(element));
		const box = element.getClientRects()[0] ?? new DOMRect();
		const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 40));
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const isCovered = !at || !(element.contains(at) || at.contains(element));
		const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
		let what = element.textContent.trim() || (element.getAttribute('aria-label') ?? '');
		if (element.matches('.board')) what = 'board';
		else if (element.matches('.maplibregl-map, canvas')) what = 'map';
		else if (element.closest('.step')) what = 'text';
		return {
			scene,
			what,
			fault: [isCovered && `covered by ${at?.outerHTML.slice(0, 80) ?? 'nothing'}`, !isMarked && 'not marked']
				.filter(Boolean)
				.join(', ')
		};
	});

for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
	test(`tab goes from a step to its own graphic and on to the next step: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await openStill(page);
		await page.locator('.step').first().focus();
		const stops: Stop[] = [];
		for (let presses = 0; presses < 150 && (stops.at(-1)?.scene ?? 0) < 4; presses++) {
			await page.keyboard.press('Tab');
			stops.push(await stop(page));
			// The observer reports a frame after the page has been moved.
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
			);
		}
		expect(stops.filter(({ fault }) => fault)).toEqual([]);
		for (let scene = 0; scene < 4; scene++) {
			const order = stops.filter((one) => one.scene === scene).map(({ what }) => what);
			const from = order.lastIndexOf('text') + 1;
			expect(order.slice(0, from).every((what) => what === 'text')).toBe(true);
			expect(order.slice(from), `after step ${scene + 1}`).toEqual([
				'board',
				...(order.includes('map') ? ['map'] : []),
				...order.slice(from).filter((what) => /zoom|OpenStreetMap/i.test(what)),
				'Notes and table',
				'Use this chart',
				...order.slice(from).filter((what) => what === 'Other days')
			]);
		}
		const scenes = stops.map(({ scene }) => scene);
		expect(scenes).toEqual(scenes.toSorted((a, b) => a - b));
	});

	test(`back with shift and tab, no link is covered by the stage: ${name}`, async ({ page }) => {
		await page.setViewportSize(viewport);
		await openStill(page);
		await page.locator('.step').nth(3).focus();
		const faults: string[] = [];
		for (let presses = 0; presses < 12; presses++) {
			await page.keyboard.press('Shift+Tab');
			const { what, fault } = await stop(page);
			if (fault) faults.push(`${what}: ${fault}`);
		}
		expect(faults).toEqual([]);
	});
}

test('charts of dated claims lead to the same chart as it was known on other days', async ({ page }) => {
	await openStill(page);
	for (const id of ['killed-ratio', 'casualty-claims', 'area-held']) {
		const figure = page.locator(`figure[data-chart="${id}"]`).first();
		const href = await figure.getByText('Other days').getAttribute('href');
		await page.goto(href ?? '');
		await expect(page.locator(`#figure-known-${id}`)).toBeInViewport();
		await page.goBack();
	}
	await expect(page.locator('figure[data-chart="timeline"]').first().getByText('Other days')).toHaveCount(0);
});

test('the live map is within two stops of its step', async ({ page }) => {
	await openStill(page);
	const index = await page
		.locator('.step')
		.evaluateAll((steps) => steps.findIndex((step) => (step as HTMLElement).dataset.graphic === 'map'));
	await showScene(page, index);
	await expect(page.locator('[data-map="live"]')).toHaveCount(1, { timeout: 60_000 });
	await page.locator('.step').nth(index).locator('a').last().focus();
	const reached: string[] = [];
	for (let presses = 0; presses < 2; presses++) {
		await page.keyboard.press('Tab');
		reached.push((await stop(page)).what);
	}
	expect(reached).toEqual(['board', 'map']);
});

test('a question mark opens the help from a step and from a graphic, and not from outside', async ({
	page
}) => {
	await openStill(page);
	await page.keyboard.press('?');
	await expect(page.locator('dialog')).toHaveCount(0);
	for (const selector of ['.step', 'figure[data-current] .board']) {
		const from = page.locator(selector).first();
		await from.focus();
		await page.keyboard.press('?');
		const dialog = page.getByRole('dialog', { name: /how to use/i });
		await expect(dialog).toBeVisible();
		await expect(dialog).toContainText(/arrow/i);
		await page.keyboard.press('Escape');
		await expect(dialog).toHaveCount(0);
		await expect(from).toBeFocused();
	}
});

test('from chapter to chapter: a link of the list leads to the first step of its chapter', async ({
	page
}) => {
	await openStill(page);
	const link = page.locator('.chapters a').nth(2);
	const target = (await link.getAttribute('href')) ?? '';
	await link.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator(target)).toHaveAttribute('aria-current', 'step');
	await page.keyboard.press('Tab');
	expect(await page.evaluate((id) => document.querySelector(`${id} :focus`) !== null, target)).toBe(true);
});

test('the skip link comes first, is seen, and leads past everything', async ({ page }) => {
	await openStill(page);
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await expect(page.locator('.skip')).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Enter');
	await expect(page.locator('.step').first()).toBeFocused();
});

test('letters are shortcuts only while the focus is in the story', async ({ page }) => {
	await openStill(page);
	const current = () => page.evaluate(() => document.querySelector('[aria-current="step"]')?.id);
	await showScene(page, 1);
	const before = await current();
	await page.locator('.chapters a').first().focus();
	await page.keyboard.press('j');
	expect(await current()).toBe(before);
	await page
		.locator('.step')
		.nth(1)
		.evaluate((step) => (step as HTMLElement).focus({ preventScroll: true }));
	await page.keyboard.press('j');
	await expect.poll(current).not.toBe(before);
	await page.keyboard.press('k');
	await expect.poll(current).toBe(before);
});

test('a number opens its card by key, and Escape leads back to it', async ({ page }) => {
	await openStill(page);
	const number = page.locator('.step a.number').first();
	await number.focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.card')).toBeVisible();
	await expect(page.locator('.card')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(page.locator('.card')).toHaveCount(0);
	await expect(number).toBeFocused();
});

test('every graphic is read mark by mark, in words that say what is counted; nothing moves', async ({
	page
}) => {
	const steps = await openStill(page);
	for (let index = 0; index < steps; index++) {
		await showScene(page, index);
		const figure = page.locator('figure[data-current]');
		const board = figure.locator('.board');
		await board.focus();
		const line = figure.locator('.readout');
		await expect(line).toContainText('Arrow keys');
		const place = await board.boundingBox();
		const said = new Set<string>();
		for (let presses = 0; presses < 3; presses++) {
			await page.keyboard.press('ArrowRight');
			said.add(await line.innerText());
		}
		const { id } = await figure.evaluate(({ id }) => ({ id }));
		expect([...said].join('').length, id).toBeGreaterThan(0);
		for (const words of said) expect(words, id).toMatch(/\p{L}{3}/u);
		expect(await board.boundingBox(), id).toEqual(place);
		await page.keyboard.press('Escape');
	}
});

test('a change of the graphic is told once, when the reader rests', async ({ page }) => {
	await openStill(page);
	await page.evaluate(() => {
		const told: string[] = [];
		Object.assign(globalThis, { told });
		const line = document.querySelector('#told')!;
		new MutationObserver(() => told.push(line.textContent)).observe(line, {
			characterData: true,
			subtree: true
		});
	});
	for (const index of [1, 2, 3]) await showScene(page, index);
	const told = () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
	const title = await page.locator('figure[data-current] .chart-title').innerText();
	await expect
		.poll(async () => (await told()).at(-1)?.replace(/\s+/g, ' '))
		.toBe(`Graphic: ${title.replace(/\s+/g, ' ')}`);
	const all = await told();
	expect(all, 'nothing is told twice').toEqual([...new Set(all)]);
});
