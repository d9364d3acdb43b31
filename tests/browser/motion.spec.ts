/** What two drawings share moves from one to the next; with reduced motion nothing moves at all. */
import type { Page } from '@playwright/test';
import { readPng, type Picture } from '../engines/support/picture.ts';
import { expectMapState } from './support/map.ts';
import {
	at,
	atRest,
	currentFigure,
	expectStep,
	jumpTo,
	openStory,
	settle,
	type Step
} from './support/steps.ts';
import { expect, test } from './support/test.ts';
import { PHONE, WIDE } from './support/viewports.ts';

/** The properties that are animated now, each with how many elements it moves. */
const running = (page: Page) =>
	page.evaluate(() => {
		const all: Record<string, number> = {};
		for (const { effect } of document.getAnimations()) {
			const [frame = {}] = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
			for (const name of ['transform', 'opacity']) if (name in frame) all[name] = (all[name] ?? 0) + 1;
		}
		return all;
	});

const leaving = (page: Page) => page.locator('[data-leaving]');

/** Neighbours whose drawings mark the same claim in other places, so that something may move. */
async function neighbours(page: Page, steps: readonly Step[]): Promise<[Step, Step][]> {
	const indexes = await page.locator('.scene').evaluateAll((scenes) => {
		const places = scenes.map(
			(scene) =>
				new Map(
					[...scene.querySelectorAll<SVGElement>('svg[data-size="S"] :is(circle, rect)[data-refs]')].map(
						(shape) => [
							shape.dataset.key ?? shape.dataset.refs?.split(' ')[0],
							['cx', 'cy', 'x', 'y'].map((name) => shape.getAttribute(name)).join()
						]
					)
				)
		);
		return places.flatMap((own, i) => {
			const next = places[i + 1];
			return [...own].some(([key, place]) => next?.has(key) && next.get(key) !== place) ? [i] : [];
		});
	});
	return indexes.map((index) => [at(steps, index), at(steps, index + 1)]);
}

/** The share of the pixels that are plainly of another colour. */
function differing(a: Picture, b: Picture): number {
	let count = 0;
	for (let pixel = 0; pixel < a.pixels.length; pixel += a.channels)
		if ([0, 1, 2].some((i) => Math.abs((a.pixels[pixel + i] ?? 0) - (b.pixels[pixel + i] ?? 0)) > 48))
			count++;
	return count / (a.width * a.height);
}

test.describe('reduced', () => {
	test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

	test('nothing moves at any step, and keys jump', async ({ page }) => {
		const steps = await openStory(page);
		for (const step of [...steps.slice(1), ...steps.slice(-4, -1).reverse()]) {
			await jumpTo(page, step);
			for (let frame = 0; frame < 2; frame++) {
				expect(await page.evaluate(() => document.getAnimations().length), step.id).toBe(0);
				await settle(page);
			}
			await expectStep(page, step);
			await expect(leaving(page)).toHaveCount(0);
		}
		await page.keyboard.press('ArrowLeft');
		const position = await page.evaluate(() => scrollY);
		await settle(page);
		expect(await page.evaluate(() => scrollY)).toBe(position);
	});

	test('the live map cuts from view to view', async ({ page }) => {
		const steps = (await openStory(page)).filter(({ graphic }) => graphic === 'map');
		await jumpTo(page, at(steps, 0));
		await expectMapState(page, 'live');
		for (const step of steps.slice(0, 3)) {
			await jumpTo(page, step);
			await expectStep(page, step);
			expect(await running(page)).toEqual({});
		}
	});
});

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
	test.describe(name, () => {
		test.use({ viewport });

		test('what both drawings show moves, the rest fades, and all come to rest', async ({ page }) => {
			const steps = await openStory(page);
			// The moves as they begin, however slow the machine is.
			await page.evaluate(() => {
				const seen: string[] = [];
				Object.assign(globalThis, { seen });
				const play = Reflect.get<Element, 'animate'>(Element.prototype, 'animate');
				Element.prototype.animate = function (frames, options) {
					seen.push(Object.keys((frames as Keyframe[])[0] ?? {}).join());
					return play.call(this, frames, options);
				};
			});
			const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
			const moves: Record<string, number> = {};
			for (const [from, to] of await neighbours(page, steps)) {
				await jumpTo(page, from);
				await expectStep(page, from);
				await atRest(page);
				await seen();
				await jumpTo(page, to);
				await expectStep(page, to);
				const names = await seen();
				expect(names, `${from.id} to ${to.id}`).toContain('opacity');
				moves[to.id] = names.filter((name) => name === 'transform').length;
			}
			expect(Math.max(...Object.values(moves)), JSON.stringify(moves)).toBeGreaterThan(0);
			await atRest(page);
			await expect(leaving(page)).toHaveCount(0);
			await expect(page.locator('figure[data-chart]:visible')).toHaveCount(1);
		});

		test('a change begins with what was shown and ends with what comes, on the way down and up', async ({
			page
		}) => {
			await page.addInitScript(() => {
				const play = Reflect.get<Element, 'animate'>(Element.prototype, 'animate');
				Element.prototype.animate = function (frames, options) {
					const animation = play.call(this, frames, options);
					animation.pause();
					return animation;
				};
			});
			const steps = await openStory(page);
			/** Brings all that moves to this moment, in ms. */
			const moment = (time: number) =>
				page.evaluate((ms) => {
					for (const animation of document.getAnimations()) animation.currentTime = ms;
				}, time);
			const toEnd = async () => {
				await page.evaluate(() => {
					for (const animation of document.getAnimations()) animation.finish();
				});
				return leaving(page).count();
			};
			const stage = async () => readPng(await currentFigure(page).screenshot());
			for (const [from, to] of [
				[1, 2],
				[2, 1],
				[6, 7],
				[7, 6]
			] as const) {
				await page.reload();
				await jumpTo(page, at(steps, from));
				await expectStep(page, at(steps, from));
				await expect.poll(toEnd).toBe(0);
				const before = await stage();
				await jumpTo(page, at(steps, to));
				await expectStep(page, at(steps, to));
				await expect(leaving(page)).toHaveCount(1);
				await moment(0);
				const first = await stage();
				await moment(449);
				const last = await stage();
				await expect.poll(toEnd).toBe(0);
				const after = await stage();
				const name = `${at(steps, from).id} to ${at(steps, to).id}`;
				expect(differing(before, first), `${name}, its start`).toBeLessThan(0.01);
				expect(differing(last, after), `${name}, its end`).toBeLessThan(0.01);
				expect(differing(before, after), name).toBeGreaterThan(0.02);
			}
		});
	});
}

test('a reader who goes on while things move finds each step whole, and nothing of the last', async ({
	page
}) => {
	const steps = await openStory(page);
	for (let round = 0; round < 2; round++) {
		for (const step of steps.slice(1, 9)) {
			await jumpTo(page, step);
			await settle(page);
			expect(await leaving(page).count()).toBeLessThanOrEqual(1);
		}
		await jumpTo(page, at(steps, 0));
	}
	await expectStep(page, at(steps, 0));
	await atRest(page);
	await expect(leaving(page)).toHaveCount(0);
	await expect(page.locator('figure[data-chart]:visible')).toHaveCount(1);
	const faded = await page
		.locator('figure[data-current] svg.drawing:visible *')
		.evaluateAll(
			(all) =>
				all.filter((one) => getComputedStyle(one).transform !== 'none' && !one.hasAttribute('transform'))
					.length
		);
	expect(faded).toBe(0);
});
