import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { classic } from './vite.classic.ts';

export default defineConfig({
	plugins: [classic(), sveltekit()]
});
