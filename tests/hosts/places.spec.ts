/** Our loader finds its frames wherever and whenever a host puts them. */
import { offer, SITE } from './support/catalogue.ts';
import { expect, expectSized, frameOf, heights, setTable, test } from './support/test.ts';

const loader = (origin: string) => `<script src="${origin}/embed.js"></script>`;

test('frames that come long after the loader', async ({ page, site, embedInto }) => {
	await embedInto(`${loader(site.origin)}<div id="later"></div>`);
	await page.locator('#later').evaluate((later, html) => {
		later.innerHTML = html;
	}, offer(site.origin, 'map').snippets.plain);
	await expectGrowth(await frameOf(page, 'map'));
});

test('a loader that comes long after the frames', async ({ page, site, embedInto }) => {
	await embedInto(`<iframe src="${site.origin}/embed/map/" title="Map" height="200"></iframe>`);
	const frame = await frameOf(page, 'map');
	await frame.waitForLoadState();
	await page.waitForTimeout(4500);
	await page.addScriptTag({ url: `${site.origin}/embed.js` });
	await expectSized(frame);
});

test('a tab that is closed at first and opens later', async ({ page, site, embedInto }) => {
	const { snippets } = offer(site.origin, 'killed-ratio');
	await embedInto(`<div id="tab" style="display:none">${snippets.script}</div>`);
	await page.waitForTimeout(500);
	await page.locator('#tab').evaluate((tab) => {
		tab.style.display = '';
	});
	await expectGrowth(await frameOf(page, 'killed-ratio'));
});

test('a frame in an open shadow root', async ({ page, site, embedInto }) => {
	await embedInto(
		`<div><template shadowrootmode="open">${offer(site.origin, 'timeline').snippets.plain}</template></div>${loader(site.origin)}`
	);
	await expectGrowth(await frameOf(page, 'timeline'));
});

test('the custom element, and what stands in it until the loader is there', async ({
	page,
	site,
	embedInto
}) => {
	const { snippets, title } = offer(site.origin, 'loss-share');
	await embedInto(snippets.element.replace(/<script.*/s, ''));
	await expect(page.getByRole('link', { name: title })).toBeVisible();
	await page.addScriptTag({ url: `${site.origin}/embed.js` });
	const frame = await frameOf(page, 'loss-share');
	expect(await (await frame.frameElement()).getAttribute('title')).toBe(title);
	await expectGrowth(frame);
});

test('the custom element in a closed shadow root', async ({ page, site, embedInto }) => {
	await embedInto(
		`<div><template shadowrootmode="closed">${offer(site.origin, 'area-held').snippets.element}</template></div>${loader(site.origin)}`
	);
	await expectGrowth(await frameOf(page, 'area-held'));
});

test('the custom element moved about the page', async ({ page, site, embedInto }) => {
	await embedInto(`<div id="a">${offer(site.origin, 'map').snippets.element}</div><div id="b"></div>`);
	await expectSized(await frameOf(page, 'map'));
	await page.locator('#b').evaluate((b) => {
		b.append(...document.querySelectorAll('story-chart'));
	});
	await page.waitForTimeout(300);
	await expectGrowth(await frameOf(page, 'map'));
});

test('the custom element loads our charts and nothing else, and its height is a number', async ({
	page,
	embedInto,
	site,
	host
}) => {
	const hostile = [
		`src="javascript:parent.document.title='caught'"`,
		'src="data:text/html,x"',
		`src="${host.origin}/embed/map/"`,
		`src="${site.origin}.evil.test/embed/map/"`,
		`src="${site.origin}/embed/map/" reserve="100vh;width:100vw;position:fixed;inset:0"`,
		`src="${site.origin}/embed/map/" reserve="1e9"`
	];
	await embedInto(
		`${hostile.map((attributes) => `<story-chart ${attributes}></story-chart>`).join('')}${loader(site.origin)}`
	);
	await expect.poll(() => page.frames().length).toBe(3);
	await page.waitForTimeout(300);
	expect(page.frames()).toHaveLength(3);
	expect(await page.title()).toBe('Host');
	const boxes = await page.locator('story-chart').evaluateAll((all) =>
		all.map((one) => {
			const frame = one.shadowRoot?.querySelector('iframe');
			return frame ? [getComputedStyle(frame).position, frame.clientHeight < 1200, frame.clientWidth] : [];
		})
	);
	expect(boxes).toEqual([[], [], [], [], ['static', true, 640], ['static', true, 640]]);
});

/** Boxes that are as wide as what they hold. */
const TIGHT: Record<string, (content: string) => string> = {
	'a centred flex box': (content) =>
		`<div style="display:flex;justify-content:center;align-items:center">${content}</div>`,
	'a centred column': (content) =>
		`<div style="display:flex;flex-direction:column;align-items:center">${content}</div>`,
	'a float': (content) => `<div style="float:left">${content}</div>`,
	'an inline-block': (content) => `<div style="display:inline-block">${content}</div>`,
	'an auto table': (content) => `<table><tr><td>${content}</td></tr></table>`,
	'a fit-content figure': (content) => `<figure style="width:fit-content;margin:0">${content}</figure>`
};

for (const [name, box] of Object.entries(TIGHT))
	for (const kind of ['script', 'plain', 'element'] as const)
		for (const width of [320, 800])
			test(`the ${kind} snippet in ${name} of ${width} px has a width`, async ({ page, site, embedInto }) => {
				await page.setViewportSize({ width, height: 900 });
				await embedInto(box(offer(site.origin, 'killed-ratio').snippets[kind]), { width });
				const frame = await frameOf(page, 'killed-ratio');
				const { clientWidth } = await (
					await frame.frameElement()
				).evaluate((element) => ({ clientWidth: (element as Element).clientWidth }));
				expect(clientWidth).toBeGreaterThanOrEqual(270);
				expect(clientWidth).toBeLessThanOrEqual(width);
			});

for (const [name, start] of Object.entries({
	'as a module': (address: string) => `<script type="module" src="${address}"></script>`,
	evaluated: (address: string) =>
		`<script>fetch('${address}').then((r) => r.text()).then((code) => (0, eval)(code))</script>`,
	'from a blob': (address: string) =>
		`<script>fetch('${address}').then((r) => r.text()).then((code) => document.body.append(Object.assign(document.createElement('script'), { src: URL.createObjectURL(new Blob([code])) })))</script>`
}))
	test(`the loader ${name} throws nothing on a host: it works, or says what it needs`, async ({
		page,
		site,
		host,
		embedInto
	}) => {
		const errors: string[] = [];
		const said: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('console', (message) => said.push(message.text()));
		await page.route(`${host.origin}/copy.js`, (route) =>
			route.fulfill({ path: `${SITE}/embed.js`, contentType: 'text/javascript' })
		);
		const address = name === 'as a module' ? `${host.origin}/copy.js` : '/copy.js';
		await embedInto(
			`<iframe src="${site.origin}/embed/map/" title="Map" height="300"></iframe>${start(address)}`
		);
		await expect.poll(() => said.join()).toContain('embed.js must be loaded by');
		expect(errors).toEqual([]);
	});

test('many copies of the loader', async ({ page, site, embedInto }) => {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await embedInto(`${loader(site.origin).repeat(5)}${offer(site.origin, 'map').snippets.script.repeat(2)}`);
	const frames = page.frames().filter((frame) => frame.url().endsWith('/embed/map/'));
	for (const frame of frames) await expectGrowth(frame);
	expect(errors).toEqual([]);
});

test('a host whose rules restyle everything', async ({ page, site, embedInto }) => {
	const head = `<style>* { box-sizing: border-box; margin: 3px; padding: 5px; border: 2px solid red; line-height: 3; font-size: 30px; max-width: 100%; height: auto }</style>`;
	await embedInto(offer(site.origin, 'casualty-claims').snippets.script, { head });
	const frame = await frameOf(page, 'casualty-claims');
	await (
		await frame.frameElement()
	).evaluate((e) => {
		(e as Element).scrollIntoView();
	});
	// The host's own padding and border count into the frame's height, so compare what shows.
	await expect
		.poll(async () => {
			const { outside, inside } = await heights(frame);
			return inside - outside;
		})
		.toBeLessThanOrEqual(0);
	expect(await frame.locator('h1').evaluate((h1) => getComputedStyle(h1).lineHeight)).not.toBe('90px');
});

async function expectGrowth(frame: Awaited<ReturnType<typeof frameOf>>): Promise<void> {
	const before = await expectSized(frame);
	await setTable(frame, true);
	expect(await expectSized(frame)).toBeGreaterThan(before);
	await setTable(frame, false);
	expect(Math.abs((await expectSized(frame)) - before)).toBeLessThanOrEqual(1);
}
