/** Builds the site once more with another data file, in a folder of its own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const LEFT_OUT =
	/^(node_modules|build|test-results|\.svelte-kit|\.client|\.builds|\.git|tools\/[^/]+\/node_modules)$/;

export interface SecondBuild {
	/** The folder of the built site. */
	site: string;
	remove: () => void;
}

/** Throws with what the build said where it fails. */
export function buildWith(data: string): SecondBuild {
	const folder = mkdtempSync(join(tmpdir(), 'second-build-'));
	const remove = () => rmSync(folder, { recursive: true, force: true });
	cpSync(ROOT, folder, {
		recursive: true,
		filter: (source) => !LEFT_OUT.test(relative(ROOT, source).replaceAll('\\', '/'))
	});
	symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
	writeFileSync(join(folder, 'data', 'story.json'), data);
	// What the test runner tells its own programs would make it a build for tests.
	const env = { ...process.env };
	delete env.NODE_ENV;
	delete env.VITEST;
	const run = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: folder, encoding: 'utf8', env });
	if (run.status !== 0) {
		remove();
		throw new Error(`${run.stdout}${run.stderr}`);
	}
	return { site: join(folder, 'build'), remove };
}
