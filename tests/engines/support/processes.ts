/** Programs that a run starts, with their folder and their display; none of them outlives the run. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a program may take to be ready, in ms. */
const PATIENCE = 60_000;

const MARK = 'ENGINES_RUN';

export interface Processes {
	/** For profiles; removed in the end. */
	folder: string;
	/** The environment of every program that the run starts: the display, and the mark by which it is found again. */
	env: Record<string, string>;
	/** Starts a program. */
	start: (path: string, args: readonly string[], env?: Record<string, string>) => ChildProcess;
	/** Ends all that is left, and waits until it has ended. */
	end: () => Promise<void>;
}

/** The first line that a program writes on its third channel, where Xvfb says which display it has found free. */
function firstLine(child: ChildProcess): Promise<string> {
	return new Promise((done, fail) => {
		let text = '';
		const late = setTimeout(() => fail(new Error('Xvfb did not start within a minute')), PATIENCE);
		child.stdio[3]?.on('data', (chunk: Buffer) => {
			text += chunk.toString();
			if (!text.includes('\n')) return;
			clearTimeout(late);
			done(text.trim());
		});
		child.on('error', fail).on('exit', (code) => fail(new Error(`Xvfb ended with code ${String(code)}`)));
	});
}

export async function openProcesses(): Promise<Processes> {
	const folder = mkdtempSync(join(tmpdir(), 'engines-'));
	const mark = randomUUID();
	const env: Record<string, string> = { [MARK]: mark };
	for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value;
	// Nothing is read from the user's own settings, and nothing is written there.
	for (const kind of ['CONFIG', 'CACHE', 'DATA', 'STATE']) env[`XDG_${kind}_HOME`] = join(folder, kind);
	const watcher = spawn(process.execPath, [join(import.meta.dirname, 'watch.mjs'), mark, folder], {
		stdio: ['pipe', 'ignore', 'inherit'],
		detached: true
	});
	const ended = new Promise<void>((done) => watcher.on('exit', () => done()));
	const end = async () => {
		watcher.stdin.end();
		await ended;
	};
	const screen = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '+extension', 'GLX', '-nolisten', 'tcp'];
	const server = spawn('Xvfb', screen, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
	try {
		env.DISPLAY = `:${await firstLine(server)}`;
	} catch (error) {
		await end();
		throw error;
	}
	delete env.WAYLAND_DISPLAY;
	return {
		folder,
		env,
		start: (path, args, more = {}) => spawn(path, args, { env: { ...env, ...more }, stdio: 'ignore' }),
		end
	};
}
