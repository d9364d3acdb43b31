/** Every step, however a reader comes to it, is current and has its graphic on the stage in its state. */
import { readFileSync } from 'node:fs';
import { at, expectStep, jumpTo, openStory, readStage, settle, wheelThrough } from './support/steps.ts';
import { shifts, watchShifts } from './support/shifts.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

/** Ids that steps had once, and the steps that they lead to now. */
const FORMER = (
	JSON.parse(readFileSync('data/story.json', 'utf8')) as { steps: { id: string; formerIds?: string[] }[] }
).steps.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => ({ former, id })));

test('there are at least fourteen steps, with ids and graphics of their own', async ({ page }) => {
	const steps = await openStory(page);
	expect(steps.length).toBeGreaterThanOrEqual(14);
	expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
	for (const { id, graphic, state } of steps) expect([id, graphic, state].every(Boolean), id).toBe(true);
});

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('by scroll: each step is met in order, down and up, the stage never lags, and nothing shifts', async ({
			page
		}) => {
			await watchShifts(page);
			const steps = await openStory(page);
			const byId = new Map(steps.map((step) => [step.id, step]));
			const met: string[] = [];
			const note = async () => {
				const now = await readStage(page);
				expect(now).toEqual(byId.get(now.id));
				if (met.at(-1) !== now.id) met.push(now.id);
			};
			await note();
			await wheelThrough(page, 260, note);
			expect(met).toEqual(steps.map(({ id }) => id));
			met.length = 0;
			await wheelThrough(page, -380, note);
			expect(met).toEqual(steps.map(({ id }) => id).reverse());
			expect(await shifts(page)).toEqual([]);
		});

		test('by link, on a page loaded for it, and again after a reload', async ({ page }) => {
			const steps = await openStory(page);
			for (const step of steps.filter((_, index) => index % 3 === 1 || index === steps.length - 1)) {
				await page.goto('about:blank');
				await page.goto(`./#${step.id}`);
				await expectStep(page, step);
				await expect(page.locator(`[id="${step.id}"] p`).first()).toBeInViewport();
				await page.reload();
				await expectStep(page, step);
			}
		});

		test('by link within the page, by names of old too', async ({ page }) => {
			const steps = await openStory(page);
			expect(FORMER.map(({ former }) => former)).toEqual(
				expect.arrayContaining(['kursk', 'the-town', 'the-pace'])
			);
			const links = [...steps.map(({ id }) => ({ former: id, id })), ...FORMER];
			for (const { former, id } of links.reverse()) {
				await page.evaluate((hash) => (location.hash = hash), former);
				await expectStep(
					page,
					at(
						steps,
						steps.findIndex((step) => step.id === id)
					)
				);
				await expect(page.locator(`[id="${id}"] p`).first()).toBeInViewport();
			}
		});

		test('the figures that come and go with the story, and those between, stand in the same place', async ({
			page
		}) => {
			const steps = await openStory(page);
			await page
				.locator('.step')
				.nth(Math.floor(steps.length / 2))
				.scrollIntoViewIfNeeded();
			const places = await page.locator('.scene > [data-chart]').evaluateAll((figures) =>
				figures.map((figure) => {
					const { left, top, width, height } = figure.getBoundingClientRect();
					return [left, top, width, height].map(Math.round).join(' ');
				})
			);
			expect(places).toHaveLength(steps.length);
			expect(new Set(places).size).toBe(1);
		});

		test('by keyboard: right and left, and from within the story j and k', async ({ page }) => {
			const steps = await openStory(page);
			for (const [next, previous, met] of [
				['ArrowRight', 'ArrowLeft', steps],
				// The same from there on: the letters need not go all the way.
				['j', 'k', steps.slice(0, 6)]
			] as const) {
				for (const step of met.slice(1)) {
					await page.keyboard.press(next);
					await expectStep(page, step);
				}
				for (const step of met.slice(0, -1).reverse()) {
					await page.keyboard.press(previous);
					await expectStep(page, step);
				}
			}
		});

		test('a step whose text is on the reading line is the current one', async ({ page }) => {
			const steps = await openStory(page);
			for (const step of steps) {
				await page
					.locator(`[id="${step.id}"] p`)
					.first()
					.evaluate((element, phone) => {
						const { top } = element.getBoundingClientRect();
						scrollBy({ top: top - innerHeight * (phone ? 0.66 : 0.4), behavior: 'instant' });
					}, name === 'phone');
				await expectStep(page, step);
			}
		});
	});
}

test('keys start from where the reader has scrolled to', async ({ page }) => {
	const steps = await openStory(page);
	await jumpTo(page, at(steps, 4));
	await expectStep(page, at(steps, 4));
	await page.mouse.move(300, 300);
	await page.mouse.wheel(0, 1500);
	await settle(page);
	await expect.poll(async () => (await readStage(page)).id).not.toBe(at(steps, 4).id);
	const { id } = await readStage(page);
	const index = steps.findIndex((step) => step.id === id);
	await page.keyboard.press('ArrowRight');
	await expectStep(page, at(steps, index + 1));
	await page.keyboard.press('ArrowLeft');
	await expectStep(page, at(steps, index));
});

test('keys with a modifier stay with the browser', async ({ page }) => {
	const steps = await openStory(page);
	await page.locator('.step').first().focus();
	for (const key of ['Control+j', 'Alt+k', 'Meta+ArrowRight', 'Shift+ArrowRight', 'Shift+J']) {
		await page.keyboard.press(key);
		await settle(page);
		expect((await readStage(page)).id, key).toBe(steps[0]?.id);
	}
});

test('letters move only a reader whose focus is in the story, on any layout', async ({ page }) => {
	const steps = await openStory(page);
	await page.keyboard.press('j');
	await page.locator('.after a').first().focus();
	await page.keyboard.press('j');
	await page.keyboard.press('?');
	await settle(page);
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.locator('.step').first().focus();
	await jumpTo(page, at(steps, 0));
	await expectStep(page, at(steps, 0));
	// The key that is J where letters are Latin, as a Cyrillic layout sends it.
	await page.locator('.step').first().dispatchEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true });
	await expectStep(page, at(steps, 1));
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog')).toContainText('arrows go from step to step');
	await page.keyboard.press('j');
	await settle(page);
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expectStep(page, at(steps, 1));
});

test('a jump over the whole story, and back, leaves its last step current, and its first', async ({
	page
}) => {
	const steps = await openStory(page);
	const jump = (top: number) =>
		page.evaluate((to) => {
			scrollTo({ top: to, behavior: 'instant' });
		}, top);
	const current = expect.poll(async () => (await readStage(page)).id);
	await jump(1e6);
	await current.toBe(at(steps, -1).id);
	await jump(0);
	await current.toBe(at(steps, 0).id);
});

test('the address follows the reader without filling the history', async ({ page }) => {
	const steps = await openStory(page);
	const length = await page.evaluate(() => history.length);
	for (const step of steps.slice(1, 6)) {
		await page.keyboard.press('ArrowRight');
		await expect(page).toHaveURL(new RegExp(`#${step.id}$`));
	}
	expect(await page.evaluate(() => history.length)).toBe(length);
	await page.reload();
	await expectStep(page, at(steps, 5));
});

test('where the address may not be written the story goes on, and the view switch keeps the place', async ({
	page
}) => {
	await page.addInitScript(() => {
		history.replaceState = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
	});
	const steps = await openStory(page);
	for (const step of steps.slice(1, 6)) {
		await page.keyboard.press('ArrowRight');
		await expectStep(page, step);
	}
	expect(page.url()).not.toContain('#');
	await page.getByRole('link', { name: /one long page/i }).evaluate((link: HTMLElement) => {
		link.click();
	});
	await expect(page.locator('html')).toHaveAttribute('data-view', 'unrolled');
	await expect(page.locator(`[id="${at(steps, 5).id}"] p`).first()).toBeInViewport();
	await expect.poll(async () => (await readStage(page)).id).toBe(at(steps, 5).id);
});

test('text found in the page brings its step', async ({ page }) => {
	const steps = await openStory(page);
	const step = at(steps, Math.floor(steps.length / 2));
	const words = await page
		.locator(`[id="${step.id}"] p`)
		.first()
		.evaluate((element) => {
			const [text] = [...element.childNodes].filter(
				(node) => node instanceof Text && node.data.trim().length > 12
			);
			return text?.textContent?.trim().slice(0, 30) ?? '';
		});
	const found = await page.evaluate(
		(text) => (window as unknown as { find: (text: string) => boolean }).find(text),
		words
	);
	expect(found, words).toBe(true);
	await expectStep(page, step);
});

test('turning the phone keeps the step', async ({ page }) => {
	await page.setViewportSize(PHONE);
	const steps = await openStory(page);
	for (const step of [at(steps, 4), at(steps, 9)]) {
		await page.goto(`./#${step.id}`);
		await expectStep(page, step);
		await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
		await settle(page);
		await expect.poll(async () => (await readStage(page)).id).toBe(step.id);
		await expect(page.locator(`[id="${step.id}"] p`).first()).toBeInViewport();
		await page.setViewportSize(PHONE);
		await settle(page);
		await expectStep(page, step);
	}
});

test('the chapters are links to their first steps, and the current one is marked', async ({ page }) => {
	const steps = await openStory(page);
	const links = page.getByRole('navigation', { name: /chapters/i }).getByRole('link');
	const count = await links.count();
	expect(count).toBeGreaterThanOrEqual(5);
	for (const link of await links.all()) {
		const id = (await link.getAttribute('href'))?.replace(/^.*#/, '');
		await link.click();
		const index = steps.findIndex((step) => step.id === id);
		expect(index, `${id ?? ''} is a step`).toBeGreaterThanOrEqual(0);
		await expectStep(page, at(steps, index));
		await expect(link).toHaveAttribute('aria-current', /.+/);
		await expect(page.locator('nav [aria-current]')).toHaveCount(1);
	}
});
