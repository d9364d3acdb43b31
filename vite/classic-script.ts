/**
 * `import code from './program.ts?classic'` gives a browser program as text: bundled and minified into one classic
 * script without a module around it. For what is inlined in pages, where a sandbox allows no module to load, and
 * for /embed.js. The same in development and in a build.
 */
import { build, type Plugin } from 'vite';

const SUFFIX = '?classic';

export function classicScript(): Plugin {
	return {
		name: 'classic-script',
		enforce: 'pre',
		async resolveId(id, importer) {
			if (!id.endsWith(SUFFIX)) return undefined;
			const found = await this.resolve(id.slice(0, -SUFFIX.length), importer);
			return found && found.id + SUFFIX;
		},
		async load(id) {
			if (!id.endsWith(SUFFIX)) return undefined;
			const entry = id.slice(0, -SUFFIX.length);
			const built = await build({
				configFile: false,
				logLevel: 'error',
				build: {
					write: false,
					rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
					minify: true,
					target: 'es2022',
					lib: { entry, formats: ['iife'], name: 'program' }
				}
			});
			const chunk = [built].flat().flatMap((one) => ('output' in one ? one.output : []))[0];
			if (chunk?.type !== 'chunk') throw new Error(`${entry} gives no script`);
			for (const module of chunk.moduleIds) this.addWatchFile(module);
			return `export default ${JSON.stringify(chunk.code.trim())}`;
		}
	};
}
