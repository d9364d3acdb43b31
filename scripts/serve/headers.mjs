/**
 * What every file of the site is sent with: the one place that says so. `deploy/` says the same to nginx and to
 * static hosts; tests compare the three on every file.
 */

const TEXT = 'charset=utf-8';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
	css: `text/css; ${TEXT}`,
	csv: `text/csv; ${TEXT}`,
	geojson: 'application/geo+json',
	html: `text/html; ${TEXT}`,
	ico: 'image/x-icon',
	js: `text/javascript; ${TEXT}`,
	json: 'application/json',
	mjs: `text/javascript; ${TEXT}`,
	png: 'image/png',
	svg: `image/svg+xml; ${TEXT}`,
	topojson: 'application/json',
	txt: `text/plain; ${TEXT}`,
	webmanifest: 'application/manifest+json',
	woff2: 'font/woff2',
	xml: `application/xml; ${TEXT}`
};

/** Folders in which every name carries a hash of its content: what has the same name has the same bytes. */
const HASHED = /^\/(?:app|_app\/immutable)\//;

/** The pages that hosts frame: a chart, one of its editions, the live map. Not the gallery, nor "Use this chart". */
const FRAMED = /^\/embed\/(?!index\.html$)(?!(?:.*\/)?about\/).*\.html$/;

/** Charts, and the programs that the live map starts. */
const ISOLATED = /^\/(?:embed|app)\//;

/**
 * @param {string} path of a file, from the root of the site: `/embed/map/index.html`
 * @returns {string} its media type
 */
export function mediaType(path) {
	if (path === '/feed.xml') return `application/atom+xml; ${TEXT}`;
	return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/**
 * How long a file may be kept. On one's own machine a page is asked for anew each time, so that the last build is
 * what is seen; in public `deploy/` lets caches answer for a minute.
 * @param {string} path as above
 */
export const cacheControl = (path) =>
	HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * The headers of a file that say who may do what with it.
 * @param {string} path as above
 * @returns {Record<string, string>}
 */
export const accessHeaders = (path) => ({
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	// All is public, and nothing depends on who asks. Frames in a sandbox have an origin of their own, and hosts that
	// isolate themselves ask for consent in so many words.
	'access-control-allow-origin': '*',
	'cross-origin-resource-policy': 'cross-origin',
	// Such hosts take only frames that are isolated themselves, and so are their workers.
	...(ISOLATED.test(path) ? { 'cross-origin-embedder-policy': 'require-corp' } : {}),
	// The page's own policy stands in the page; who may frame it can only be said here.
	...(path.endsWith('.html') && !FRAMED.test(path)
		? { 'content-security-policy': "frame-ancestors 'self'" }
		: {})
});
