/** Builds src/client, the only code that browsers run, apart from the pages: hashed names, and a manifest of them. */
import { defineConfig } from 'vite';

/** Programs that hold code of others say where its licences stand; ours are spared the bytes. */
const licences = ({ moduleIds }: { moduleIds: readonly string[] }): string =>
	moduleIds.some((id) => id.includes('node_modules')) ? '/* Licences: ../licences.txt */' : '';

export default defineConfig({
	base: './',
	publicDir: false,
	worker: { format: 'es', rolldownOptions: { output: { postBanner: licences } } },
	build: {
		outDir: '.client',
		manifest: true,
		target: 'es2022',
		modulePreload: false,
		// Not sent to readers: the build reads in them whose code is in the programs.
		sourcemap: 'hidden',
		// The map's library is one large file, fetched only when a reader comes near the map.
		chunkSizeWarningLimit: 1200,
		assetsDir: 'app',
		rolldownOptions: {
			input: {
				story: 'src/client/story.ts',
				record: 'src/client/record.ts',
				known: 'src/client/known.ts'
			},
			output: { postBanner: licences },
			checks: { bundlerTimings: false }
		}
	}
});
