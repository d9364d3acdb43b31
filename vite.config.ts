import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { classic } from './vite.classic.ts';
import { desk } from './vite.desk.ts';

export default defineConfig({
	plugins: [classic(), desk(), sveltekit()],
	build: {
		// The text font goes into the page; nothing else is as small.
		assetsInlineLimit: 16_384,
		rolldownOptions: { checks: { bundlerTimings: false } }
	}
});
