/** What is left in sandboxes, under strict policies and without any script: the drawing, its numbers, its links. */
import { CHARTS, offer } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, expectSized, frameOf, setTable, test } from './support/test.ts';

const sandboxed = (url: string, flags: string) =>
	`<iframe src="${url}" title="Chart" sandbox="${flags}" style="width:100%;height:700px;border:0"></iframe>`;

for (const id of CHARTS)
	test(`${id} in a sandbox without anything`, async ({ page, site, embedInto }) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		await embedInto(sandboxed(`${site.origin}/embed/${id}/`, ''));
		const { title } = offer(site.origin, id);
		const frame = page.frameLocator('iframe');
		await expect(frame.getByRole('heading', { name: title })).toBeVisible();
		await expect(frame.locator(`[data-chart="${id}"] svg.drawing:visible`)).toHaveCount(1);
		expect(await frame.locator('svg.drawing text').count()).toBeGreaterThan(2);
		await frame.getByText('Notes and table', { exact: true }).click();
		await expect(frame.locator('table')).toBeVisible();
		await expect(frame.locator('.embed-line a[href*="#"]')).toBeVisible();
		expect(errors).toEqual([]);
	});

test('in a sandbox that allows scripts, with our loader', async ({ page, site, embedInto }) => {
	await embedInto(
		`${sandboxed(`${site.origin}/embed/map/`, 'allow-scripts')}<script src="${site.origin}/embed.js"></script>`
	);
	const frame = await frameOf(page, 'map');
	const before = await expectSized(frame);
	await setTable(frame, true);
	expect(await expectSized(frame)).toBeGreaterThan(before);
});

test('in a sandbox that allows scripts and the origin, with our loader', async ({
	page,
	site,
	embedInto
}) => {
	await embedInto(
		`${sandboxed(`${site.origin}/embed/map/`, 'allow-scripts allow-same-origin')}<script src="${site.origin}/embed.js"></script>`
	);
	await expectSized(await frameOf(page, 'map'));
});

test('in WordPress, its links to the story work', async ({ page, site, embedInto }) => {
	const head = `<script>addEventListener('message', ({ data, source }) => {
		const frame = document.querySelector('iframe');
		if (data?.message !== 'link' || data.secret !== 'abc' || source !== frame.contentWindow) return;
		if (new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
	})</script>`;
	await embedInto(sandboxed(`${site.origin}/embed/map/#?secret=abc`, 'allow-scripts'), { head });
	await page.frameLocator('iframe').locator('.embed-line a[href*="#"]').click();
	await page.waitForURL(`${site.origin}/#*`);
});

test('under a host policy that allows our frame and our loader and nothing inline', async ({
	page,
	site,
	embedInto
}) => {
	const headers = {
		'content-security-policy': `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}`
	};
	for (const kind of ['script', 'element'] as const) {
		await embedInto(offer(site.origin, 'timeline').snippets[kind], { headers });
		await expectSized(await frameOf(page, 'timeline'));
	}
});

test('on a page without scripts, the plain frame', async ({ browser, site, host }) => {
	const context = await browser.newContext({
		javaScriptEnabled: false,
		viewport: { width: 700, height: 900 }
	});
	const page = await context.newPage();
	host.pages.set('/still', {
		html: `<!doctype html><body>${offer(site.origin, 'killed-ratio').snippets.plain}`
	});
	await page.goto(`${host.origin}/still`);
	const frame = page.frameLocator('iframe');
	await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
	const { height, y } = must(await page.locator('iframe').boundingBox());
	const last = must(await frame.locator('.more').boundingBox());
	const gap = y + height - last.y - last.height;
	expect(gap).toBeGreaterThanOrEqual(0);
	expect(gap).toBeLessThanOrEqual(13);
	await context.close();
});

test('an image with a link says the numbers where images are not shown', async ({
	page,
	site,
	embedInto
}) => {
	await page.route('**/*.png', (route) => route.abort());
	await embedInto(offer(site.origin, 'killed-ratio').snippets.picture);
	const image = page.getByRole('img');
	const alt = await image.getAttribute('alt');
	expect(alt).toContain(offer(site.origin, 'killed-ratio').title);
	expect(alt).toMatch(/\d/);
	// The picture, and the line below it.
	await expect(page.getByRole('link')).toHaveCount(2);
	for (const link of await page.getByRole('link').all()) await expect(link).toHaveAttribute('href', /\/#./);
});
