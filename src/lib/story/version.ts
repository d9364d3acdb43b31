/** The version of the data: the same for the same content, however the file is laid out. */
import { createHash } from 'node:crypto';
import type { Story } from './schema.ts';

const known = new WeakMap<Story, string>();

/** Ten hexadecimal digits that change with any value of the data file, and with nothing else. */
export function dataVersion(story: Story): string {
	const version =
		known.get(story) ?? createHash('sha256').update(JSON.stringify(story)).digest('hex').slice(0, 10);
	known.set(story, version);
	return version;
}
