/** The `test` of this suite: a reader in the engine of the project, and the site to read. */
import { test as base } from '@playwright/test';
import { TITLES, findEngine, type Engine, type EngineName } from '../../../scripts/find-browsers.mjs';
import { bidiDriver } from './bidi.ts';
import { playwrightDriver } from './playwright.ts';
import { openProcesses, type Processes } from './processes.ts';
import { Reader } from './reader.ts';
import { serveSite, type Site } from './site.ts';
import type { Driver, Look } from './view.ts';
import { webDriver } from './webdriver.ts';

export interface Engines {
	/** Which engine; set by the project. */
	engine: EngineName;
	site: Site;
	driver: Driver;
}

interface Tools {
	/** Opens a window and reads in it; throws in the end when the reader has noted a fault. */
	read: (look: Partial<Look>, visit: (reader: Reader) => Promise<void>) => Promise<void>;
}

/** Without WebGL the drawn map stays, which is what is measured; the live one would only slow everything down. */
const LOOK: Look = {
	size: { width: 1280, height: 800 },
	scheme: 'light',
	webgl: false,
	forcedColors: false
};

/** @param processes those of the run, which every driver but Playwright's needs */
async function driverOf(name: EngineName, engine: Engine, processes: Processes | undefined): Promise<Driver> {
	if (engine.by === 'playwright' || !processes) return playwrightDriver(name, engine.path);
	if (engine.by === 'bidi') return bidiDriver(engine.path, processes);
	return webDriver(engine.path, engine.browser, processes);
}

export const test = base.extend<Tools, Engines>({
	engine: ['chromium', { option: true, scope: 'worker' }],

	site: [
		async ({}, use) => {
			const site = await serveSite();
			await use(site);
			site.close();
		},
		{ scope: 'worker' }
	],

	driver: [
		async ({ engine }, use) => {
			const found = await findEngine(engine);
			if (!found) {
				throw new Error(
					`${TITLES[engine]} can't be driven on this machine: run \`node scripts/setup.mjs --engines\`, which says why.`
				);
			}
			const processes = found.by === 'playwright' ? undefined : await openProcesses();
			try {
				const driver = await driverOf(engine, found, processes);
				await use(driver);
				await driver.close();
			} finally {
				await processes?.end();
			}
		},
		{ scope: 'worker' }
	],

	read: async ({ engine, driver }, use, { timeout }) => {
		await use(async (wanted, visit) => {
			const look = { ...LOOK, ...wanted };
			const view = await driver.open(look);
			const reader = new Reader(engine, look, view, timeout * 0.9);
			try {
				await visit(reader);
			} finally {
				await view.close();
			}
			reader.report();
		});
	}
});
