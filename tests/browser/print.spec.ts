/** On paper: every paragraph, every graphic in its state, and the notes as footnotes. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectDrawn } from './support/drawing.ts';
import { openStory } from './support/steps.ts';
import { expect, test } from './support/test.ts';

/** Words alone: paper breaks lines, joins letters and drops spaces as it likes. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function printed(page: Page): Promise<{ text: string; pages: number }> {
	const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
	const { text, totalPages } = await extractText(document, { mergePages: true });
	return { text: letters(text), pages: totalPages };
}

/** The runs of text of every paragraph, without the numbers of its footnotes. */
const paragraphs = (page: Page) =>
	page.locator('.step p').evaluateAll((elements) =>
		elements
			.filter((element) => !element.closest('svg, .still'))
			.map((element) => {
				const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
				const runs: string[] = [];
				while (walk.nextNode()) {
					if (!walk.currentNode.parentElement?.closest('.note-link'))
						runs.push(walk.currentNode.textContent ?? '');
				}
				return runs;
			})
	);

for (const view of ['scroll', 'unrolled']) {
	test(`from the ${view} view, every paragraph is on paper`, async ({ page }) => {
		await openStory(page, `./?view=${view}`);
		const texts = await paragraphs(page);
		expect(texts.length).toBeGreaterThanOrEqual(14);
		const { text, pages } = await printed(page);
		expect(pages).toBeGreaterThan(4);
		let from = 0;
		for (const runs of texts) {
			for (const run of runs.map(letters).filter(Boolean)) {
				const found = text.indexOf(run, from);
				expect(found, `“${run}” of “${runs.join('')}”`).toBeGreaterThanOrEqual(0);
				from = found + run.length;
			}
		}
	});
}

test('every graphic is drawn beside its step and in full, and nothing is closed', async ({ page }) => {
	await openStory(page);
	await page.emulateMedia({ media: 'print' });
	for (const step of await page.locator('.step').all()) await expectDrawn(step.locator('svg').first());
	for (const figure of await page.locator('figure[data-chart]').all()) {
		await expectDrawn(figure.locator('svg').first());
	}
	for (const note of await page.locator('.step [popovertarget]').all()) {
		const id = (await note.getAttribute('popovertarget')) ?? '';
		await expect(page.locator(`[id="${id}"]`), id).toBeVisible();
	}
	await expect(page.getByRole('navigation', { name: /chapters/i })).toBeHidden();
});
