/**
 * The test of a page that embeds us: the built site on one origin, the host page on another, both real servers,
 * and a page that fails the test when anyone else is asked for anything.
 */
import { test as base, expect, type Frame, type Page } from '@playwright/test';
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

/** The height of the frame element in its host, and that of the document in it, both in px. */
export async function heights(frame: Frame): Promise<{ outside: number; inside: number }> {
	const element = await frame.frameElement();
	return {
		outside: await element.evaluate((e) => (e as HTMLIFrameElement).clientHeight),
		inside: await frame.evaluate(() => document.documentElement.getBoundingClientRect().height)
	};
}

/**
 * Scrolls to the frame (browsers lay out no changes in frames that nobody sees), waits until it is as high as its
 * document, to the pixel, and returns that height.
 */
export async function expectSized(frame: Frame): Promise<number> {
	const element = await frame.frameElement();
	await expect
		.poll(
			async () => {
				await element.evaluate((e) => {
					(e as Element).scrollIntoView();
				});
				const { outside, inside } = await heights(frame);
				return inside > 100 && Math.abs(outside - inside);
			},
			{ message: `${frame.url()} is as high as its document` }
		)
		.toBeLessThanOrEqual(1);
	return (await heights(frame)).inside;
}

/** Opens or closes the table in an embed. */
export const setTable = (frame: Frame, open: boolean): Promise<void> =>
	frame.evaluate((to) => {
		for (const details of document.querySelectorAll('details'))
			if (details.querySelector('table, p')) details.open = to;
	}, open);
