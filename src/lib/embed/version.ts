/** The version of what a chart shows: the same wherever the same words and numbers stand. */
import { createHash } from 'node:crypto';

/** Ten letters and digits that change with any of the parts and with nothing else. */
export const versionOf = (...parts: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);
