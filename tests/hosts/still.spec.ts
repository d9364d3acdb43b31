/** Nothing in the host moves: the snippets reserve, at every width, the height that the embed turns out to have. */
import { offers, CHARTS } from './support/catalogue.ts';
import { expect, frameOf, heights, test } from './support/test.ts';

const WIDTHS = [320, 375, 480, 600, 640, 800, 1000, 1200];

for (const kind of ['script', 'plain', 'element'] as const)
	test(`the ${kind} snippet shifts nothing from 320 to 1,200 px`, async ({ page, site, embedInto }) => {
		await page.setViewportSize({ width: 1280, height: 4000 });
		await page.addInitScript(() => {
			Object.assign(window, { shifts: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					(window as unknown as { shifts: number }).shifts += (entry as unknown as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		for (const width of WIDTHS) {
			const body = offers(site.origin)
				.map(({ id, snippets }) => `<p>Text before ${id}.</p>${snippets[kind]}<p>Text after.</p>`)
				.join('');
			await embedInto(body, { width });
			for (const id of CHARTS) {
				const frame = await frameOf(page, id);
				await (
					await frame.frameElement()
				).evaluate((e) => {
					(e as Element).scrollIntoView();
				});
				await frame.waitForLoadState();
				await page.waitForTimeout(150);
				const { outside, inside, natural, gap } = await heights(frame);
				expect(Math.abs(outside - natural), `${id} at ${width} px`).toBeLessThanOrEqual(1);
				expect(inside, `${id} at ${width} px`).toBeLessThanOrEqual(outside);
				expect(gap, `${id} at ${width} px`).toBeLessThanOrEqual(13);
			}
			const shifts = await page.evaluate(() => (window as unknown as { shifts: number }).shifts);
			expect(shifts, `layout shift at ${width} px`).toBe(0);
		}
	});

test('where a CMS cuts styles away, the height that remains holds every chart at every width', async ({
	page,
	site,
	embedInto
}) => {
	await page.setViewportSize({ width: 1280, height: 6000 });
	for (const width of [320, 640, 1000]) {
		const body = offers(site.origin)
			.map(({ snippets }) => snippets.plain.replaceAll(/ style="[^"]*"/g, ''))
			.join('');
		await embedInto(body, { width });
		for (const id of CHARTS) {
			const { outside, inside } = await heights(await frameOf(page, id));
			expect(inside, `${id} at ${width} px`).toBeLessThanOrEqual(outside + 1);
		}
	}
});
