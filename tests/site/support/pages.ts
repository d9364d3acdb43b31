/** The built site as files: every page of it, parsed, and where its links lead. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, type CheerioAPI } from 'cheerio';

export const SITE = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'build');

export interface Page {
	/** From the root of the site: `index.html`, `embed/map/index.html`. */
	path: string;
	html: string;
	$: CheerioAPI;
}

export const read = (path: string) => readFileSync(join(SITE, path), 'utf8');

export function page(path: string): Page {
	const html = read(path);
	return { path, html, $: load(html) };
}

/** Every HTML page of the site. */
export const pages = (): Page[] =>
	readdirSync(SITE, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.html'))
		.map((path) => page(path));

/** The story's page. */
export const storyPage = () => page('index.html');

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/**
 * The file behind an address within the site, as a host serves it.
 * @param from the page that holds the link
 * @returns its path from the root of the site, or undefined where there is no such file
 */
export function fileBehind(from: Page, address: string): string | undefined {
	const [path = ''] = address.split(/[?#]/);
	if (path === '') return from.path;
	const decoded = decodeURIComponent(path);
	const full = decoded.startsWith('/') ? decoded.slice(1) : posix.join(posix.dirname(from.path), decoded);
	return [full, posix.join(full, 'index.html'), `${full}.html`].find((name) => isFile(join(SITE, name)));
}
