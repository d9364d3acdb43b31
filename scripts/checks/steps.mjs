/** The checks that need no built site: types, lint, format, rooms, what is unused, the data file and its schema. */
import { program } from '../setup/program.mjs';

/** @typedef {{ name: string, command: readonly [string, ...string[]], mend: string }} Check */

/** @type {readonly Check[]} */
export const CHECKS = [
	{
		name: 'types',
		command: ['svelte-check', '--fail-on-warnings', '--output', 'human', '--no-color'],
		mend: 'mend the lines above'
	},
	{
		name: 'lint',
		command: ['eslint', '.', '--max-warnings', '0', '--no-color'],
		mend: 'mend the lines above; `npx eslint . --fix` does some of it'
	},
	{
		name: 'format',
		command: ['prettier', '--check', '.', '--log-level', 'warn'],
		mend: 'run `npx prettier --write .`'
	},
	{
		name: 'rooms',
		command: [
			'depcruise',
			'src',
			'scripts',
			'vite',
			'--config',
			'.dependency-cruiser.mjs',
			'--output-type',
			'err-long'
		],
		mend: 'import from a room that the list allows, or move what is shared to a room above both: .dependency-cruiser.mjs'
	},
	{
		name: 'nothing unused',
		command: ['knip', '--no-progress'],
		mend: 'take away what nobody uses; an export that its own file alone uses needs no `export`'
	},
	{
		name: 'data',
		command: ['node', 'scripts/data-check.ts'],
		mend: 'mend data/story.json as the lines above say'
	},
	{
		name: 'schema is current',
		command: ['node', 'scripts/data-schema.ts', '--check'],
		mend: 'run `npm run data:schema`'
	}
];

/**
 * Runs every check, prints a line each, and what a failing one said.
 * @returns {{ passed: number, failed: number }}
 */
export function runChecks() {
	const sync = program('svelte-kit', ['sync'], { minutes: 2 });
	if (!sync.ok) throw new Error(sync.output);
	const results = CHECKS.map(({ name, command: [file, ...args], mend }) => {
		const { ok, output, late } = program(file, args, { minutes: 5 });
		console.log(`${ok ? 'pass' : 'FAIL'}  ${name}`);
		if (!ok) console.log(`${output.trim()}\n      ${late ? 'it took longer than 5 minutes' : mend}\n`);
		return ok;
	});
	const passed = results.filter(Boolean).length;
	return { passed, failed: results.length - passed };
}
