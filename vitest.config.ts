/** Two suites: `unit` needs only the sources, `site` reads the built HTML in build/. */
import { defineConfig, mergeConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
	viteConfig,
	defineConfig({
		test: {
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						include: ['tests/**/*.test.ts'],
						exclude: ['tests/site/**'],
						testTimeout: 20_000
					}
				},
				{ extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 20_000 } }
			]
		}
	})
);
