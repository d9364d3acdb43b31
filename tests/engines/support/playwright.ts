/** Chromium everywhere, and Firefox and WebKit where Playwright has brought its own copies. */
import { chromium, firefox, webkit } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../../scripts/find-browsers.mjs';
import type { EngineName } from '../../../scripts/find-browsers.mjs';
import { withoutWebGL } from '../../browser/support/map.ts';
import type { Driver } from './view.ts';

const TYPES = { chromium, firefox, webkit };

export async function playwrightDriver(name: EngineName, executablePath: string): Promise<Driver> {
	const browser = await TYPES[name].launch({
		executablePath,
		args: name === 'chromium' ? CHROMIUM_FLAGS : []
	});
	return {
		async open({ size, scheme, webgl, forcedColors }) {
			const page = await browser.newPage({
				viewport: size,
				colorScheme: scheme,
				forcedColors: forcedColors ? 'active' : 'none'
			});
			if (!webgl) await withoutWebGL(page);
			return {
				goto: (url) => page.goto(url),
				evaluate: (script) => page.evaluate(script),
				press: (key) => page.keyboard.press(key),
				click: (x, y) => page.mouse.click(x, y),
				screenshot: () => page.screenshot(),
				...(name === 'chromium' && { print: () => page.pdf({ format: 'A4' }) }),
				close: () => page.close()
			};
		},
		close: () => browser.close()
	};
}
