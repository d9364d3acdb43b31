/** Loads the functions that make the pages, for the command line: they draw with Svelte, which Vite compiles. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import type * as Impact from '../../src/lib/desk/impact.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Stands in for the one part of SvelteKit that page components use: the path the site lives under. */
const paths: Plugin = {
	name: 'paths-of-the-desk',
	resolveId: (id) => (id === '$app/paths' ? '\0paths' : undefined),
	load: (id) => (id === '\0paths' ? "export const base = '';" : undefined)
};

/** Runs with the module `src/lib/desk/impact.ts`, and stops Vite afterwards. */
export async function withImpact<T>(run: (module: typeof Impact) => T): Promise<T> {
	const vite = await createServer({
		root: ROOT,
		configFile: false,
		plugins: [paths, svelte({ configFile: false })],
		resolve: { alias: { $lib: `${ROOT}src/lib` } },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		appType: 'custom',
		logLevel: 'error'
	});
	try {
		return run((await vite.ssrLoadModule('/src/lib/desk/impact.ts')) as typeof Impact);
	} finally {
		await vite.close();
	}
}
