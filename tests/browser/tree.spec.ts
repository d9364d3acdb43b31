/**
 * What assistive technology is told, as text: each chart, and the first five steps in the order in which they are
 * read. Kept in tests/snapshots/tree; `npx playwright test tree --update-snapshots` writes them anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStill, showScene } from './support/scenes.ts';
import { expect, test } from './support/test.ts';

const FOLDER = 'tests/snapshots/tree';

/** Compares with what is kept; writes where nothing is kept yet, or where that is asked for. */
function expectKept(name: string, text: string): void {
	const path = join(FOLDER, `${name}.txt`);
	const { updateSnapshots } = test.info().config;
	const isNew = !existsSync(path) && updateSnapshots !== 'none';
	if (isNew || updateSnapshots === 'all' || updateSnapshots === 'changed') {
		mkdirSync(FOLDER, { recursive: true });
		writeFileSync(path, text);
	}
	expect(text).toBe(readFileSync(path, 'utf8'));
}

// The live map, which comes when it can, has parts of its own; in forced colours it stays away.
test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

test('each chart, in the first state that the story shows', async ({ page }) => {
	await openStill(page);
	const charts = await page
		.locator('.step')
		.evaluateAll((steps) => steps.map((step) => (step as HTMLElement).dataset.graphic ?? ''));
	for (const chart of new Set(charts)) {
		await showScene(page, charts.indexOf(chart));
		const figure = page.locator('figure[data-current]');
		const tree = await figure.ariaSnapshot();
		// What a chart is, before what can be done with it.
		expect(tree, chart).toMatch(/^- '?figure ".+"'?:/);
		expect(tree, chart).toMatch(/- '?group ".{40,}"/);
		const board = figure.locator('.board');
		await board.focus();
		const said: string[] = [];
		for (let mark = ''; ; said.push(mark)) {
			await page.keyboard.press('ArrowRight');
			const next = await figure.locator('.readout').innerText();
			if (next === mark || said.length > 400) break;
			mark = next;
		}
		expect(said.length, chart).toBeGreaterThanOrEqual(2);
		expectKept(
			chart,
			[tree, '', 'Read with the arrow keys:', ...said.map((one) => `  ${one}`), ''].join('\n')
		);
	}
});

test('the first five steps, as they are read', async ({ page }) => {
	await openStill(page);
	const parts: string[] = [await page.locator('.masthead').ariaSnapshot()];
	for (let index = 0; index < 5; index++) {
		await showScene(page, index);
		parts.push(await page.locator('.step').nth(index).ariaSnapshot());
		parts.push(await page.locator('figure[data-current]').ariaSnapshot());
	}
	expectKept('first-steps', `${parts.join('\n')}\n`);
});
