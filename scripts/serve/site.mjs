/**
 * A built site in memory: every file with its compressed copies, its entity tags and its headers. What is not in
 * this table does not exist for the server, so no request reaches the file system. What each file is sent with stands
 * here alone; `deploy/` says the same to nginx and to static hosts, and tests compare the three on every file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The codings that a file may be there in, the smallest first. */
const CODINGS = /** @type {const} */ (['br', 'gzip', 'identity']);

/** @typedef {typeof CODINGS[number]} Coding */

/**
 * @typedef {object} SiteFile
 * @property {Record<string, string>} headers the same in every answer: type, caching, access
 * @property {readonly Coding[]} codings in which it is there
 * @property {Partial<Record<Coding, { body: Buffer, etag: string }>>} copies
 */

/** @typedef {ReadonlyMap<string, SiteFile>} Site by address, from the root of the site: `/`, `/embed.js` */

/** @type {Readonly<Record<Coding, string>>} */
const ENDING = { br: '.br', gzip: '.gz', identity: '' };

const COPY = /\.(?:br|gz)$/;

/** For other programs than browsers: notes of the build and of static hosts. */
const PRIVATE = /^(?:\.|_headers$)/;

/**
 * The files of a folder and of those in it, by path. Links are left out: they may lead elsewhere.
 * @param {string} folder
 * @param {string} [path] from the root of the site to this folder, with a slash at both ends
 * @returns {string[]}
 */
function filesIn(folder, path = '/') {
	return readdirSync(join(folder, path), { withFileTypes: true })
		.filter(({ name }) => !PRIVATE.test(name))
		.flatMap((entry) => {
			if (entry.isDirectory()) return filesIn(folder, `${path}${entry.name}/`);
			return entry.isFile() ? [path + entry.name] : [];
		});
}

/** @param {Buffer} body */
function copyOf(body) {
	return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** @param {string} folder @param {string} path @param {ReadonlySet<string>} names @returns {SiteFile} */
function readSiteFile(folder, path, names) {
	const codings = CODINGS.filter((coding) => names.has(path + ENDING[coding]));
	return {
		headers: {
			'content-type': mediaType(path),
			'cache-control': cacheControl(path),
			...accessHeaders(path),
			'accept-ranges': 'bytes',
			...(codings.length > 1 ? { vary: 'Accept-Encoding' } : {})
		},
		codings,
		copies: Object.fromEntries(
			codings.map((coding) => [coding, copyOf(readFileSync(join(folder, path + ENDING[coding])))])
		)
	};
}

/**
 * @param {string} folder the built site
 * @returns {Site}
 * @throws when the folder or a file in it can't be read
 */
function readSite(folder) {
	const real = realpathSync(folder);
	const paths = filesIn(real);
	const names = new Set(paths);
	/** @type {Map<string, SiteFile>} */
	const site = new Map();
	for (const path of paths) {
		if (COPY.test(path) && names.has(path.replace(COPY, ''))) continue;
		const file = readSiteFile(real, path, names);
		site.set(path, file);
		if (path.endsWith('/index.html')) site.set(path.slice(0, -'index.html'.length), file);
	}
	return site;
}

/**
 * What tells one folder from another that has taken its place. What changes in a folder is no sign: a site comes
 * whole, by a rename, and what is only half removed or half written is none.
 * @param {string} folder @returns {string} empty where there is none
 */
function identity(folder) {
	const found = statSync(folder, { throwIfNoEntry: false });
	return found === undefined ? '' : `${found.dev}:${found.ino}:${found.birthtimeMs}`;
}

/**
 * The site of a folder that may be replaced at any time, by a rename or by a link that leads elsewhere: always one
 * site whole. A folder that is gone, or whose files come or go while it is read, leaves the last site in place.
 * @param {string} folder
 * @returns {() => Site} the site as it is now
 * @throws when there is no site to begin with
 */
export function siteOf(folder) {
	let known = identity(folder);
	let site = readSite(folder);
	return () => {
		try {
			const now = identity(folder);
			if (now === known || now === '') return site;
			const next = readSite(folder);
			// Exchanged while it was read: the next request reads it anew.
			if (identity(folder) !== now) return site;
			if (next.has('/')) site = next;
			known = now;
		} catch (error) {
			if (!(error instanceof Error && 'code' in error)) throw error;
		}
		return site;
	};
}

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
function mediaType(path) {
	if (path === '/feed.xml') return `application/atom+xml; ${TEXT}`;
	return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/**
 * How long a file may be kept. On one's own machine a page is asked for anew each time, so that the last build is
 * what is seen; in public `deploy/` lets caches answer for a minute.
 * @param {string} path as above
 */
const cacheControl = (path) => (HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * The headers of a file that say who may do what with it.
 * @param {string} path as above
 * @returns {Record<string, string>}
 */
const accessHeaders = (path) => ({
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
