/** A page saved as one file by the browser, and opened again. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { PHONE } from './viewports.ts';

/** Saves the page, and opens the copy on a phone; whoever asks closes its context. */
export async function savedCopy(page: Page, browser: Browser, info: TestInfo): Promise<Page> {
	const session = await page.context().newCDPSession(page);
	const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' });
	const path = info.outputPath('story.mhtml');
	await writeFile(path, data);
	const context = await browser.newContext({ viewport: PHONE });
	const saved = await context.newPage();
	await saved.goto(pathToFileURL(path).href);
	return saved;
}
