/**
 * What goes over from one site to the next: old files that open pages still ask for, and the dates of files that
 * are the same. Plain Node without packages: the build and the commands for publishing both use it.
 */
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** How long a file with a hash in its name stays after the last site that named it, in days. */
export const KEPT_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;

/** Folders in which every name carries a hash of its content. */
const HASHED = ['app', '_app/immutable'];

/** In a site: which of its files are carried over, and since when no page of it names them, as dates by path. */
export const NOTE = '.kept.json';

/**
 * The files of a folder and of those in it, as sorted paths with slashes; empty where there is no such folder.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesIn(folder) {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
		.sort();
}

/** @param {string} site @returns {Record<string, string>} */
function kept(site) {
	const note = join(site, NOTE);
	return existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
}

/** Do two files have the same content? @param {string} one @param {string} other */
export function isSame(one, other) {
	const [first, second] = [statSync(one), statSync(other)];
	if (first.dev === second.dev && first.ino === second.ino) return true;
	return first.size === second.size && readFileSync(one).equals(readFileSync(other));
}

/** What readers ask for when they get a file. @param {string} path */
const addressOf = (path) => `/${path.replace(/\.(?:br|gz)$/, '').replace(/(^|\/)index\.html$/, '$1')}`;

/**
 * The addresses that a reader of one site finds new, different or gone in another: what to purge.
 * @param {string | undefined} before undefined where there was no site
 * @param {string} after
 * @returns {string[]} sorted
 */
export function changedAddresses(before, after) {
	const paths = new Set([...(before === undefined ? [] : filesIn(before)), ...filesIn(after)]);
	paths.delete(NOTE);
	const changed = [...paths].filter((path) => {
		const there = [before, after].filter((site) => site !== undefined && existsSync(join(site, path)));
		return there.length < 2 || !isSame(join(String(before), path), join(after, path));
	});
	return [...new Set(changed.map(addressOf))].sort();
}

/** @param {string} from @param {string} to */
export function copyWithDate(from, to) {
	mkdirSync(dirname(to), { recursive: true });
	copyFileSync(from, to);
	const { atime, mtime } = statSync(from);
	utimesSync(to, atime, mtime);
}

/**
 * Copies the old hashed files that a new site lacks, unless they have gone unnamed for too long. A page that was
 * opened before still finds its scripts.
 * @param {string} last the site as it was; it need not exist
 * @param {string} next the new site
 * @param {Date} now
 * @returns {string[]} what was carried over
 */
export function carryOldFiles(last, next, now) {
	const before = kept(last);
	const notes = kept(next);
	const carried = HASHED.flatMap((folder) =>
		filesIn(join(last, folder)).map((name) => `${folder}/${name}`)
	).filter((path) => {
		if (existsSync(join(next, path))) return false;
		const since = before[path] ?? now.toISOString();
		if (now.getTime() - Date.parse(since) > KEPT_DAYS * DAY) return false;
		copyWithDate(join(last, path), join(next, path));
		notes[path] = since;
		return true;
	});
	if (Object.keys(notes).length > 0) {
		// Anew, never into a file that another site may share.
		rmSync(join(next, NOTE), { force: true });
		writeFileSync(join(next, NOTE), `${JSON.stringify(notes, null, '\t')}\n`);
	}
	return carried;
}

/**
 * Gives files that are the same as before the date that they had before, so that servers which tag files by date
 * and size, as nginx does, tell caches that nothing has changed.
 * @param {string} last the site as it was; it need not exist
 * @param {string} next the new site
 */
export function keepDates(last, next) {
	for (const path of filesIn(next)) {
		const [before, after] = [join(last, path), join(next, path)];
		if (!existsSync(before) || !isSame(before, after)) continue;
		const { atime, mtime } = statSync(before);
		utimesSync(after, atime, mtime);
	}
}
