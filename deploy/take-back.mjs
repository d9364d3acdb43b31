/**
 * Takes back what was published last: `node deploy/take-back.mjs FOLDER [RELEASE]`. Without a name the site before
 * the one that is out comes back; with one, that site. Nothing is removed: what was taken back can be named again.
 */
import { carryOldFiles, changedAddresses } from './carry.mjs';
import { Releases } from './releases.mjs';

/** @param {string} sentence @returns {never} */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

const [folder, wanted] = process.argv.slice(2);
if (folder === undefined) stop('Say where: node deploy/take-back.mjs FOLDER [RELEASE].');
const releases = new Releases(folder);
const unlock = await releases.lock();
const { names, current } = releases;
const name = wanted ?? names.filter((one) => current !== undefined && one < current).at(-1);
if (current === undefined || name === undefined || !names.includes(name)) {
	unlock();
	const there = names.length > 0 ? names.join(', ') : 'none';
	stop(
		`There is no ${wanted ?? 'earlier site'} to go back to. What is there: ${there}; what is out: ${current ?? 'nothing'}.`
	);
}
// Pages that were opened in between still find their scripts.
carryOldFiles(releases.path(current), releases.path(name), new Date());
releases.current = name;
releases.changed = changedAddresses(releases.path(current), releases.path(name));
unlock();
console.log(
	`Out again: ${name}. It was ${current}, which comes back with: node deploy/take-back.mjs ${folder} ${current}`
);
