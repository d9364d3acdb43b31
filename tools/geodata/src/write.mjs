/** Writes the results, and what they must hash to. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes each value as one line of JSON (line ends and key order never vary), then checksums.json. */
export function write(folder, files) {
	mkdirSync(folder, { recursive: true });
	const sums = {};
	for (const name of Object.keys(files).sort()) {
		const text = `${JSON.stringify(files[name])}\n`;
		writeFileSync(join(folder, name), text);
		sums[name] = `sha256-${createHash('sha256').update(text).digest('base64')}`;
	}
	writeFileSync(join(folder, 'checksums.json'), `${JSON.stringify(sums, null, 2)}\n`);
	return sums;
}
