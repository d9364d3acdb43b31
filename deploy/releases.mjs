/**
 * A folder for publishing: the sites that were out, each whole, and a link to the one that is. Setting the link is
 * one rename, so a server that follows it finds the one site or the other, and never a mixture.
 *
 *     FOLDER/current -> releases/2026-11-26T10-15-00
 *     FOLDER/releases/...
 */
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readlinkSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { lock } from './lock.mjs';

/** How many sites stay, the one that is out included: so far can be taken back. */
const KEPT_RELEASES = 10;

export class Releases {
	#folder;

	/** @param {string} folder */
	constructor(folder) {
		this.#folder = folder;
		mkdirSync(join(folder, 'releases'), { recursive: true });
	}

	/** @param {string} name */
	path(name) {
		return join(this.#folder, 'releases', name);
	}

	/** Every site that can be brought back, the oldest first. @returns {string[]} */
	get names() {
		return readdirSync(join(this.#folder, 'releases'))
			.filter((name) => !name.startsWith('.'))
			.sort();
	}

	/** The site that is out, if any is. @returns {string | undefined} */
	get current() {
		const link = join(this.#folder, 'current');
		const name = existsSync(link) ? basename(readlinkSync(link)) : undefined;
		return name !== undefined && existsSync(this.path(name)) ? name : undefined;
	}

	/** @param {string} name of the site that is out from now on */
	set current(name) {
		const link = join(this.#folder, '.current');
		rmSync(link, { force: true });
		symlinkSync(join('releases', name), link);
		renameSync(link, join(this.#folder, 'current'));
	}

	/** What a purge has to name after the last command. @param {readonly string[]} addresses */
	set changed(addresses) {
		writeFileSync(join(this.#folder, 'changed.txt'), addresses.map((address) => `${address}\n`).join(''));
	}

	/** Waits until no other command changes this folder. @returns {Promise<() => void>} */
	lock() {
		return lock(join(this.#folder, '.lock'), (pid) =>
			console.error(`Another command is at work here (process ${pid}): waiting until it has ended.`)
		);
	}

	/** Removes the oldest sites, and what a command that was killed has left half done. */
	prune() {
		const { current, names } = this;
		const halves = readdirSync(join(this.#folder, 'releases')).filter((name) => name.startsWith('.'));
		const old = names.filter((name) => name !== current).slice(0, -KEPT_RELEASES + 1);
		for (const name of [...halves, ...old]) rmSync(this.path(name), { recursive: true, force: true });
	}
}
