/** Hosts that isolate themselves take frames, loader and pictures from us as our own server sends them, the live map too. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { must } from './support/must.ts';

let host: Server;
let page = '';
let embedderPolicy = '';

test.beforeAll(async () => {
	host = createServer((request, response) => {
		if (request.url !== '/') {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': 'text/html; charset=utf-8',
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': embedderPolicy
		});
		response.end(page);
	});
	// Another site than localhost, not only another origin.
	await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
});
test.afterAll(() => {
	host.closeAllConnections();
	host.close();
});

for (const policy of ['require-corp', 'credentialless']) {
	test(`a host with COEP ${policy}`, async ({ page: tab, baseURL }) => {
		const site = must(baseURL).replace(/\/$/, '');
		embedderPolicy = policy;
		page = `<!doctype html><title>Host</title><link rel="icon" href="data:,">
			<iframe id="chart" src="${site}/embed/timeline/" title="chart" width="640" height="300"></iframe>
			<iframe id="live" src="${site}/embed/map/live/" title="map" width="640" height="600"></iframe>
			<img src="${site}/embed/timeline.png" alt=""><img src="${site}/embed/timeline.svg" alt="">
			<script async src="${site}/embed.js"></script>`;
		const refused: string[] = [];
		tab.on('requestfailed', (request) => refused.push(`${request.url()} ${request.failure()?.errorText}`));
		await tab.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
		expect(await tab.evaluate(() => crossOriginIsolated)).toBe(true);

		await expect(tab.frameLocator('#chart').locator('[data-chart] svg').first()).toBeAttached();
		for (const picture of await tab.locator('img').all())
			await expect
				.poll(() => picture.evaluate((e) => (e as HTMLImageElement).naturalWidth))
				.toBeGreaterThan(0);
		// Its height comes from the loader: 300 px is too little.
		await expect.poll(() => tab.locator('#chart').evaluate((e) => e.clientHeight)).toBeGreaterThan(300);
		await expect(tab.frameLocator('#live').locator('[data-map="live"], [data-map="failed"]')).toBeAttached();
		expect(tab.workers().map((worker) => new URL(worker.url()).pathname)).toEqual([
			expect.stringMatching(/^\/app\/maplibre-gl-worker/)
		]);
		expect(refused).toEqual([]);
	});
}
