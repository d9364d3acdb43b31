/** Browser tests on the built site, under its own policy, served as `npm start` serves it; and on pages of hosts. */
import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './scripts/find-browser.mjs';

const PORT = 4199;

// Workers load this file again; they inherit what was found first.
process.env.CHROMIUM_PATH ??= (await findChromium()) ?? '';
const executablePath = process.env.CHROMIUM_PATH || undefined;

export default defineConfig({
	testDir: 'tests',
	testMatch: '{browser,hosts}/**/*.spec.ts',
	outputDir: 'test-results/browser',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// A machine may be busy with other things; what fails three times over is a fault.
	retries: process.env.CI ? 2 : 0,
	// Only what hangs takes as long: other work on the machine must not fail a test.
	timeout: 300_000,
	expect: { timeout: 20_000 },
	reporter: 'line',
	use: { baseURL: `http://localhost:${PORT}/`, locale: 'en-GB', timezoneId: 'Europe/London' },
	projects: [
		{
			name: 'chromium',
			use: {
				...devices['Desktop Chrome'],
				viewport: { width: 1280, height: 800 },
				launchOptions: { executablePath, args: CHROMIUM_FLAGS }
			}
		},
		{ name: 'firefox', testMatch: 'browser/smoke.spec.ts', use: { ...devices['Desktop Firefox'] } },
		{ name: 'webkit', testMatch: 'browser/smoke.spec.ts', use: { ...devices['Desktop Safari'] } }
	],
	webServer: {
		command: 'node scripts/serve.mjs',
		env: { PORT: String(PORT), BASE_PATH: '' },
		port: PORT,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe'
	}
});
