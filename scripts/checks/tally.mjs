/** Counts what passed, failed and was skipped, over all suites, and says so in the last line. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Count */

export class Tally {
	#passed = 0;
	#failed = 0;
	#skipped = 0;

	/** @param {Count} count */
	add({ passed, failed, skipped = 0 }) {
		this.#passed += passed;
		this.#failed += failed;
		this.#skipped += skipped;
	}

	get hasFailed() {
		return this.#failed > 0;
	}

	/** `N passed, N failed`; what was skipped, if anything was, stands in a line before. */
	get lines() {
		const skipped = this.#skipped > 0 ? `${this.#skipped} skipped: see docs/testing.md\n` : '';
		return `${skipped}${this.#passed} passed, ${this.#failed} failed`;
	}
}
