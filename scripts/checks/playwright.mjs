/** Runs the browser tests and counts them. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../find-browser.mjs';
import { ROOT, program } from '../setup/program.mjs';
import { printFailure, readReport } from './report.mjs';

/**
 * @typedef {{ message?: string }} Fault
 * @typedef {{ status: string, errors: Fault[] }} Result
 * @typedef {{ projectName: string, status: 'expected' | 'unexpected' | 'flaky' | 'skipped', results: Result[] }} Test
 * @typedef {{ title: string, file: string, line: number, tests: Test[] }} Spec
 * @typedef {{ title: string, suites?: Suite[], specs: Spec[] }} Suite
 * @typedef {{ suites: Suite[], errors: Fault[] }} Report
 */

/** @param {Suite} suite @returns {Spec[]} */
const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];

/** @param {Spec} spec @param {Test} test */
function printTest(spec, test) {
	const errors = test.results.at(-1)?.errors ?? [];
	const name = `${test.projectName}: tests/${spec.file}:${spec.line} ${spec.title}`;
	printFailure(name, errors.map(({ message }) => message ?? '').join('\n'));
}

/**
 * @param {'browser' | 'hosts'} folder in tests/
 * @returns {Promise<import('./tally.mjs').Count>}
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
	const { output } = program('playwright', ['test', `tests/${folder}/`, '--reporter=json'], {
		minutes: 12,
		env: { CI: 'true', CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: path }
	});
	const report = /** @type {Report | undefined} */ (readReport(path));
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
	const failed = tests.filter(({ test }) => test.status === 'unexpected');
	for (const { spec, test } of failed) printTest(spec, test);
	for (const { spec, test } of tests.filter(({ test }) => test.status === 'flaky')) {
		console.log(
			`note  passed only when tried again: ${test.projectName}: ${spec.file}:${spec.line} ${spec.title}`
		);
	}
	const skipped = tests.filter(({ test }) => test.status === 'skipped').length;
	return {
		passed: tests.length - failed.length - skipped,
		failed: failed.length + report.errors.length,
		skipped
	};
}
