/** Forged, huge and floods of messages change nothing: the host obeys only frames it knows, the embed only its host. */
import { offer } from './support/catalogue.ts';
import { expect, expectSized, frameOf, heights, test } from './support/test.ts';

test('heights that are not sane are not believed', async ({ page, site, embedInto }) => {
	await embedInto(offer(site.origin, 'map').snippets.script);
	const frame = await frameOf(page, 'map');
	const before = await expectSized(frame);
	await frame.evaluate(() => {
		const forged: unknown[] = [
			0,
			1,
			-500,
			10_001,
			1e9,
			NaN,
			Infinity,
			null,
			'99999',
			'500',
			'0x1f4',
			[600],
			{ valueOf: 600 },
			'1px;position:fixed',
			{},
			[],
			'calc(9999px)'
		];
		for (const height of forged) parent.postMessage({ 'story-chart': height }, '*');
		for (const data of [
			'story-chart',
			null,
			7,
			['story-chart', 900],
			{ 'story-chart': undefined },
			{ height: 900 }
		])
			parent.postMessage(data, '*');
	});
	await page.waitForTimeout(200);
	expect((await heights(frame)).outside).toBeCloseTo(before, -1);
});

test('no one else can size our frame', async ({ page, site, host, embedInto }) => {
	const attack = `<script>
		for (let i = 0; i < 50; i++) for (const target of [parent, ...Array.from(parent.frames)])
			target.postMessage({ 'story-chart': 3000 }, '*');
	</script>`;
	// One stranger of another origin, one of the host's own, and one that claims our address in its name.
	host.pages.set('/stranger', { html: attack });
	await embedInto(
		`${offer(site.origin, 'map').snippets.script}<iframe src="/stranger" name="${site.origin}/embed/map/"></iframe><iframe srcdoc="${attack.replaceAll('"', '&quot;')}" sandbox="allow-scripts"></iframe>`
	);
	const frame = await frameOf(page, 'map');
	const before = await expectSized(frame);
	await page.evaluate(() => window.postMessage({ 'story-chart': 3000 }, '*'));
	await page.waitForTimeout(300);
	expect((await heights(frame)).outside).toBeLessThanOrEqual(before + 1);
	for (const height of await page.locator('iframe').evaluateAll((all) => all.map((one) => one.clientHeight)))
		expect(height).toBeLessThan(3000);
});

test('a frame of ours cannot size another', async ({ page, site, embedInto }) => {
	await embedInto(offer(site.origin, 'map').snippets.script + offer(site.origin, 'timeline').snippets.script);
	const [map, timeline] = [await frameOf(page, 'map'), await frameOf(page, 'timeline')];
	const before = await expectSized(map);
	await expectSized(timeline);
	await timeline.evaluate(() => parent.postMessage({ 'story-chart': 2000 }, '*'));
	await page.waitForTimeout(200);
	expect((await heights(map)).outside).toBeLessThanOrEqual(before + 1);
});

test('a flood of messages costs a large page no more than a small one', async ({
	page,
	site,
	host,
	embedInto
}) => {
	host.pages.set('/flood', {
		html: `<script>addEventListener('message', () => {
			for (let i = 0; i < 3000; i++) parent.postMessage({ 'story-chart': 500 + (i % 9) }, '*');
			parent.postMessage('done', '*');
		})</script>`
	});
	const large = '<i></i>'.repeat(20_000);
	await embedInto(
		`${large}${offer(site.origin, 'map').snippets.script}<iframe id="hostile" src="/flood" sandbox="allow-scripts"></iframe>`
	);
	await expectSized(await frameOf(page, 'map'));
	const took = await page.locator('#hostile').evaluate(async (element) => {
		const done = new Promise((resolve) => {
			addEventListener('message', ({ data }) => data === 'done' && resolve(undefined));
		});
		let searches = 0;
		const find = (selector: string) => document.documentElement.querySelectorAll(selector);
		Object.defineProperty(document, 'querySelectorAll', {
			value: (selector: string) => {
				searches++;
				return find(selector);
			}
		});
		const start = performance.now();
		(element as HTMLIFrameElement).contentWindow?.postMessage('go', '*');
		await done;
		return { searches, seconds: (performance.now() - start) / 1000 };
	});
	// Two or three a second, whatever is sent.
	expect(took.searches).toBeLessThanOrEqual(3 + 3 * took.seconds);
});

test('a sandboxed frame that has been led elsewhere is no longer believed', async ({
	page,
	site,
	host,
	embedInto
}) => {
	host.pages.set('/elsewhere', {
		// It speaks at once, with what it was told, and never ends to load.
		html: `<script>
			let key;
			addEventListener('message', ({ data }) => { key ??= data.key; });
			setInterval(() => parent.postMessage({ 'story-chart': 3000, key }, '*'), 50);
		</script><img src="/never" alt="">`
	});
	await page.route('**/never', () => undefined);
	await embedInto(
		`<iframe src="${site.origin}/embed/map/" title="Map" sandbox="allow-scripts" style="width:600px;height:700px"></iframe><script src="${site.origin}/embed.js"></script>`
	);
	const frame = await frameOf(page, 'map');
	const before = await expectSized(frame);
	await page.waitForTimeout(600);
	await frame.evaluate((address) => {
		location.href = address;
	}, `${host.origin}/elsewhere`);
	await expect.poll(() => page.frames().some((one) => one.url().endsWith('/elsewhere'))).toBe(true);
	await page.waitForTimeout(500);
	expect(await page.locator('iframe').evaluate((one) => one.clientHeight)).toBeLessThanOrEqual(before);
});

test('a flood of questions is answered ten times a second at most', async ({ page, site, embedInto }) => {
	await embedInto(`<iframe src="${site.origin}/embed/map/" title="Map" width="600" height="700"></iframe>`);
	const frame = await frameOf(page, 'map');
	await frame.waitForLoadState();
	await page.waitForTimeout(4500);
	const { answers, seconds } = await page.locator('iframe').evaluate(async (element) => {
		let answers = 0;
		addEventListener('message', ({ data }: MessageEvent<{ 'story-chart'?: number } | null>) => {
			if ((data?.['story-chart'] ?? 0) > 0) answers++;
		});
		const target = (element as HTMLIFrameElement).contentWindow;
		const start = performance.now();
		for (let i = 0; i < 20_000; i++) target?.postMessage({ 'story-chart': 0 }, '*');
		// A busy machine takes longer than a second to hand out so many questions.
		let seconds = 0;
		while (seconds < 1 || (answers === 0 && seconds < 60)) {
			await new Promise((done) => setTimeout(done, 100));
			seconds = (performance.now() - start) / 1000;
		}
		return { answers, seconds };
	});
	expect(answers).toBeGreaterThan(0);
	expect(answers).toBeLessThanOrEqual(10 * seconds + 2);
});

test('the embed answers its own host and no one else', async ({ page, site, embedInto }) => {
	await embedInto(
		`<iframe src="${site.origin}/embed/map/" title="Map" width="600" height="700"></iframe><iframe id="asker" srcdoc="<p>x"></iframe>`
	);
	const frame = await frameOf(page, 'map');
	await frame.waitForLoadState();
	await page.waitForTimeout(4500);
	const answers = await page.locator('#asker').evaluate(async (element) => {
		let count = 0;
		const { contentDocument, contentWindow } = element as HTMLIFrameElement;
		addEventListener('message', () => count++);
		contentWindow?.addEventListener('message', () => count++);
		const script = document.createElement('script');
		script.textContent = `parent.frames[0].postMessage({ 'story-chart': 0 }, '*'); parent.frames[0].postMessage('[iFrameSizer]x:8', '*')`;
		contentDocument?.body.append(script);
		await new Promise((done) => setTimeout(done, 400));
		return count;
	});
	expect(answers).toBe(0);
});

test('nothing is stored, and no one else is asked', async ({ page, context, site, embedInto, strangers }) => {
	await embedInto(offer(site.origin, 'map').snippets.script);
	const frame = await frameOf(page, 'map');
	await expectSized(frame);
	expect(await context.storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
	expect(strangers).toEqual([]);
	expect(site.log.toSorted()).toEqual(['/embed.js', '/embed/map/']);
});
