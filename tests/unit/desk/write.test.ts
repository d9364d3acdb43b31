/** A file is replaced whole or not at all. */
import { spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { replaceFile } from '../../../src/lib/story/revise/write.ts';

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
		import { replaceFile } from '${join(process.cwd(), 'src/lib/story/revise/write.ts')}';
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
