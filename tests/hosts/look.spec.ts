/** Options, schemes, forced colours, print and narrow frames. */
import { extractText, getDocumentProxy } from 'unpdf';
import { CHARTS, offer } from './support/catalogue.ts';
import { must } from './support/must.ts';
import { expect, frameOf, test } from './support/test.ts';

const background = () => getComputedStyle(document.documentElement).backgroundColor;
const isDark = (colour: string) =>
	(colour.match(/\d+/g) ?? []).slice(0, 3).every((part) => Number(part) < 80);

for (const [theme, dark] of [
	['light', false],
	['dark', true]
] as const)
	test(`?theme=${theme} is ${theme} whatever the reader prefers`, async ({ page, site }) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(`${site.origin}/embed/killed-ratio/?theme=${theme}`);
			expect(isDark(await page.evaluate(background))).toBe(dark);
		}
	});

test('without a theme it follows the scheme of its frame, and never flashes white in a dark host', async ({
	page,
	site,
	embedInto
}) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	const frame = `<iframe src="${site.origin}/embed/map/" title="Map" width="600" height="780" style="border:0"></iframe>`;
	await page.route('**/embed/map/', async (route) => {
		await new Promise((done) => setTimeout(done, 800));
		await route.continue();
	});
	const opening = embedInto(frame, { head: '<style>:root{color-scheme:dark;background:#111}</style>' });
	await page.locator('iframe').waitFor();
	await page.waitForTimeout(300);
	// Still loading: the host shows through.
	const colour = await page.evaluate(pixel, (await page.screenshot()).toString('base64'));
	expect(Math.max(...colour)).toBeLessThan(80);
	await opening;
	expect(isDark(await (await frameOf(page, 'map')).evaluate(background))).toBe(true);
});

test('?title=0 and ?sources=0 leave these out, the drawing takes their room; ?paper=0 lets the host show through', async ({
	page,
	site
}) => {
	await page.setViewportSize({ width: 640, height: 900 });
	await page.goto(`${site.origin}/embed/area-held/`);
	const height = () => page.locator('.board').evaluate((board) => board.clientHeight);
	const whole = await height();
	await page.goto(`${site.origin}/embed/area-held/?title=0&sources=0&paper=0`);
	await expect(page.locator('h1')).toBeHidden();
	await expect(page.locator('.chart-source')).toBeHidden();
	expect(await page.evaluate(background)).toBe('rgba(0, 0, 0, 0)');
	expect(await height()).toBeGreaterThan(whole + 60);
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(900);
});

for (const id of CHARTS)
	test(`${id} fits every width from 280 to 1,200 px, prints, and survives forced colours`, async ({
		page,
		site
	}) => {
		await page.goto(`${site.origin}/embed/${id}/`);
		for (const width of [280, 320, 480, 768, 1200]) {
			await page.setViewportSize({ width, height: 900 });
			const { scrollWidth } = await page.evaluate(() => ({
				scrollWidth: document.documentElement.scrollWidth
			}));
			expect(scrollWidth, `${width} px`).toBeLessThanOrEqual(width);
			const box = must(await page.locator('.drawing:visible').boundingBox());
			expect(box.height, `the drawing at ${width} px`).toBeGreaterThan(200);
		}
		await page.emulateMedia({ forcedColors: 'active' });
		await expect(page.locator('.drawing:visible')).toBeVisible();
		await page.emulateMedia({ media: 'print', forcedColors: null });
		await expect(page.locator('h1')).toBeVisible();
		await expect(page.locator('.drawing:visible')).toBeVisible();
		expect(must(await page.locator('.drawing:visible').boundingBox()).height).toBeGreaterThan(200);
	});

for (const query of ['', '?theme=dark'])
	test(`an embed${query} prints as a picture of its own: one page, dark on light, with sources and date`, async ({
		page,
		site
	}) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto(`${site.origin}/embed/killed-ratio/${query}`);
		const pdf = await page.pdf({ format: 'A4' });
		const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
			mergePages: true
		});
		expect(totalPages).toBe(1);
		const squeezed = text.replaceAll(/\s/g, '');
		for (const words of [offer(site.origin, 'killed-ratio').title, 'Sources:', 'As known on', '1,000'])
			expect(squeezed).toContain(words.replaceAll(/\s/g, ''));
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const ink = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).color);
		expect(isDark(ink), ink).toBe(true);
	});

test('a printed host page holds the chart of a frame that was far out of sight', async ({
	page,
	site,
	embedInto
}) => {
	const { snippets } = offer(site.origin, 'killed-ratio');
	await embedInto(`<div style="height:9000px"></div>${snippets.script}`);
	await page.waitForLoadState('networkidle');
	expect(site.log).not.toContain('/embed/killed-ratio/');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await (await frameOf(page, 'killed-ratio')).waitForLoadState();
	const pdf = await page.pdf({ format: 'A4' });
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(text.replaceAll(/\s/g, '')).toContain('1,000killed');
});

/** The colour in the middle of a screenshot's upper part. */
async function pixel(png: string): Promise<number[]> {
	const image = new Image();
	image.src = `data:image/png;base64,${png}`;
	await image.decode();
	const canvas = Object.assign(document.createElement('canvas'), {
		width: image.width,
		height: image.height
	});
	const context = canvas.getContext('2d');
	context?.drawImage(image, 0, 0);
	return [...(context?.getImageData(300, 300, 1, 1).data ?? [255])].slice(0, 3);
}
