/** Runs one project of the Vitest suites and counts its tests. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, program } from '../setup/program.mjs';
import { printFailure, readReport } from './report.mjs';

/**
 * @typedef {{ fullName: string, status: string, failureMessages: string[] }} Assertion
 * @typedef {{ name: string, status: string, message: string, assertionResults: Assertion[] }} File
 * @typedef {{ testResults: File[] }} Report
 */

/** @param {File} file @returns {import('./tally.mjs').Count} */
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
 * @param {'unit' | 'site'} project
 * @returns {import('./tally.mjs').Count}
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
	const report = /** @type {Report | undefined} */ (readReport(path));
	if (!report || report.testResults.length === 0) {
		printFailure(`the ${project} suite did not run`, report ? 'It found no test.' : output);
		return { passed: 0, failed: 1 };
	}
	const counts = report.testResults.map(countFile);
	const sum = (/** @type {keyof import('./tally.mjs').Count} */ key) =>
		counts.reduce((total, count) => total + count[key], 0);
	const failed = sum('failed');
	if (!ok && failed === 0) {
		printFailure(`the ${project} suite ended with an error outside its tests`, output);
		return { passed: sum('passed'), failed: 1 };
	}
	return { passed: sum('passed'), failed };
}
