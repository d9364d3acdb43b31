/** Each host sizes each embed right with its own script: growing and shrinking, on a phone and in a column. */
import { readFileSync } from 'node:fs';
import { CHARTS, SITE } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, expectSized, frameOf, heights, setTable, test } from './support/test.ts';
import { resizers } from './support/resizers.ts';

const NAMES = resizers('').map(({ name }) => name);

for (const name of NAMES)
	for (const width of [320, 720])
		test(`${name} at ${width} px`, async ({ page, site, embedInto }) => {
			const { head, markup, limits } = must(resizers(site.origin).find((resizer) => resizer.name === name));
			await embedInto(CHARTS.map((id) => markup(`${site.origin}/embed/${id}/`, id)).join(''), {
				head,
				width
			});
			for (const id of CHARTS) {
				const frame = await frameOf(page, id);
				const before = await expectSized(frame);
				await setTable(frame, true);
				if (limits) {
					await expect.poll(async () => (await heights(frame)).outside).toBeGreaterThan(before);
					expect((await heights(frame)).outside).toBeLessThanOrEqual(limits[1]);
				} else expect(await expectSized(frame)).toBeGreaterThan(before);
				await setTable(frame, false);
				expect(Math.abs((await expectSized(frame)) - before)).toBeLessThanOrEqual(1);
			}
		});

for (const id of CHARTS)
	test(`${id}, opened before it told its first height`, async ({ page, site, embedInto }) => {
		const html = readFileSync(`${SITE}/embed/${id}/index.html`, 'utf8');
		site.pages.set(`/embed/${id}/`, { html: html.replaceAll('<details>', '<details open>') });
		const src = `${site.origin}/embed/${id}/`;
		for (const width of [320, 720]) {
			await embedInto(
				`<iframe src="${src}" title="Chart" width="100%" height="600"></iframe><script src="${site.origin}/embed.js"></script>`,
				{ width }
			);
			const opened = await expectSized(await frameOf(page, id));
			await setTable(await frameOf(page, id), false);
			expect(await expectSized(await frameOf(page, id))).toBeLessThan(opened);
		}
	});
