/** What is right passes: the rules see no fault where there is none. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/lib/check/rules/index.ts';
import { checked } from '../check.ts';
import type { Change } from '../check.ts';
import { CASUALTIES, NIS, claimAt, derive, set } from './cases.ts';

describe('what is right', () => {
	const fine: [string, Change][] = [
		['the tiny story', () => undefined],
		['a value at both ends of its range', (s) => set(claimAt(s, 'area-held'), { value: 800 })],
		['a range of no width', (s) => set(claimAt(s, 'area-held'), { low: 1300 })],
		['as many killed as killed or wounded', (s) => set(claimAt(s, 'killed', 1), { value: 4000 })],
		[
			'more killed than at least so many killed or wounded',
			(s) => [
				set(claimAt(s, 'killed-or-wounded'), { value: 3999, qualifier: 'at least' }),
				set(claimAt(s, 'killed', 1), { value: 4000 })
			]
		],
		['a month that holds the day of publication', (s) => set(claimAt(s, 'killed', 0), { asOf: '2025-01' })],
		[
			'a share that follows',
			(s) => derive({ rule: 'share', parts: [CASUALTIES], share: [1, 3] }, { value: 1333 })(s)
		],
		['a sum that follows', (s) => derive({ rule: 'sum', parts: [NIS, NIS] })(s)],
		['the arithmetic of an outlet', (s) => derive({ rule: 'outlet', parts: [] })(s)],
		[
			'an address with an ampersand',
			(s) => set(s.sources['kbs-2025-01-14'], { url: 'https://x.kr/a?b=1&copy;=2' })
		],
		['a sign that is no tag', (s) => set(s.steps[1], { text: ['War & peace, a < b.'] })],
		[
			'numbers in words that are marked',
			(s) =>
				set(s.steps[1], {
					text: ['{#literal}Two{/literal} of {#bound value=$killed over=10}10 or more{/bound}.']
				})
		],
		[
			'words that only look like numbers',
			(s) => set(s.steps[1], { text: ['Someone often weighted one tent, once, tenderly.'] })
		],
		[
			'numbers that choose a variant',
			(s) =>
				set(s.steps[1], { text: ['.input {$first-months :figure} .match $first-months 3 {{a}} * {{b}}'] })
		],
		['a year in a plain text', (s) => set(claimAt(s, 'killed', 0), { value: 2025, note: 'Said in 2025.' })],
		[
			'a method that is explained',
			(s) => set(claimAt(s, 'killed', 2), { entry: 'method', reason: 'Now by name.' })
		]
	];

	it.each(fine)('%s', (_name, change) => {
		const { faults, story } = checked(change);
		expect(faults).toEqual([]);
		expect(story).toBeDefined();
	});

	it('has rules that each know one thing', () => {
		expect(new Set(RULES).size).toBe(RULES.length);
	});
});
