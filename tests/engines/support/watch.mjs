/**
 * Ends what a run started, however the run ended: it waits until the run closes its end of the pipe, which the system
 * does even for a process that was killed, and then ends every process that carries the run's mark in its environment.
 * `node watch.mjs MARK FOLDER`; FOLDER holds the profiles and is removed.
 */
import { readFileSync, readdirSync, rmSync } from 'node:fs';

const [mark = '', folder = ''] = process.argv.slice(2);

/** @param {string} pid */
function isMarked(pid) {
	try {
		return Number(pid) !== process.pid && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
	} catch {
		// It has ended meanwhile, or belongs to someone else.
		return false;
	}
}

const marked = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isMarked(name));

process.stdin.resume().on('end', () => {
	// Until none is left: one that was just starting may have been missed.
	for (let pids = marked(); pids.length > 0; pids = marked()) {
		for (const pid of pids) {
			try {
				process.kill(Number(pid), 'SIGKILL');
			} catch {
				// It has ended meanwhile.
			}
		}
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
	}
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
