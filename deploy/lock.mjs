/** One at a time: a second build, or a second command for publishing, waits until the first has ended, however it ended. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Nothing takes as long, in ms: by then another program has the number of the one that was killed. */
const FORGOTTEN = 30 * 60_000;
const PAUSE = 300;

/** @param {unknown} error @returns {string | undefined} */
const codeOf = (error) =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** @param {number} pid */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/**
 * The process that holds a lock.
 * @param {string} path
 * @returns {number | undefined} undefined when the lock is free
 */
function holder(path) {
	try {
		const pid = Number(readFileSync(path, 'utf8'));
		const age = Date.now() - statSync(path).mtimeMs;
		return age < FORGOTTEN && isRunning(pid) ? pid : undefined;
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Takes a lock if it is free. The number of our process is in the file from the first moment that the file is there.
 * @param {string} path @param {string} own a name for us alone
 */
function take(path, own) {
	writeFileSync(own, String(process.pid));
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
		return false;
	} finally {
		rmSync(own, { force: true });
	}
}

/**
 * Removes the lock of a process that is gone. Another that waits may have done so and taken it: then it is put back.
 * @param {string} path @param {string} own
 */
function clear(path, own) {
	try {
		renameSync(path, own);
		if (holder(own) !== undefined) linkSync(own, path);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
	} finally {
		rmSync(own, { force: true });
	}
}

/**
 * Waits for a lock and takes it.
 * @param {string} path of the lock's file; its folder is made
 * @param {(pid: number) => void} onWait called once when another process holds it
 * @returns {Promise<() => void>} gives it back
 */
export async function lock(path, onWait) {
	const own = `${path}-${process.pid}`;
	mkdirSync(dirname(path), { recursive: true });
	let hasSaid = false;
	while (!take(path, own)) {
		const pid = holder(path);
		if (pid === undefined) {
			clear(path, own);
			continue;
		}
		if (!hasSaid) onWait(pid);
		hasSaid = true;
		await setTimeout(PAUSE);
	}
	return () => rmSync(path, { force: true });
}
