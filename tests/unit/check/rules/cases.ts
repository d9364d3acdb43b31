/** Runs cases of one group of rules: each finds what it is for, at its place, and says the mend. */
import { describe, expect, it } from 'vitest';
import { checked, claimAt } from '../check.ts';
import type { Change } from '../check.ts';
import { placeOf } from '../place.ts';

export { claimAt, figure, stepAt } from '../check.ts';

/** The name, the change, the path, what is wrong, what to write, and the text at the place (`^` marks it). */
export type Case = readonly [string, Change, path: string, what: string, mend: string, marked: string];

export const KILLED = 'figures.killed.claims';
export const CASUALTIES = 'casualties-western-officials-2025-01-15';
export const NIS = 'killed-nis-2025-01-13';

/** Changes values of an object that has to be there. */
export function set(object: object | undefined, values: object): object {
	if (!object) throw new Error('There is nothing to change.');
	return Object.assign(object, values);
}

/** Makes the last claim of the killed a derived one. */
export function derive(derivation: object, values: object = {}): Change {
	return (story) => set(claimAt(story, 'killed', 2), { basis: 'derived', derivation, ...values });
}

/** One test a case. */
export function ruleCases(group: string, cases: readonly Case[]): void {
	describe(group, () => {
		it.each(cases)('%s', (_name, change, path, what, mend, marked) => {
			const { faults, text, story } = checked(change);
			expect(faults.map((one) => one.path)).toContain(path);
			const fault = faults.find((one) => one.path === path);
			expect(fault?.what).toContain(what);
			expect(fault?.mend).toContain(mend);
			expect(fault).toMatchObject(placeOf(text, marked.replace('^', ''), marked.indexOf('^')));
			expect(story).toBeUndefined();
		});
	});
}
