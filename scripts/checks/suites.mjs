/** Runs the suites of Vitest and of Playwright, counts their tests, and prints failures so that they can be read. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, program } from '../setup/program.mjs';
import { findChromium } from '../find-browsers.mjs';

const COLOURS = /\u001b\[[0-9;]*m/g;

/** Lines of a message worth printing; the rest is the runner's own stack. */
const LINES = 24;

/** @param {string} name @param {string} message */
export function printFailure(name, message) {
	const lines = message.replace(COLOURS, '').trim().split('\n').slice(0, LINES);
	console.log(`FAIL  ${name}\n${lines.map((line) => `      ${line}`).join('\n')}\n`);
}

/**
 * @param {string} path the report that a runner was told to write
 * @returns {unknown} its content, or undefined when the runner did not get so far
 */
function readReport(path) {
	if (!existsSync(path)) return undefined;
	const report = JSON.parse(readFileSync(path, 'utf8'));
	rmSync(path);
	return report;
}

/** @typedef {{ passed: number, failed: number }} Count */

/** Counts what passed and failed, over all suites, and says so in the last line. */
export class Tally {
	#passed = 0;
	#failed = 0;

	/** @param {Count} count */
	add({ passed, failed }) {
		this.#passed += passed;
		this.#failed += failed;
	}

	get hasFailed() {
		return this.#failed > 0;
	}

	get line() {
		return `${this.#passed} passed, ${this.#failed} failed`;
	}
}

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} File
 * @typedef {{ testResults: File[] }} VitestReport
 */

/** @param {File} file @returns {Count} */
function countFile({ name, status, message, assertionResults }) {
	const path = name.replace(`${ROOT}/`, '');
	const failed = assertionResults.filter((test) => test.status === 'failed');
	for (const test of failed) printFailure(`${path}: ${test.fullName}`, test.failureMessages.join('\n'));
	const passed = assertionResults.filter((test) => test.status === 'passed').length;
	const skipped = assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed');
	for (const test of skipped)
		printFailure(`${path}: ${test.fullName}`, 'It was skipped, so it says nothing.');
	const brokeBeforeItsTests = status === 'failed' && failed.length === 0;
	if (brokeBeforeItsTests) printFailure(path, message);
	return { passed, failed: failed.length + skipped.length + (brokeBeforeItsTests ? 1 : 0) };
}

/**
 * Runs one project of the Vitest suites and counts its tests. @param {'unit' | 'site'} project @returns
 * {Count}
 */
export function runVitest(project) {
	const path = join(ROOT, 'test-results', `vitest-${project}.json`);
	rmSync(path, { force: true });
	// With CI set, a missing snapshot is a failure and never written in passing.
	const { ok, output } = program(
		'vitest',
		['run', '--project', project, '--reporter=json', `--outputFile=${path}`],
		{ minutes: 15, env: { CI: 'true' } }
	);
	const report = /** @type {VitestReport | undefined} */ (readReport(path));
	if (!report || report.testResults.length === 0) {
		printFailure(`the ${project} suite did not run`, report ? 'It found no test.' : output);
		return { passed: 0, failed: 1 };
	}
	const counts = report.testResults.map(countFile);
	const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
	const failed = sum('failed');
	if (!ok && failed === 0) {
		printFailure(`the ${project} suite ended with an error outside its tests`, output);
		return { passed: sum('passed'), failed: 1 };
	}
	return { passed: sum('passed'), failed };
}

/**
 * @typedef {{ message?: string }} Fault
 * @typedef {{ status: string, errors: Fault[] }} Result
 * @typedef {{ projectName: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped', results: Result[] }} Test
 * @typedef {{ title: string, file: string, line: number, tests: Test[] }} Spec
 * @typedef {{ title: string, suites?: Suite[], specs: Spec[] }} Suite
 * @typedef {{ config: { rootDir: string }, suites: Suite[], errors: Fault[] }} PlaywrightReport
 */

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** @param {string} root of the files @param {Spec} spec @param {Test} test */
const nameOf = (root, spec, test) =>
	[test.projectName, `${relative(ROOT, join(root, spec.file))}:${spec.line} ${spec.title}`]
		.filter(Boolean)
		.join(': ');

/** @param {string} root @param {Spec} spec @param {Test} test */
function printTest(root, spec, test) {
	const errors = test.results.at(-1)?.errors ?? [];
	const message =
		test.status === 'skipped' ? 'It was skipped.' : errors.map((error) => error.message ?? '').join('\n');
	printFailure(nameOf(root, spec, test), message);
}

/**
 * Runs the browser tests and counts them; a test that was skipped says nothing, so it counts as failed. @param
 * {'browser' | 'hosts' | 'engines'} folder in tests/; one with a configuration of its own is run with that @returns
 * {Promise<Count>}
 */
export async function runPlaywright(folder) {
	const chromium = await findChromium();
	if (!chromium) {
		printFailure(
			'the browser tests could not run',
			'No Chromium that starts was found: run `node scripts/setup.mjs --browser`.'
		);
		return { passed: 0, failed: 1 };
	}
	const path = join(ROOT, 'test-results', `playwright-${folder}.json`);
	rmSync(path, { force: true });
	const own = `tests/${folder}/playwright.config.ts`;
	const hasOwn = existsSync(join(ROOT, own));
	const which = hasOwn ? ['--config', own] : [`tests/${folder}/`];
	const { output } = program('playwright', ['test', ...which, '--reporter=json'], {
		minutes: 40,
		env: {
			CHROMIUM_PATH: chromium,
			PLAYWRIGHT_JSON_OUTPUT_NAME: path,
			// What this machine can't drive is left out of the engines' suite, but not in CI: there it has to be known.
			...(hasOwn ? {} : { CI: 'true' })
		}
	});
	const report = /** @type {PlaywrightReport | undefined} */ (readReport(path));
	const specs = report?.suites.flatMap(specsOf) ?? [];
	if (!report || specs.length === 0) {
		printFailure(
			'the browser tests did not run',
			report?.errors.map(({ message }) => message).join('\n') || output
		);
		return { passed: 0, failed: 1 };
	}
	for (const { message } of report.errors)
		printFailure('the browser tests met an error outside a test', message ?? '');
	const tests = specs.flatMap((spec) => spec.tests.map((test) => ({ spec, test })));
	const failed = tests.filter(({ test }) => test.status === 'unexpected' || test.status === 'skipped');
	for (const { spec, test } of failed) printTest(report.config.rootDir, spec, test);
	for (const { spec, test } of tests.filter(({ test }) => test.status === 'flaky')) {
		console.log(`note  passed only when tried again: ${nameOf(report.config.rootDir, spec, test)}`);
	}
	return { passed: tests.length - failed.length, failed: failed.length + report.errors.length };
}
