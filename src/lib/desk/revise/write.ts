/** Replaces a file whole or not at all, one command at a time, and only if it is still what was read. */
import { createHash } from 'node:crypto';
import { open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

const REASONS: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	EFBIG: 'the system allows no file of this size',
	EACCES: 'you may not write there',
	EPERM: 'you may not write there',
	EROFS: 'the disk can only be read'
};

/**
 * Writes a new file beside the old one and puts it in its place in one step: after a crash or on a full disk the
 * old file is whole. One command at a time does so, and clears away what a killed one left. Throws NotWritten, with
 * the old file untouched, where the file is no longer what was read, another command does not end, or the system
 * refuses.
 * @param read the text the file held when it was read
 */
export async function replaceFile(file: string, read: string, text: string): Promise<void> {
	const target = await realpath(file).catch((error: unknown) => {
		throw refused(file, error);
	});
	const folder = dirname(target);
	try {
		await locked(join(folder, `.${basename(target)}.lock`), file, async () => {
			await clear(folder, basename(target));
			await exchange(file, target, read, text);
		});
	} catch (error) {
		throw error instanceof NotWritten ? error : refused(file, error);
	}
	await settle(folder);
}

/** Takes away the new files of commands that were killed: whoever writes holds the lock, so nobody needs them. */
async function clear(folder: string, name: string): Promise<void> {
	const left = (await readdir(folder)).filter((one) => one.startsWith(`.${name}.`) && one.endsWith('.tmp'));
	await Promise.all(left.map((one) => rm(join(folder, one), { force: true })));
}

async function exchange(file: string, target: string, read: string, text: string): Promise<void> {
	const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
	try {
		await writeThrough(beside, text, (await stat(target)).mode);
		if (hash(await readFile(target, 'utf8')) !== hash(read)) {
			throw new NotWritten(
				`${file} has changed since it was read; nothing was written, run the command again`
			);
		}
		await rename(beside, target);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
}

/** Until the bytes are on the disk. */
async function writeThrough(file: string, text: string, mode: number): Promise<void> {
	const handle = await open(file, 'w', mode);
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Until the new name is on the disk, where the system can do that for folders. */
async function settle(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

function refused(file: string, error: unknown): Error {
	const code = (error as NodeJS.ErrnoException).code;
	if (code === undefined) return error as Error;
	return new NotWritten(`${file} was left as it is: ${REASONS[code] ?? `the system refused (${code})`}`);
}

function hash(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

/** How long to wait for another command, in ms. One write takes a few. */
const PATIENCE = 15_000;
/** After so long, in ms, nobody is at work any more, on whatever machine. */
const STALE = 60_000;

/**
 * One command at a time: a file that only one process can make, with the number of that process in it. Does
 * something while no other process does anything under the same lock. Throws NotWritten where another one doesn't
 * end. A lock whose process was killed is taken away.
 * @param file named to the person who waits
 */
async function locked<T>(lock: string, file: string, work: () => Promise<T>): Promise<T> {
	const until = Date.now() + PATIENCE;
	while (!(await made(lock))) {
		if (Date.now() > until) {
			throw new NotWritten(
				`${file} was left as it is: another command is writing it; wait for it, or take ${lock} away`
			);
		}
		if (await isLeft(lock)) await breakOpen(lock);
		// Not all at the same moment again.
		else await pause(2 + Math.random() * 8);
	}
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

/** Makes the file, or says that it is there already. */
async function made(lock: string): Promise<boolean> {
	try {
		const handle = await open(lock, 'wx');
		try {
			await handle.writeFile(`${process.pid} ${hostname()}`);
		} finally {
			await handle.close();
		}
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Is the process that made it gone? */
async function isLeft(lock: string): Promise<boolean> {
	try {
		const [{ mtimeMs }, text] = [await stat(lock), await readFile(lock, 'utf8')];
		if (Date.now() - mtimeMs > STALE) return true;
		const [pid, host] = text.split(' ');
		// One that is empty is just being made.
		return pid !== '' && host === hostname() && !isAlive(Number(pid));
	} catch {
		// It has been taken away meanwhile.
		return false;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Takes a left lock away. Of several that find it, one does so, and looks again first: the lock may be a new one by
 * then, made by a process that is at work.
 */
async function breakOpen(lock: string): Promise<void> {
	const breaking = `${lock}.break`;
	if (!(await made(breaking))) {
		if (await isLeft(breaking)) await rm(breaking, { force: true });
		await pause(5);
		return;
	}
	try {
		if (await isLeft(lock)) await rm(lock, { force: true });
	} finally {
		await rm(breaking, { force: true });
	}
}

/** Why a file was left as it is, in words for the person at the keyboard. */
export class NotWritten extends Error {
	override name = 'NotWritten';
}
