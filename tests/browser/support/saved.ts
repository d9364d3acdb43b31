/** A page as programs save it, and as the browser does. */
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

/**
 * The page as programs save it, without scripts and with its styles. Many leave out what has no display at the moment,
 * but for parts of drawings and what `details` hold (SingleFile: core/helper.js, testHiddenElement).
 */
export const save = (page: Page, isPruned: boolean) =>
	page.evaluate((prunes) => {
		const copy = document.documentElement.cloneNode(true) as HTMLElement;
		const copies = [...copy.querySelectorAll('*')];
		const isLeftOut = (element: Element) => {
			if (!(element instanceof HTMLElement) || element.closest('head, details')) return false;
			if (element.matches('script, style')) return false;
			const { display, visibility, opacity } = getComputedStyle(element);
			const { width, height } = element.getBoundingClientRect();
			return display === 'none' || ((visibility === 'hidden' || opacity === '0') && !width && !height);
		};
		if (prunes)
			for (const [i, element] of [...document.querySelectorAll('html *')].entries())
				if (isLeftOut(element)) copies[i]?.remove();
		for (const script of copy.querySelectorAll('script, meta[http-equiv]')) script.remove();
		for (const sheet of copy.querySelectorAll('link[rel=stylesheet]')) {
			const own = [...document.styleSheets].find(({ href }) => href === (sheet as HTMLLinkElement).href);
			const style = document.createElement('style');
			style.textContent = [...(own?.cssRules ?? [])].map(({ cssText }) => cssText).join('\n');
			sheet.replaceWith(style);
		}
		return copy.outerHTML;
	}, isPruned);
