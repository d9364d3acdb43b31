/** The contract of the charts holds together. */
import { describe, expect, it } from 'vitest';
import { CONTRACT } from '../../../src/lib/contract/index.ts';

describe('the contract', () => {
	it.each(Object.entries(CONTRACT.charts))('of %s is sound', (id, { states, first }) => {
		expect(states[0]).toBe(first);
		expect(new Set(states).size).toBe(states.length);
		// Its data would lie where the list of embeds lies.
		expect(id).not.toBe('index');
	});
});
