/** Builds the site into build/: the browser programs first, since the pages name their hashed files. */
import { cp, rm } from 'node:fs/promises';
import { build } from 'vite';
import { compressSite } from './compress.mjs';
import { program } from './setup/program.mjs';

// A faulty data file stops the build with its lines and mends, and with nothing of the machinery around them.
const data = program('node', ['scripts/data-check.ts']);
if (!data.ok) {
	console.error(data.output.trim());
	process.exit(1);
}
// tsconfig.json extends a file that SvelteKit writes; a fresh clone has none yet.
const sync = program('svelte-kit', ['sync']);
if (!sync.ok) throw new Error(sync.output);
await rm('.client', { recursive: true, force: true });
await build({ configFile: 'vite.client.config.ts', logLevel: 'warn' });
await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
// Data for a router that no page runs.
await rm('build/__data.json', { force: true });
await cp('.client/app', 'build/app', { recursive: true });
await compressSite('build');
