/** Debian's Firefox ESR over WebDriver BiDi, in a window: without one it has no WebGL. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type KeyInput } from 'puppeteer-core';
import type { Processes } from './processes.ts';
import type { Driver, Look } from './view.ts';

const SCHEME = { dark: 0, light: 1 };

export function bidiDriver(path: string, { env, folder }: Processes): Driver {
	/** Starting takes longer than a test: one browser for each set of preferences, which hold for all of its pages. */
	const browsers = new Map<string, Promise<Browser>>();

	const start = ({ scheme, webgl, forcedColors }: Look) =>
		launch({
			browser: 'firefox',
			executablePath: path,
			headless: false,
			env,
			userDataDir: mkdtempSync(join(folder, 'firefox-')),
			defaultViewport: null,
			extraPrefsFirefox: {
				'layout.css.prefers-color-scheme.content-override': SCHEME[scheme],
				'webgl.disabled': !webgl,
				// Always, or only with a theme of high contrast.
				'browser.display.document_color_use': forcedColors ? 2 : 0
			}
		});

	return {
		async open(look) {
			const kind = JSON.stringify({ ...look, size: undefined });
			const started = browsers.get(kind) ?? start(look);
			browsers.set(kind, started);
			const page = await (await started).newPage();
			await page.setViewport(look.size);
			return {
				goto: (url) => page.goto(url),
				evaluate: (script) => page.evaluate(script),
				press: (key) => page.keyboard.press(key as KeyInput),
				click: (x, y) => page.mouse.click(x, y),
				screenshot: async () => Buffer.from(await page.screenshot()),
				print: () => page.pdf({ format: 'a4' }),
				close: () => page.close()
			};
		},
		close: () => Promise.all([...browsers.values()].map(async (started) => (await started).disconnect()))
	};
}
