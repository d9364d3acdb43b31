/** The addresses of the browser programs in src/client: as they are in development, hashed in a build. */
import { readFileSync } from 'node:fs';
import { base } from '$app/paths';
import { dev } from '$app/environment';

type Manifest = Record<string, { file: string } | undefined>;

/**
 * @param name the name of a file in src/client, without its ending
 * @returns its address, from the root of the site
 * @throws when the client build has not run
 */
export function clientUrl(name: string): string {
	const entry = `src/client/${name}.ts`;
	if (dev) return `${base}/${entry}`;
	const manifest = JSON.parse(readFileSync('.client/.vite/manifest.json', 'utf8')) as Manifest;
	const file = manifest[entry]?.file;
	if (!file) throw new Error(`${entry} is not in the client build; run npm run build`);
	return `${base}/${file}`;
}
