/** Puts a finished site in the place of the last one. Until then the last one stands whole, and afterwards the new one. */
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
 * Two renames; nothing is written or removed between them.
 * @param {string} root of the project
 * @throws when build/ can't be moved, as where it is a mount point; then it is as it was
 */
export function swap(root) {
	const [site, last] = [join(root, SITE), join(root, LAST)];
	if (existsSync(site)) renameSync(site, last);
	try {
		renameSync(join(root, NEXT), site);
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
