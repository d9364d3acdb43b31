/**
 * Puts a built site out: `node deploy/publish.mjs FOLDER [SITE]`. FOLDER is where the web server finds `current`,
 * SITE the built site (build/ beside this file, where nothing is said). Plain Node without packages, so that it also
 * runs on a host that has only this folder and the site.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOTE, carryOldFiles, changedAddresses, copyWithDate, filesIn, isSame } from './carry.mjs';
import { Releases } from './releases.mjs';

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** What tells a folder from another in its place. @param {string} folder */
function identity(folder) {
	const { dev, ino, birthtimeMs } = statSync(folder);
	return `${dev}:${ino}:${birthtimeMs}`;
}

/**
 * Copies a site. A file that is the same in the site before is that very file: its date stays, and with it the tag
 * by which caches know that nothing has changed.
 * @param {string} site @param {string} to @param {string | undefined} before
 */
function copySite(site, to, before) {
	for (const path of filesIn(site)) {
		const [from, target] = [join(site, path), join(to, path)];
		const last = before === undefined ? undefined : join(before, path);
		mkdirSync(dirname(target), { recursive: true });
		if (last !== undefined && path !== NOTE && existsSync(last) && isSame(from, last)) {
			try {
				linkSync(last, target);
			} catch {
				// A file system without links.
				copyWithDate(last, target);
			}
		} else {
			copyFileSync(from, target);
		}
	}
}

const [folder, site = join(dirname(fileURLToPath(import.meta.url)), '..', 'build')] = process.argv.slice(2);
if (folder === undefined) stop('Say where to: node deploy/publish.mjs FOLDER [SITE].');
if (!existsSync(join(site, 'index.html'))) {
	stop(`There is no built site in ${resolve(site)}: run \`npm run build\` first, or say where it is.`);
}

const releases = new Releases(folder);
const unlock = await releases.lock();
try {
	releases.prune();
	const { current } = releases;
	const before = current === undefined ? undefined : releases.path(current);
	const now = new Date();
	const name = now.toISOString().replaceAll(':', '-').replace('Z', '');
	const half = releases.path(`.${name}`);
	const taken = identity(site);
	copySite(site, half, before);
	if (identity(site) !== taken) throw new Error('The site was built anew while it was copied.');
	if (before !== undefined) carryOldFiles(before, half, now);
	renameSync(half, releases.path(name));
	releases.current = name;
	const addresses = changedAddresses(before, releases.path(name));
	releases.changed = addresses;
	releases.prune();
	console.log(`Published ${name}${current === undefined ? '' : `, after ${current}`}.`);
	console.log(
		`${addresses.length} addresses are new, different or gone: they stand in ${join(folder, 'changed.txt')}.`
	);
} catch (error) {
	console.error(`Nothing was published. ${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
} finally {
	unlock();
}
