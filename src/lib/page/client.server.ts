/** The addresses of the browser programs in src/client: as they are in development, hashed in a build. */
import { readFileSync } from 'node:fs';
import { base } from '$app/paths';
import { dev } from '$app/environment';

type Manifest = Record<string, { file: string; css?: string[] } | undefined>;

function built(name: string) {
	const manifest = JSON.parse(readFileSync('.client/.vite/manifest.json', 'utf8')) as Manifest;
	const entry = manifest[`src/client/${name}.ts`];
	if (!entry) throw new Error(`src/client/${name}.ts is not in the client build; run npm run build`);
	return entry;
}

/**
 * @param name the name of a file in src/client, without its ending
 * @returns its address, from the root of the site
 * @throws when the client build has not run
 */
export const clientUrl = (name: string): string =>
	dev ? `${base}/src/client/${name}.ts` : `${base}/${built(name).file}`;

/** The addresses of the style sheets that a program needs; none in development, where it brings them itself. */
export const clientStyles = (name: string): string[] =>
	dev ? [] : (built(name).css ?? []).map((file) => `${base}/${file}`);
