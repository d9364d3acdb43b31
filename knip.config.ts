/** What nobody uses is taken away: files, exports, packages. `npm run check` says what that is. */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
	entry: [
		'scripts/*.{mjs,ts}',
		'scripts/bench/scale.mjs',
		// Browser programs, which pages name by their address or take in as text.
		'src/client/{embed,host,known,map,record,story,use}.ts',
		'vite/client.config.ts',
		'tests/**/*.{test,spec}.ts',
		'tests/engines/playwright.config.ts'
	],
	project: ['src/**/*.{ts,svelte}', 'scripts/**/*.{mjs,ts}', 'vite/**/*.ts', 'tests/**/*.ts', '*.{ts,js}'],
	// A type that says what an exported function takes or gives is part of it.
	ignoreExportsUsedInFile: { interface: true, type: true },
	// Programs of the machine, used where they are there.
	ignoreBinaries: ['wrk', 'Xvfb', 'varnishd'],
	ignoreDependencies: [
		// Loaders of hosts, which the tests serve as files.
		'@iframe-resizer/parent',
		'@newswire/frames',
		'@nprapps/sidechain',
		'@open-iframe-resizer/core',
		'iframe-resizer-4',
		'pym.js',
		// Commands of the check, named in scripts/checks/steps.mjs.
		'svelte-check'
	]
};

export default config;
