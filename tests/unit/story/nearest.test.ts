import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../../src/lib/story/nearest.ts';

describe('nearest', () => {
	it('counts letters put in, taken out, changed and swapped', () => {
		expect(distance('killed', 'killed')).toBe(0);
		expect(distance('kiled', 'killed')).toBe(1);
		expect(distance('valeu', 'value')).toBe(1);
		expect(distance('kitten', 'sitting')).toBe(3);
		expect(distance('', 'abc')).toBe(3);
	});

	it('finds what was meant, whatever the case', () => {
		expect(nearest('kiled', ['deployed', 'killed'])).toBe('killed');
		expect(nearest('asof', ['asOf', 'asOfText'])).toBe('asOf');
		expect(nearest('western-oficials', ['nis', 'western-officials'])).toBe('western-officials');
	});

	it('finds the longer word that was begun', () => {
		expect(
			nearest('killed-western-officials', ['killed-nis-2025-01-13', 'killed-western-officials-2025-01-15'])
		).toBe('killed-western-officials-2025-01-15');
	});

	it('finds nothing for a word unlike all', () => {
		expect(nearest('foo', ['low', 'killed'])).toBeUndefined();
		expect(nearest('putin', ['zelensky', 'nis'])).toBeUndefined();
		expect(nearest('x', [])).toBeUndefined();
	});
});
