/** On paper, read back from the file that the browser prints: nothing parted, nothing lost, nothing that is of no use. */
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { openStill } from './support/scenes.ts';
import { expect, test } from './support/test.ts';

/** Words alone: paper breaks lines, joins letters and drops spaces as it likes. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function printed(page: Page, format = 'A4'): Promise<string[]> {
	const document = await getDocumentProxy(new Uint8Array(await page.pdf({ format })));
	const { text } = await extractText(document, { mergePages: false });
	return text.map(letters);
}

/** The runs of text of an element, without what only a screen shows. */
const runsOf = (page: Page, selector: string) =>
	page.locator(selector).evaluateAll((elements) =>
		elements.map((element) => {
			const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
			const runs: string[] = [];
			while (walk.nextNode())
				if (!walk.currentNode.parentElement?.closest('.note-mark, .source-mark'))
					runs.push(walk.currentNode.textContent ?? '');
			return runs;
		})
	);

for (const [format, most] of Object.entries({ A4: 18, Letter: 21 })) {
	test(`${format}: each step with its graphic, on few sheets, as of a date on each`, async ({ page }) => {
		await openStill(page);
		const scenes = await page.locator('.scene').evaluateAll((all) =>
			all.map((scene) => ({
				title: scene.querySelector('.step-title')?.textContent ?? '',
				start: scene.querySelector('.words > p')?.firstChild?.textContent ?? '',
				graphic: scene.querySelector('.chart-title')?.textContent ?? '',
				source: scene.querySelector('.step-sources')?.textContent.slice(0, 7) ?? ''
			}))
		);
		const pages = await printed(page, format);
		expect(pages.length).toBeGreaterThan(8);
		expect(pages.length).toBeLessThanOrEqual(most);
		let from = 0;
		for (const { title, graphic, start } of scenes) {
			// Neighbours may share the title of their graphics, and stand on two sheets.
			const at = pages.findIndex(
				(text, index) => index >= from && [graphic, title].every((words) => text.includes(letters(words)))
			);
			expect(at, `“${title}” stands beside its graphic, “${graphic}”`).toBeGreaterThanOrEqual(0);
			expect(pages[at], `“${title}” begins beside its graphic`).toContain(letters(start));
			from = at;
		}
		pages.forEach((text, index) => {
			expect(text, `sheet ${index + 1}`).toMatch(/Toldasof\d+\p{L}+\d{4}/u);
			expect(text, `sheet ${index + 1}`).toContain(`${index + 1}${pages.length}`);
		});
		// A last sheet of a line or two is a sheet too many.
		expect(pages.at(-1)?.length).toBeGreaterThan(400);
	});
}

for (const view of ['scroll', 'unrolled']) {
	test(`from the ${view} view every paragraph, note and address is on paper, in order`, async ({ page }) => {
		await openStill(page, `./?view=${view}`);
		const texts = await runsOf(page, '.scene .words > p:not(.step-sources)');
		const notes = await runsOf(page, '.note .note-value b');
		const addresses = await page
			.locator('.step-sources a, .note a[rel="external"]')
			.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
		expect(texts.length).toBeGreaterThanOrEqual(14);
		expect(addresses.length).toBeGreaterThan(20);
		const text = (await printed(page)).join('');
		let from = 0;
		for (const runs of texts) {
			for (const run of runs.map(letters).filter((one) => one.length > 3)) {
				const found = text.indexOf(run, from);
				expect(found, `“${run}” of “${runs.join('')}”`).toBeGreaterThanOrEqual(0);
				from = found + run.length;
			}
		}
		for (const runs of notes) expect(text.indexOf(letters(runs.join('')), from)).toBeGreaterThanOrEqual(0);
		const list = text.slice(text.lastIndexOf(letters('Sources and their addresses')));
		for (const address of addresses) expect(list).toContain(letters(address));
	});
}

test('what only a screen can do is not on paper', async ({ page }) => {
	await openStill(page);
	const text = (await printed(page)).join('');
	for (const words of ['Use this chart', 'Notes and table', 'Skip to the story', 'one long page'])
		expect(text).not.toContain(letters(words));
	// Every source of a step stands with its number.
	expect(text).toMatch(/Sources?\p{L}[^§]{0,200}S1/u);
});

test('an embed prints as one picture with its title, its sources and its date', async ({ page }) => {
	for (const chart of ['killed-ratio', 'timeline', 'map']) {
		await page.goto(`embed/${chart}/`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const title = await page.locator('h1').innerText();
		const pages = await printed(page);
		expect(pages, chart).toHaveLength(1);
		expect(pages[0]).toContain(letters(title));
		expect(pages[0]).toMatch(/Sources\p{L}/u);
		expect(pages[0]).toMatch(/Asknownon\d/u);
		await page.emulateMedia({ media: 'print' });
		const box = await page.locator('.board').boundingBox();
		expect(box?.width, chart).toBeGreaterThan(500);
		expect(box?.height, chart).toBeGreaterThan(300);
		await page.emulateMedia({ media: null });
	}
});
