/** The smoke suite in three engines: `npx playwright test --config tests/engines`. */
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ENGINES, missingEngines, type EngineName } from '../../scripts/find-browsers.mjs';
import type { Engines } from './support/test.ts';

// Workers load this file again; they inherit what was found first. In CI an engine that is missing fails its tests.
process.env.MISSING_ENGINES ??= process.env.CI ? '' : (await missingEngines()).join();
const missing = process.env.MISSING_ENGINES.split(',');

export default defineConfig<object, Engines>({
	testDir: '.',
	outputDir: join('..', '..', 'test-results', 'engines', 'playwright'),
	forbidOnly: true,
	workers: 2,
	retries: 0,
	// Only what hangs takes as long: other work on the machine must not fail a test.
	timeout: 300_000,
	reporter: 'line',
	projects: ENGINES.filter((name) => !missing.includes(name)).map((name: EngineName) => ({
		name,
		// WebKitGTK can't be made to print, and knows no forced colours.
		testIgnore: name === 'webkit' ? ['paper.spec.ts', 'forced-colours.spec.ts'] : [],
		use: { engine: name }
	}))
});
