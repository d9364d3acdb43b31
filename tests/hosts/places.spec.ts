/** Our loader finds its frames wherever and whenever a host puts them. */
import { offer } from './support/catalogue.ts';
import { expect, expectSized, frameOf, setTable, test } from './support/test.ts';

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

test('the custom element loads nothing but http and https', async ({ page, embedInto, site }) => {
	await embedInto(
		`<story-chart src="javascript:parent.document.title='caught'"></story-chart>${loader(site.origin)}`
	);
	await page.waitForTimeout(300);
	expect(await page.title()).toBe('Host');
	expect(page.frames()).toHaveLength(1);
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
			const room = await frame.evaluate(
				() => innerHeight - document.documentElement.getBoundingClientRect().height
			);
			return Math.abs(room);
		})
		.toBeLessThanOrEqual(15);
	expect(await frame.locator('h1').evaluate((h1) => getComputedStyle(h1).lineHeight)).not.toBe('90px');
});

async function expectGrowth(frame: Awaited<ReturnType<typeof frameOf>>): Promise<void> {
	const before = await expectSized(frame);
	await setTable(frame, true);
	expect(await expectSized(frame)).toBeGreaterThan(before);
	await setTable(frame, false);
	expect(Math.abs((await expectSized(frame)) - before)).toBeLessThanOrEqual(1);
}
