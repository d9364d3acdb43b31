/**
 * Builds the site: in a folder of its own, which takes the place of build/ once it is complete. The browser programs
 * come first, since the pages name their hashed files.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { carryOldFiles, keepDates } from '../deploy/carry.mjs';
import { writeIcon } from './build/icon.mjs';
import { lock } from '../deploy/lock.mjs';
import { writeLicences } from './build/licences.mjs';
import { WORKSHOP, nextSite, swap } from './build/swap.mjs';
import { compressSite } from './compress.mjs';
import { addressFault, folderFault } from './setup/address.mjs';
import { ROOT, program } from './setup/program.mjs';

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** For static hosts that read their headers from the root of the site; the rules there begin with a path. @param {string} site */
async function writeHeaders(site) {
	const rules = await readFile('deploy/_headers', 'utf8');
	await writeFile(join(site, '_headers'), rules.replace(/^\//gm, `${process.env.BASE_PATH ?? ''}/`));
}

const place = folderFault(ROOT) ?? addressFault(process.env);
if (place) stop(place);

// A faulty data file stops the build with its lines and mends, and with nothing of the machinery around them.
const data = program('node', ['scripts/data-check.ts']);
if (!data.ok) stop(data.output.trim());

const unlock = await lock(join(ROOT, WORKSHOP, 'lock'), (pid) =>
	console.error(`Another build is running (process ${pid}): waiting until it has ended.`)
);
try {
	// tsconfig.json extends a file that SvelteKit writes; a fresh clone has none yet.
	const sync = program('svelte-kit', ['sync']);
	if (!sync.ok) throw new Error(sync.output);
	const site = nextSite(ROOT);
	process.env.SITE_FOLDER = site;
	await rm('.client', { recursive: true, force: true });
	await build({ configFile: 'vite/client.config.ts', logLevel: 'warn' });
	await build({ configFile: 'vite.config.ts', logLevel: 'warn' });
	// A router that no page runs, and data for it beside each page.
	for (const path of await readdir(site, { recursive: true }))
		if (basename(path) === '__data.json') await rm(join(site, path));
	// Its data was all that lay there: the page itself is 404.html.
	await rm(join(site, '404'), { recursive: true, force: true });
	for (const path of ['immutable/chunks', 'immutable/entry', 'immutable/nodes', 'version.json'])
		await rm(join(site, '_app', path), { recursive: true, force: true });
	// Source maps are for the licences: they tell whose code is in the programs.
	await cp('.client/app', join(site, 'app'), { recursive: true, filter: (path) => !path.endsWith('.map') });
	await writeLicences(site, '.client/app');
	await writeIcon(site);
	await writeHeaders(site);
	await compressSite(site);
	carryOldFiles('build', site, new Date());
	keepDates('build', site);
	swap(ROOT);
} finally {
	unlock();
}
