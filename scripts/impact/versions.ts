/** The two states of the data file that are compared: from a file, or from git. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Fault } from '../../src/lib/check/faults.ts';
import { openFile } from '../../src/lib/check/read.ts';

/** A text and what it is called, or why there is none. */
export type Version = { name: string; text: string } | { fault: Fault };

/** The text of a file. */
export async function fromFile(file: string): Promise<Version> {
	const opened = await openFile(file);
	return 'fault' in opened ? opened : { name: file, text: opened.text };
}

/** The text that `file` is compared with: of another file, or of the same file at a commit, branch or tag. */
export async function versionOf(asked: string, file: string): Promise<Version> {
	return existsSync(asked) ? fromFile(asked) : fromGit(asked, file);
}

function fromGit(ref: string, file: string): Version {
	const name = `${ref}:${file}`;
	const fault = (what: string, mend: string) => ({
		fault: { file: name, line: 1, column: 1, path: '$', what, mend }
	});
	const git = (...args: string[]) =>
		spawnSync('git', args, { cwd: dirname(file), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
	const inside = git('rev-parse', '--is-inside-work-tree');
	if (inside.error) return fault('git does not run here', 'name a file to compare with');
	if (inside.status !== 0) return fault('the file is in no git repository', 'name a file to compare with');
	if (git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).status !== 0) {
		return fault(
			`"${ref}" is neither a file nor a commit, branch or tag`,
			'write HEAD, or the path of a file'
		);
	}
	const shown = git('show', `${ref}:./${basename(file)}`);
	if (shown.status !== 0) return fault(`there is no ${file} in ${ref}`, 'name another commit, or a file');
	return { name, text: shown.stdout };
}
