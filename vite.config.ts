import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { classic } from './vite.classic.ts';
import { desk } from './vite.desk.ts';

export default defineConfig({
	plugins: [classic(), desk(), sveltekit()],
	// The two text fonts go into the page; nothing else is as small.
	build: { assetsInlineLimit: 16_384 }
});
