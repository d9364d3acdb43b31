/** Loads the functions that make the pages, for the command line: they draw with Svelte, which Vite compiles. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import type * as Impact from '../../src/lib/desk/impact/impact.ts';
import { program, ROOT } from '../setup/program.mjs';
import { changedFigures, impactReport } from '../../src/lib/desk/impact/report.ts';
import type { Story } from '../../src/lib/story/schema.ts';

/** Stands in for the one part of SvelteKit that page components use: the path the site lives under. */
const paths: Plugin = {
	name: 'paths-of-the-desk',
	resolveId: (id) => (id === '$app/paths' ? '\0paths' : undefined),
	load: (id) => (id === '\0paths' ? "export const base = '';" : undefined)
};

/** The pages of one of the two states cannot be made. The check should have said why. */
export class NoPages extends Error {
	override name = 'NoPages';

	constructor(cause: unknown) {
		const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
		super(`The pages could not be made, so what changes cannot be told: ${reason}`, { cause });
	}
}

/** Runs with the module `src/lib/desk/impact/impact.ts`, and stops Vite afterwards. Throws NoPages. */
export async function withImpact<T>(run: (module: typeof Impact) => T): Promise<T> {
	const types = join(ROOT, '.svelte-kit', 'tsconfig.json');
	// A fresh clone has none of the settings that SvelteKit writes.
	if (!existsSync(types)) program('svelte-kit', ['sync']);
	const vite = await createServer({
		root: ROOT,
		configFile: false,
		plugins: [paths, svelte({ configFile: false })],
		resolve: { alias: { $lib: join(ROOT, 'src', 'lib') } },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		appType: 'custom',
		logLevel: 'silent'
	});
	try {
		return run((await vite.ssrLoadModule('/src/lib/desk/impact/impact.ts')) as typeof Impact);
	} catch (error) {
		throw new NoPages(error);
	} finally {
		await vite.close();
	}
}

/** What a change of the data changes for readers, as text for the command line. */
export async function impactText(before: Story, after: Story): Promise<string> {
	const pages = await withImpact(({ impact }) => impact(before, after));
	return impactReport(pages, changedFigures(before, after), after.story.language);
}
