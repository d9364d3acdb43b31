/** Builds src/client, the only code that browsers run, apart from the pages: hashed names, and a manifest of them. */
import { defineConfig } from 'vite';

export default defineConfig({
	base: './',
	publicDir: false,
	worker: { format: 'es' },
	build: {
		outDir: '.client',
		manifest: true,
		target: 'es2022',
		modulePreload: false,
		// The map's library is one large file, fetched only when a reader comes near the map.
		chunkSizeWarningLimit: 1200,
		assetsDir: 'app',
		rolldownOptions: { input: { story: 'src/client/story.ts' }, checks: { bundlerTimings: false } }
	}
});
