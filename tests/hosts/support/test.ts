/**
 * The test of a page that embeds us: the built site on one origin, the host page on another, both real servers,
 * and a page that fails the test when anyone else is asked for anything.
 */
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { heightAt, readReserve } from '../../../src/lib/protocol/height.ts';
import { SITE } from './catalogue.ts';
import { must } from './must.ts';
import { startServer, type TestServer } from './server.ts';

interface Worker {
	site: TestServer;
	host: TestServer;
}

interface Fixtures {
	/** Opens a host page with this markup in its body; `head` goes before. */
	embedInto: (
		body: string,
		options?: { head?: string; headers?: Record<string, string>; width?: number }
	) => Promise<void>;
	/** Every address asked for that is neither the site's nor the host's. */
	strangers: string[];
	/** Servers outlive a test, what it puts on them does not. */
	emptied: undefined;
}

export const test = base.extend<Fixtures, Worker>({
	site: [
		async ({}, use) => {
			const server = await startServer('localhost', { '/': SITE });
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],
	host: [
		async ({}, use) => {
			const server = await startServer('127.0.0.1', { '/npm/': 'node_modules' });
			await use(server);
			await server.close();
		},
		{ scope: 'worker' }
	],
	strangers: [
		async ({ page, site, host }, use) => {
			const strangers: string[] = [];
			page.on('request', (request) => {
				const url = request.url();
				const known = url.startsWith(`${site.origin}/`) || url.startsWith(`${host.origin}/`);
				if (!known && !/^(data|about|blob):/.test(url)) strangers.push(url);
			});
			await use(strangers);
			expect(strangers, 'requests to anyone else').toEqual([]);
		},
		{ auto: true }
	],
	emptied: [
		async ({ site, host }, use) => {
			site.pages.clear();
			host.pages.clear();
			await use(undefined);
		},
		{ auto: true }
	],
	embedInto: async ({ page, site, host }, use) => {
		await use(async (body, { head = '', headers, width = 640 } = {}) => {
			host.log.length = site.log.length = 0;
			const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<style>body{margin:0}.column{width:${width}px}</style>${head}</head><body><div class="column">${body}</div></body></html>`;
			host.pages.set('/', { html, ...(headers && { headers }) });
			await page.goto(`${host.origin}/`);
		});
	}
});

export { expect };

/** The document of an embed on the page, by the id of its chart, wherever its frame stands. */
export async function frameOf(page: Page, id: string): Promise<Frame> {
	const find = () =>
		page.frames().find((frame) => new URL(frame.url(), 'http://x').pathname.endsWith(`/embed/${id}/`));
	await expect.poll(() => find()?.url(), { message: `the frame of ${id}` }).toBeTruthy();
	return must(find());
}

export interface Heights {
	/** Of the frame element in its host. */
	outside: number;
	/** Of everything in the document: more than `outside` where it scrolls. */
	inside: number;
	/** What the embed asks for: what was reserved, and what is opened. */
	natural: number;
	/** Between the last line and the lower edge of the frame. */
	gap: number;
}

/** How high an embed is, in px. */
export async function heights(frame: Frame): Promise<Heights> {
	const element = await frame.frameElement();
	const found = await frame.evaluate(() => {
		const opened = [...document.querySelectorAll<HTMLElement>('[open]')].map(
			(one) => one.offsetHeight - (one.firstElementChild as HTMLElement).offsetHeight
		);
		const last = document.querySelector('.more')?.getBoundingClientRect().bottom ?? 0;
		return {
			reserve: document.querySelector('main')?.dataset.reserve ?? '',
			width: innerWidth,
			opened: opened.reduce((sum, one) => sum + one, 0),
			inside: document.documentElement.scrollHeight,
			gap: innerHeight - last
		};
	});
	const natural = heightAt(must(readReserve(found.reserve)), found.width) + found.opened;
	const outside = await element.evaluate((e) => (e as HTMLIFrameElement).clientHeight);
	return { outside, inside: found.inside, natural, gap: found.gap };
}

/**
 * Scrolls to the frame (browsers lay out no changes in frames that nobody sees), waits until it is as high as its
 * document asks for, to the pixel, and returns that height.
 */
export async function expectSized(frame: Frame): Promise<number> {
	const element = await frame.frameElement();
	await expect
		.poll(
			async () => {
				await element.evaluate((e) => {
					(e as Element).scrollIntoView();
				});
				const { outside, inside, natural } = await heights(frame);
				return Math.max(Math.abs(outside - natural), inside - outside);
			},
			{ message: `${frame.url()} is as high as it asks for` }
		)
		.toBeLessThanOrEqual(1);
	return (await heights(frame)).outside;
}

/** Opens or closes notes and table in an embed. */
export const setTable = (frame: Frame, open: boolean): Promise<void> =>
	frame.evaluate((to) => {
		for (const details of document.querySelectorAll('details')) details.open = to;
	}, open);
