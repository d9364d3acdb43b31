/** Puts a finished site in the place of the last one. Until then the last one stands whole, and afterwards the new one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder for what builds need, beside build/ so that a rename leads from one to the other. */
export const WORKSHOP = '.builds';

const SITE = 'build';
const NEXT = join(WORKSHOP, 'next');
const LAST = join(WORKSHOP, 'last');

/**
 * An empty folder for a new site. What a build that was killed has left behind goes away.
 * @param {string} root of the project
 * @returns {string} its path from the root
 */
export function nextSite(root) {
	finishSwap(root);
	for (const path of [NEXT, LAST]) rmSync(join(root, path), { recursive: true, force: true });
	mkdirSync(join(root, NEXT), { recursive: true });
	return NEXT;
}

/**
 * Exchanges two folders in one step, so that neither is missing for a moment. Node can't; `mv` can on Linux, from
 * coreutils 9.5 on. Every other `mv` refuses the option and does nothing.
 * @param {string} one @param {string} other
 * @returns {boolean} was it done?
 */
export const exchange = (one, other) =>
	spawnSync('mv', ['--exchange', '-T', one, other], { stdio: 'ignore' }).status === 0;

/**
 * One exchange or else two renames; nothing is written or removed between them.
 * @param {string} root of the project
 * @throws when build/ can't be moved, as where it is a mount point; then it is as it was
 */
export function swap(root) {
	const [site, next, last] = [join(root, SITE), join(root, NEXT), join(root, LAST)];
	if (existsSync(site) && exchange(next, site)) {
		rmSync(next, { recursive: true, force: true });
		return;
	}
	if (existsSync(site)) renameSync(site, last);
	try {
		renameSync(next, site);
	} catch (error) {
		finishSwap(root);
		throw error;
	}
	rmSync(last, { recursive: true, force: true });
}

/**
 * Brings the last site back where a build was killed between the two renames.
 * @param {string} root of the project
 */
export function finishSwap(root) {
	const [site, last] = [join(root, SITE), join(root, LAST)];
	if (!existsSync(site) && existsSync(last)) renameSync(last, site);
}
