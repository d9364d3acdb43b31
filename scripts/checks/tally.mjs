/** Counts what passed and failed, over all suites, and says so in the last line. */

/** @typedef {{ passed: number, failed: number }} Count */

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
