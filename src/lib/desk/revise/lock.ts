/** One command at a time: a file that only one process can make, with the number of that process in it. */
import { open, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { NotWritten } from './not-written.ts';

/** How long to wait for another command, in ms. One write takes a few. */
const PATIENCE = 15_000;
/** After so long, in ms, nobody is at work any more, on whatever machine. */
const STALE = 60_000;

/**
 * Does something while no other process does anything under the same lock. Throws NotWritten where another one
 * doesn't end. A lock whose process was killed is taken away.
 * @param file named to the person who waits
 */
export async function locked<T>(lock: string, file: string, work: () => Promise<T>): Promise<T> {
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
