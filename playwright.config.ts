/**
 * Browser tests in Chromium: on the built site, under its own policy, served as `npm start` serves it; and on pages of
 * hosts. The suite for three engines has a configuration of its own in tests/engines/.
 */
import { createServer, type AddressInfo } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/find-browsers.mjs';

/** A port that nobody uses. */
async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, done));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

// Workers load this file again; they inherit what was found first.
process.env.TEST_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';
const port = Number(process.env.TEST_PORT);
const executablePath = process.env.CHROMIUM_PATH || undefined;

export default defineConfig({
	testDir: 'tests',
	testMatch: '{browser,hosts}/**/*.spec.ts',
	outputDir: 'test-results/browser',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// A test that needs a second try is mended or goes.
	retries: 0,
	// Only what hangs takes as long: other work on the machine must not fail a test.
	timeout: 300_000,
	expect: { timeout: 20_000 },
	reporter: 'line',
	use: {
		...devices['Desktop Chrome'],
		viewport: { width: 1280, height: 800 },
		launchOptions: { executablePath, args: CHROMIUM_FLAGS },
		baseURL: `http://localhost:${port}/`,
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	},
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: String(port), BASE_PATH: '' },
		port,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe'
	}
});
