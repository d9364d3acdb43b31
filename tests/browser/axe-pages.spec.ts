/** axe finds nothing on the pages beside the story: embeds, pinned ones, "Use this chart", the gallery, not found. */
import { readFileSync } from 'node:fs';
import { faults, judge, LOOKS } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { PHONE } from './support/viewports.ts';

interface Catalogue {
	charts: { id: string; editions: { date: string }[] }[];
}
const { charts } = JSON.parse(readFileSync('build/embed/index.json', 'utf8')) as Catalogue;

const PAGES = [
	'embed/',
	'no/such/page',
	...charts.flatMap(({ id, editions }) => [
		`embed/${id}/`,
		`embed/${id}/about/`,
		// One edition has the parts of all.
		...editions.slice(0, 1).map(({ date }) => `embed/${id}/${date}/`)
	])
];

for (const [look, media] of Object.entries(LOOKS)) {
	test(`pages beside the story, ${look}`, async ({ page }) => {
		await page.setViewportSize(PHONE);
		await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
		for (const path of PAGES) {
			await page.goto(path);
			await page.locator('details').evaluateAll((all) => {
				for (const one of all as HTMLDetailsElement[]) one.open = true;
			});
			const axe = judge(page);
			// Only colours differ from look to look.
			if (look !== 'light') axe.withRules('color-contrast');
			expect(await faults(axe), path).toEqual([]);
		}
	});
}
