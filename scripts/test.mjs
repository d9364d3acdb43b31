/** Every check but the bar for long tasks (docs/testing.md) in one run; the last line reads `N passed, N failed`. Part of `npm test`. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { printFailure, runPlaywright, runVitest, Tally } from './checks/suites.mjs';
import { runChecks } from './checks/steps.mjs';
import { ROOT, program } from './setup/program.mjs';

const started = Date.now();
const tally = new Tally();

/** @typedef {import('./checks/suites.mjs').Count} Count */

/**
 * @param {string} title @param {() => Count | Promise<Count>} run
 */
async function suite(title, run) {
	console.log(`\n== ${title}`);
	const count = await run();
	tally.add(count);
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`${count.passed} passed, ${count.failed} failed (${seconds} s since the start)`);
}

/** Builds anew, so that no test reads the site of an earlier state of the sources. @returns {Count} */
function build() {
	const site = join(ROOT, 'build');
	rmSync(site, { recursive: true, force: true });
	const { ok, output } = program('node', ['scripts/build.mjs'], { minutes: 5 });
	const built = ok && existsSync(join(site, 'index.html'));
	if (!built) printFailure('the site could not be built', output);
	return built ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {() => Count | Promise<Count>} run @returns {() => Count | Promise<Count>} */
const ifBuilt = (run) => () => {
	if (existsSync(join(ROOT, 'build', 'index.html'))) return run();
	printFailure('this suite could not run', 'There is no built site to test.');
	return { passed: 0, failed: 1 };
};

await suite('Types, lint, format, data', runChecks);
await suite('Unit tests', () => runVitest('unit'));
await suite('Build', build);
await suite(
	'The built site',
	ifBuilt(() => runVitest('site'))
);
await suite(
	'The built site in a browser',
	ifBuilt(() => runPlaywright('browser'))
);

await suite(
	'Embeds on the pages of hosts',
	ifBuilt(() => runPlaywright('hosts'))
);

await suite(
	'The built site in three engines',
	ifBuilt(() => runPlaywright('engines'))
);

console.log(`\n${tally.line}`);
process.exitCode = tally.hasFailed ? 1 : 0;
