/** Who may import whom: the check lets right imports pass and fails at each wrong one. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHECKS } from '../../scripts/checks/steps.mjs';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Runs the step of `npm run check` on a small site of these files. */
function checkRooms(files: Readonly<Record<string, string>>): { status: number | null; output: string } {
	const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	folders.push(folder);
	const site: Record<string, string> = {
		'package.json': '{ "type": "module" }',
		'.svelte-kit/tsconfig.json':
			'{ "compilerOptions": { "paths": { "$lib/*": ["../src/lib/*"] } }, "include": ["../src"] }',
		'scripts/start.mjs': "import '../src/lib/words/en.ts';",
		'vite/plugin.ts': "import '../src/lib/words/en.ts';",
		'src/lib/words/en.ts': 'export const en = 1;',
		...files
	};
	for (const [name, text] of Object.entries(site)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), `${text}\n`);
	}
	cpSync('.dependency-cruiser.mjs', join(folder, '.dependency-cruiser.mjs'));
	const step = CHECKS.find(({ name }) => name === 'rooms');
	if (!step) throw new Error('The check has no step for rooms.');
	const [command, ...args] = step.command;
	const path = `${resolve('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, PATH: path, NO_COLOR: '1' }
	});
	return { status, output: stdout + stderr };
}

// Other work on the machine makes programs slow.
describe('rooms', { timeout: 120_000 }, () => {
	it('pass where every import leads to a room above', () => {
		const { status, output } = checkRooms({
			'src/lib/story/claims.ts': "import { en } from '../words/en.ts';\nexport const claim = en;",
			'src/lib/page/feed.ts': "export { claim } from '../story/claims.ts';",
			'src/routes/+server.ts': "export { claim as GET } from '$lib/page/feed.ts';",
			'src/client/embed.ts': "import { height } from '../lib/protocol/height.ts';\nconsole.log(height);",
			'src/lib/protocol/height.ts': 'export const height = 1;'
		});
		expect(output).toContain('no dependency violations found');
		expect(status).toBe(0);
	});

	it('fail at every import that leads elsewhere', () => {
		const { status, output } = checkRooms({
			// A room below, by a type alone.
			'src/lib/story/claims.ts': "import type { Page } from '../page/feed.ts';\nexport type Claim = Page;",
			'src/lib/page/feed.ts': 'export interface Page { title: string }',
			// Routes, from a room.
			'src/lib/desk/site.ts': "export { GET } from '../../routes/+server.ts';",
			'src/routes/+server.ts': "export { claim as GET } from '$lib/embed/model.ts';",
			// Browser programs and embeds, either from the other.
			'src/lib/embed/model.ts': "export { claim } from '../../client/embed.ts';",
			'src/client/embed.ts': "import '../lib/story/schema.ts';\nexport const claim = 1;",
			// A component in a room of plain functions.
			'src/lib/story/schema.ts': "import './Claim.svelte';\nimport 'nowhere';",
			'src/lib/story/Claim.svelte': '<p>A claim</p>',
			// A circle, an orphan, and a room that nobody knows.
			'src/lib/check/read.ts': "import './rules.ts';\nexport const read = 1;",
			'src/lib/check/rules.ts': "export { read } from './read.ts';",
			'src/lib/charts/alone.ts': 'export const alone = 1;',
			'src/lib/map/index.ts': "import '../attic/old.ts';",
			'src/lib/attic/old.ts': 'export const old = 1;',
			'src/lib/charts/lost.ts': "import './gone.ts';"
		});
		expect(status).toBeGreaterThan(0);
		const found = output.split('\n').flatMap((line) => /^\s*error (.*)$/.exec(line)?.[1] ?? []);
		for (const expected of [
			'story imports words: src/lib/story/claims.ts → src/lib/page/feed.ts',
			'routes are at the top: src/lib/desk/site.ts → src/routes/+server.ts',
			/^embed imports .*: src\/lib\/embed\/model\.ts → src\/client\/embed\.ts$/,
			/^browsers get protocol.*: src\/client\/embed\.ts → src\/lib\/story\/schema\.ts$/,
			'plain rooms know no Svelte: src/lib/story/schema.ts → src/lib/story/Claim.svelte',
			/^no circle: src\/lib\/check\/(read|rules)\.ts/,
			'no orphan: src/lib/charts/alone.ts',
			'every room stands in the list: src/lib/map/index.ts → src/lib/attic/old.ts',
			'every import leads somewhere: src/lib/charts/lost.ts → ./gone.ts',
			'every import leads somewhere: src/lib/story/schema.ts → nowhere'
		]) {
			expect(found).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
		}
	});
});
