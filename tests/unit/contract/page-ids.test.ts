/** Every id in the markup of the pages is one that the contract keeps from steps. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGE_IDS } from '../../../src/lib/contract/index.ts';

/** Pictures, the pages about an embed and those of the record hold no steps. */
const APART = /lib\/(picture|embed|page\/record)\//;

const ids = globSync('src/**/*.svelte')
	.filter((file) => !APART.test(file))
	.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => ({ file, id }))
	);

describe('the ids of the page', () => {
	it('are found in the markup', () => {
		expect(ids.map(({ id }) => id)).toContain('notes-title');
	});

	it.each(ids)('$id is kept from steps: $file', ({ id }) => {
		const beginning = id.split('{')[0] ?? '';
		const isKept =
			PAGE_IDS.beginnings.some((one) => beginning.startsWith(one)) ||
			(beginning === id && PAGE_IDS.whole.includes(id));
		expect(isKept, `add "${id}" to src/lib/contract/index.ts`).toBe(true);
	});
});
