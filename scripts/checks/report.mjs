/** Prints the failures of a suite so that they can be read, and reads the reports that the test runners write. */
import { existsSync, readFileSync, rmSync } from 'node:fs';

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
export function readReport(path) {
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
