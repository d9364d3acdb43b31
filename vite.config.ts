/**
 * Builds, serves and tests the site. Svelte and SvelteKit make the pages; our own plugins stand in vite/. What
 * browsers run is a build of its own, vite/client.config.ts, since the pages ship no framework.
 */
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { classicScript } from './vite/classic-script.ts';
import { desk } from './vite/desk.ts';

export default defineConfig({
	plugins: [classicScript(), desk(), sveltekit()],
	build: {
		// The fonts of an English story go into the page; those of further alphabets are larger.
		assetsInlineLimit: 20_480,
		rolldownOptions: { checks: { bundlerTimings: false } }
	},
	test: {
		testTimeout: 20_000,
		maxWorkers: '100%',
		projects: [
			// Needs only the sources.
			{
				extends: true,
				test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/{site,deploy}/**'] }
			},
			// Reads the built site in build/, and serves it.
			{
				extends: true,
				test: { name: 'site', include: ['tests/{site,deploy}/**/*.test.ts'] }
			}
		]
	}
});
