/** An embed fills a frame of any fixed height: no scrollbar, no gap below its last line, type that can be read. */
import { CHARTS, offer } from './support/catalogue.ts';
import { expect, test } from './support/test.ts';

const LEAST: Record<string, number> = { S: 0.775, M: 0.895, L: 0.895 };

for (const scripts of [true, false])
	for (const id of CHARTS)
		test(`${id} fills its frame from 280 to 1,200 px${scripts ? '' : ', without script'}`, async ({
			browser,
			site
		}) => {
			const context = await browser.newContext({ javaScriptEnabled: scripts });
			const page = await context.newPage();
			await page.goto(`${site.origin}/embed/${id}/`);
			const { minHeight } = offer(site.origin, id);
			for (const height of [580, 700, minHeight])
				for (let width = 280; width <= 1200; width += 40) {
					await page.setViewportSize({ width, height });
					const at = `in ${width} x ${height} px`;
					const found = await page.evaluate(() => {
						const { scrollHeight, scrollWidth } = document.documentElement;
						const shown = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')].filter(
							(svg) => getComputedStyle(svg).display !== 'none'
						);
						const last = document.querySelector('.more')?.getBoundingClientRect().bottom ?? 0;
						return {
							scrollHeight,
							scrollWidth,
							gap: innerHeight - last,
							sizes: shown.map(({ dataset }) => dataset.size ?? ''),
							scale: shown[0]?.getScreenCTM()?.a ?? 0,
							board: document.querySelector('.board')?.getBoundingClientRect() ?? new DOMRect()
						};
					});
					expect(found.scrollHeight, at).toBeLessThanOrEqual(height);
					expect(found.scrollWidth, at).toBeLessThanOrEqual(width);
					expect(found.gap, at).toBeLessThanOrEqual(13);
					const { width: across, height: down } = found.board;
					const largest = across >= 720 && down >= 540 ? 'L' : across >= 504 && down >= 432 ? 'M' : 'S';
					expect(found.sizes, at).toEqual([largest]);
					expect(found.scale, at).toBeGreaterThanOrEqual(LEAST[found.sizes[0] ?? ''] ?? Infinity);
				}
			await context.close();
		});
