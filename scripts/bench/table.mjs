/** The results as a table: what was measured, against what, and whether its bar holds. */

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} ours
 * @property {string} against the other side of the comparison, or what it is made of
 * @property {string} result
 * @property {string} bar empty where there is none
 * @property {boolean | undefined} holds
 */

const COLUMNS = /** @type {const} */ (['what', 'ours', 'against', 'result', 'bar', 'holds']);

/** @param {readonly Row[]} rows */
export function table(rows) {
	const cells = rows.map((row) => ({
		...row,
		holds: row.holds === undefined ? '' : row.holds ? 'yes' : 'NO'
	}));
	const width = (/** @type {typeof COLUMNS[number]} */ key) =>
		Math.max(key.length, ...cells.map((row) => row[key].length));
	const line = (/** @type {(key: typeof COLUMNS[number]) => string} */ text) =>
		`| ${COLUMNS.map((key) => text(key).padEnd(width(key))).join(' | ')} |`;
	return [
		line((key) => key),
		line((key) => '-'.repeat(width(key))),
		...cells.map((row) => line((key) => row[key]))
	].join('\n');
}

/** @param {number} bytes */
export const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** @param {number} ms */
export const milliseconds = (ms) => `${ms.toFixed(0)} ms`;

/** @param {number} ratio */
export const times = (ratio) => `${ratio.toFixed(2)}x`;
