/**
 * Tells what a change of the data changes for readers: `npm run data:impact [-- FILE_OR_GIT_REF] [--json]`. Compares
 * the data file with its last commit, with another commit, branch or tag, or with another file. Ends with 0 when it
 * could compare, whatever differs; with 1 when one of the two is not right.
 */
import { parseArgs } from 'node:util';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { faultLine } from '../src/lib/check/faults.ts';
import type { Fault } from '../src/lib/check/faults.ts';
import { changedFigures, impactReport } from '../src/lib/desk/impact/report.ts';
import { CONTRACT } from '../src/lib/contract/index.ts';
import { checkStory, openFile } from '../src/lib/check/read.ts';
import type { Story } from '../src/lib/story/schema.ts';
import { NoPages, withImpact } from './impact/load.ts';

const USAGE = 'npm run data:impact [-- FILE_OR_GIT_REF] [--json] [--file FILE]';
const OPTIONS = { json: { type: 'boolean' }, file: { type: 'string', default: 'data/story.json' } } as const;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
	const asked = read(args);
	if ('problem' in asked) return say(1, asked.problem, `write ${USAGE}`);
	const { file, against, json } = asked;
	const [before, after] = [story(await versionOf(against, file)), story(await fromFile(file))];
	if ('lines' in before) return say(1, ...before.lines);
	if ('lines' in after) return say(1, ...after.lines);
	const pages = await withImpact(({ impact }) => impact(before.story, after.story)).catch(
		(error: unknown) => {
			if (error instanceof NoPages) return error;
			throw error;
		}
	);
	if (pages instanceof NoPages) return say(1, pages.message);
	const figures = changedFigures(before.story, after.story);
	if (json)
		return say(0, JSON.stringify({ file: after.name, against: before.name, figures, pages }, null, 2));
	return say(
		0,
		`${after.name}, compared with ${before.name}`,
		'',
		impactReport(pages, figures, after.story.story.language)
	);
}

function read(
	args: readonly string[]
): { file: string; against: string; json: boolean } | { problem: string } {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
		const [against = 'HEAD', ...more] = positionals;
		if (more.length > 0) return { problem: `there is one thing to compare with, not ${positionals.length}` };
		return { file: values.file, against, json: values.json ?? false };
	} catch (error) {
		return { problem: (error as Error).message };
	}
}

function story(version: Version): { name: string; story: Story } | { lines: string[] } {
	if ('fault' in version) return { lines: [faultLine(version.fault)] };
	const { story, faults } = checkStory(version.text, CONTRACT, version.name);
	if (story) return { name: version.name, story };
	return { lines: [...faults.map(faultLine), 'Only a file without faults can be compared.'] };
}

function say(code: number, ...lines: readonly string[]): number {
	console.log(lines.join('\n'));
	return code;
}

/** A text and what it is called, or why there is none. */
type Version = { name: string; text: string } | { fault: Fault };

/** The text of a file. */
async function fromFile(file: string): Promise<Version> {
	const opened = await openFile(file);
	return 'fault' in opened ? opened : { name: file, text: opened.text };
}

/** The text that `file` is compared with: of another file, or of the same file at a commit, branch or tag. */
async function versionOf(asked: string, file: string): Promise<Version> {
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
