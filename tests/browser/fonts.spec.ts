/** The page's own fonts: text never waits long for them, whatever a browser says about them, and they are as wide as measured. */
import { readFileSync } from 'node:fs';
import { textWidth } from '../../src/lib/drawing/text-width.ts';
import { expect, test } from './support/test.ts';

const FAULTS: Record<string, () => void> = {
	'that knows no fonts': () => {
		Object.defineProperty(document, 'fonts', { value: undefined });
	},
	'that fails when asked for fonts': () => {
		document.fonts.load = () => {
			throw new Error('no');
		};
	},
	'that refuses its fonts': () => {
		document.fonts.load = () => Promise.reject(new Error('no'));
	},
	'that never answers about fonts': () => {
		document.fonts.load = () => new Promise<never>(() => undefined);
	},
	'without timers and with fonts that never come': () => {
		document.fonts.load = () => new Promise<never>(() => undefined);
		Object.defineProperty(globalThis, 'setTimeout', { value: undefined });
	}
};

for (const [name, fault] of Object.entries(FAULTS)) {
	test(`a browser ${name} shows the story all the same`, async ({ page }) => {
		await page.addInitScript(fault);
		await page.goto('./', { waitUntil: 'domcontentloaded' });
		await expect(page.locator('main')).toBeVisible({ timeout: 2000 });
		await expect(page.locator('h1')).toBeVisible();
	});
}

for (const address of ['./', 'figures/'])
	test(`${address}: nothing is set before its fonts are decoded`, async ({ page }) => {
		await page.addInitScript(() => {
			const seen = globalThis as unknown as { loaded?: string[] };
			new MutationObserver(() => {
				if ('fonts' in document.documentElement.dataset) return;
				seen.loaded = [...document.fonts]
					.filter(({ status }) => status === 'loaded')
					.map(({ family }) => family.replaceAll('"', ''));
			}).observe(document, { subtree: true, attributeFilter: ['data-fonts'] });
		});
		await page.goto(address);
		const loaded = () =>
			page.evaluate(() => (globalThis as unknown as { loaded?: string[] }).loaded?.toSorted());
		await expect.poll(loaded).toEqual(['Story Sans', 'Story Serif']);
	});

test('text is set in the fonts of the page, and further alphabets are fetched only where they occur', async ({
	page
}) => {
	const fetched: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font' && !request.url().startsWith('data:')) fetched.push(request.url());
	});
	await page.goto('./', { waitUntil: 'networkidle' });
	expect(
		await page.evaluate(() =>
			[...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family)
		)
	).toEqual(
		expect.arrayContaining([expect.stringContaining('Story Serif'), expect.stringContaining('Story Sans')])
	);
	// An editor may well add a name that needs a second file.
	const { advances } = JSON.parse(readFileSync('src/lib/drawing/fonts/serif-ext.widths.json', 'utf8')) as {
		advances: object;
	};
	const beyond = Array.from(readFileSync('data/story.json', 'utf8')).some(
		(letter) => letter > '\u00a0' && letter in advances
	);
	test.skip(beyond, 'the story itself needs further letters');
	expect(fetched).toEqual([]);
	await page.locator('h1').evaluate((title) => {
		title.textContent = 'Łódź';
	});
	await expect.poll(() => fetched.length).toBe(1);
	expect(fetched[0]).toContain('serif-ext');
});

test('a text is as wide as measured, in both faces and all weights', async ({ page }) => {
	const story = readFileSync('data/story.json', 'utf8');
	const own = [...story.matchAll(/"(?:title|label|name|short)": "([^"\\]{3,70})"/g)].map(
		([, text = '']) => text
	);
	const texts = [...new Set(own)].slice(0, 45);
	expect(texts).toHaveLength(45);
	texts.push(
		'To Yale, AVATAR “Why?”',
		'1,200–1,350 ≈ 12% × 3',
		'Łódź, è, ñ, ß, €',
		'Київ, Суджа',
		'←→ ≥ 4,000 · ≤ 5°'
	);
	const faces = (['serif', 'sans'] as const).map((face) => {
		const file = (name: string) => readFileSync(`src/lib/drawing/fonts/${name}.woff2`).toString('base64');
		return [face, `${face}-ext`]
			.map(
				(name) =>
					`@font-face{font-family:own-${name};font-weight:400 600;src:url(data:font/woff2;base64,${file(name)})}`
			)
			.join('');
	});
	const settings = (['serif', 'sans'] as const).flatMap((face) =>
		[400, 500, 600].map((weight) => ({ face, weight }))
	);
	await page.setContent(`<!doctype html><meta charset="utf-8"><style>${faces.join('')}</style><svg></svg>`);
	const measured = await page.evaluate(
		async ({ texts, settings }) => {
			const svg = document.querySelector('svg');
			const lines = settings.map(({ face, weight }) =>
				texts.map((text) => {
					const line = document.createElementNS('http://www.w3.org/2000/svg', 'text');
					line.setAttribute('style', `font:${weight} 20px own-${face},own-${face}-ext;white-space:pre`);
					line.textContent = text;
					svg?.append(line);
					return line;
				})
			);
			await Promise.all([...document.fonts].map((one) => one.load()));
			return lines.map((line) => line.map((one) => one.getComputedTextLength()));
		},
		{ texts, settings }
	);
	const wrong = settings.flatMap(({ face, weight }, i) =>
		texts
			.map((text, j) => ({
				face,
				weight,
				text,
				is: measured[i]?.[j] ?? 0,
				said: textWidth(text, 20, weight, face)
			}))
			.filter(({ is, said }) => Math.abs(is - said) > 0.5)
	);
	expect(wrong).toEqual([]);
});
