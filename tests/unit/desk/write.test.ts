/** A file is replaced whole or not at all. */
import { spawn, spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/lib/desk/revise/write.ts';

let folder = '';
let file = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'revise-'));
	file = join(folder, 'story.json');
	writeFileSync(file, 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts the new text in the place of the old and leaves nothing else behind', async () => {
	await replaceFile(file, 'old', 'new');
	expect(readFileSync(file, 'utf8')).toBe('new');
	expect(readdirSync(folder)).toEqual(['story.json']);
});

it('refuses a file that has changed since it was read', async () => {
	writeFileSync(file, 'somebody else was here');
	await expect(replaceFile(file, 'old', 'new')).rejects.toThrow(
		/has changed since it was read; nothing was written/
	);
	expect(readFileSync(file, 'utf8')).toBe('somebody else was here');
	expect(readdirSync(folder)).toEqual(['story.json']);
});

it('keeps the rights of the file, and a link stays a link', async () => {
	chmodSync(file, 0o640);
	const link = join(folder, 'link.json');
	symlinkSync(file, link);
	await replaceFile(link, 'old', 'new');
	expect(statSync(file).mode & 0o777).toBe(0o640);
	expect(readFileSync(file, 'utf8')).toBe('new');
	expect(readdirSync(folder).sort()).toEqual(['link.json', 'story.json']);
});

it('leaves the old file whole where the new one cannot be written to its end', () => {
	// The shell allows files of 8 kB at most, as a full disk would.
	const program = `
		import { replaceFile } from '${join(process.cwd(), 'src/lib/desk/revise/write.ts')}';
		process.on('SIGXFSZ', () => {});
		await replaceFile('${file}', 'old', 'x'.repeat(1e6)).catch((error) => {
			console.log(error.message);
			process.exitCode = 1;
		});
	`;
	const run = spawnSync('bash', ['-c', `ulimit -f 8; exec node --input-type=module -e "$PROGRAM"`], {
		encoding: 'utf8',
		env: { ...process.env, PROGRAM: program }
	});
	expect(run.stdout).toContain(`${file} was left as it is:`);
	expect(run.status).toBe(1);
	expect(readFileSync(file, 'utf8')).toBe('old');
	expect(readdirSync(folder)).toEqual(['story.json']);
});

describe('several writers', () => {
	const SOURCE = join(process.cwd(), 'src/lib/desk/revise/write.ts');
	/** Adds so many lines, reading anew wherever somebody else was faster, and says how often that was. */
	const adding = (name: string, count: number) => `
		import { readFileSync } from 'node:fs';
		import { NotWritten, replaceFile } from '${SOURCE}';
		let refused = 0;
		for (let i = 0; i < ${count}; ) {
			const read = readFileSync('${file}', 'utf8');
			try {
				await replaceFile('${file}', read, read + '${name}-' + i + '\\n');
				i += 1;
			} catch (error) {
				if (!(error instanceof NotWritten)) throw error;
				refused += 1;
			}
		}
		console.log(refused);
	`;
	const running = (program: string) =>
		new Promise<{ status: number | null; output: string }>((resolve) => {
			const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
			let output = '';
			child.stdout.on('data', (data) => (output += String(data)));
			child.stderr.on('data', (data) => (output += String(data)));
			child.on('close', (status) => resolve({ status, output }));
		});

	it('in a tight loop lose nothing', async () => {
		writeFileSync(file, '');
		const writers = ['a', 'b', 'c', 'd'];
		const done = await Promise.all(writers.map((name) => running(adding(name, 40))));
		expect(done.map(({ status, output }) => (status === 0 ? '' : output))).toEqual(['', '', '', '']);
		// They did meet, or the test would show nothing.
		expect(done.some(({ output }) => Number(output) > 0)).toBe(true);
		const lines = readFileSync(file, 'utf8').trimEnd().split('\n').toSorted();
		const expected = writers.flatMap((name) => Array.from({ length: 40 }, (_, i) => `${name}-${i}`));
		expect(lines).toEqual(expected.toSorted());
		expect(readdirSync(folder)).toEqual(['story.json']);
	}, 60_000);

	it('are not held up by one that was killed, and clear away what it left', async () => {
		const gone = spawnSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' });
		writeFileSync(join(folder, '.story.json.lock'), `${gone.stdout.trim()} ${hostname()}`);
		writeFileSync(join(folder, `.story.json.${gone.stdout.trim()}.tmp`), 'half a fi');
		await replaceFile(file, 'old', 'new');
		expect(readFileSync(file, 'utf8')).toBe('new');
		expect(readdirSync(folder)).toEqual(['story.json']);
	});

	it('wait for one that is at work', async () => {
		writeFileSync(join(folder, '.story.json.lock'), `${process.pid} ${hostname()}`);
		const waiting = replaceFile(file, 'old', 'new');
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(readFileSync(file, 'utf8')).toBe('old');
		rmSync(join(folder, '.story.json.lock'));
		await waiting;
		expect(readFileSync(file, 'utf8')).toBe('new');
	});
});
