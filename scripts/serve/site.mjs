/**
 * A built site in memory: every file with its compressed copies, its entity tags and its headers. What is not in
 * this table does not exist for the server, so no request reaches the file system.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { accessHeaders, cacheControl, mediaType } from './headers.mjs';
import { CODINGS } from './negotiate.mjs';

/** @typedef {import('./negotiate.mjs').Coding} Coding */

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
