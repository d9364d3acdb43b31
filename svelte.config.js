import adapter from '@sveltejs/adapter-static';

/** Where the site is written: a build writes it apart and swaps it in when it is complete. */
const FOLDER = process.env.SITE_FOLDER ?? 'build';

/** A story without a map has none. */
const LIVE = '/embed/[id=word]/live';

/** Every public page is prerendered and ships no framework: see docs/architecture.md. */
/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ pages: FOLDER, assets: FOLDER, fallback: undefined, strict: true }),
		paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: false },
		prerender: {
			origin: process.env.ORIGIN ?? `http://localhost:${process.env.PORT ?? 4173}`,
			handleUnseenRoutes: ({ routes, message }) => {
				if (routes.some((route) => route !== LIVE)) throw new Error(message);
			}
		},
		inlineStyleThreshold: Infinity,
		alias: { $data: 'data' },
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../*.ts',
					'../*.js',
					'../vite/**/*.ts',
					'../scripts/**/*.mjs',
					'../scripts/**/*.ts'
				]
			})
		}
	}
};
