/** What changed between two days, in words: compared with sentences made by hand. */
import { describe, expect, test } from 'vitest';
import { changesBetween, claimsIn } from '../../../../src/lib/page/record/difference.ts';
import { ratioOn } from '../../../../src/lib/page/record/known.ts';
import {
	differenceSentences,
	ratioChangeWords,
	spanWords
} from '../../../../src/lib/page/record/sentences.ts';
import { allClaims, isKnownBy } from '../../../../src/lib/story/claims.ts';
import { edition } from '../../../../src/lib/story/editions.ts';
import type { Claim, Story } from '../../../../src/lib/story/schema.ts';
import { story, withClaims } from './stories.ts';

const between = (from: string | undefined, to: string, of: Story = story) =>
	differenceSentences(of, changesBetween(of, from, to));

describe('between the days of the data file', () => {
	test('19 and 23 December 2024', () => {
		const figure = 'North Korean soldiers killed, wounded, missing or captured';
		expect(between('2024-12-19', '2024-12-23')).toEqual([
			`${figure}: First number by South Korea’s Joint Chiefs of Staff: around 1,100 (killed or wounded).`,
			`${figure}: First number by President Volodymyr Zelensky: more than 3,000 (killed or wounded).`
		]);
	});

	test('30 and 31 January 2025', () => {
		expect(between('2025-01-30', '2025-01-31')).toContain(
			'Ground held by Ukraine in Kursk oblast: The number given by DeepState fell from approximately 560–760, by way of 493.29, to 435.66 square kilometres.'
		);
	});

	test('31 January and 2 September 2025', () => {
		const sentences = between('2025-01-31', '2025-09-02');
		expect(sentences).toContain(
			'North Korean soldiers killed: The number given by South Korea’s National Intelligence Service (NIS) rose from about 300, by way of about 600, to about 2,000, counted in a new way.'
		);
		expect(sentences).toContain(
			'North Korean soldiers wounded: The number given by South Korea’s National Intelligence Service (NIS) rose from about 2,700 to about 4,100.'
		);
		expect(sentences).toContain(
			'Ground held by Ukraine in Kursk oblast: First numbers by General Valery Gerasimov: 178, then 3, then 0 square kilometres.'
		);
	});

	test.each([
		['2024-12-23', '2025-01-31'],
		['2025-01-31', '2025-09-02'],
		['2025-01-31', '2026-02-26']
	])('every claim published between %s and %s is told of once', (from, to) => {
		const told = claimsIn(changesBetween(story, from, to)).map(({ id }) => id);
		const published = allClaims(story).filter((one) => isKnownBy(one, to) && !isKnownBy(one, from));
		expect(told.toSorted()).toEqual(published.map(({ id }) => id).toSorted());
	});
});

describe('one party’s number', () => {
	const base = { claimant: 'kremlin', chart: 'main', basis: 'stated', qualifier: undefined } as const;
	const on = (asOf: string, change: Partial<Claim>): Partial<Claim> => ({
		...base,
		asOf,
		published: asOf,
		...change
	});
	const told = (...claims: Partial<Claim>[]) =>
		between('2027-01-15', '2027-02-15', withClaims(story, 'killed', claims)).map((one) =>
			one.replace('North Korean soldiers killed: ', '')
		);
	const who = 'The number given by the Kremlin’s spokesman, Dmitry Peskov,';

	test('rises, falls and stays', () => {
		const first = on('2027-01-01', { value: 500 });
		expect(told(first, on('2027-02-01', { value: 700 }))).toEqual([`${who} rose from 500 to 700.`]);
		expect(told(first, on('2027-02-01', { value: 70 }))).toEqual([`${who} fell from 500 to 70.`]);
		expect(told(first, on('2027-02-01', { value: 500 }))).toEqual([`${who} stayed at 500.`]);
	});

	test('with another word before it neither rises nor falls', () => {
		expect(
			told(on('2027-01-01', { value: 500 }), on('2027-02-01', { value: 500, qualifier: 'more than' }))
		).toEqual([`${who} went from 500 to more than 500.`]);
	});

	test('a range that grows at both ends neither rises nor falls', () => {
		const range = (low: number, high: number) => ({ value: undefined, low, high });
		expect(told(on('2027-01-01', range(200, 300)), on('2027-02-01', range(100, 400)))).toEqual([
			`${who} went from 200–300 to 100–400.`
		]);
	});

	test('is never compared with what covers something else', () => {
		expect(
			told(
				on('2027-01-01', { value: 500, scope: 'in Kursk' }),
				on('2027-02-01', { value: 700, scope: 'in Russia', covers: 'dead in Russia' })
			)
		).toEqual(['Another number by the Kremlin’s spokesman, Dmitry Peskov: 700 (dead in Russia).']);
	});

	test('for an earlier day is no fall', () => {
		expect(
			told(on('2027-01-10', { value: 500 }), on('2026-12-01', { value: 100, published: '2027-02-01' }))
		).toEqual([
			'Number for 1 December 2026 by the Kremlin’s spokesman, Dmitry Peskov, published later: 100.'
		]);
	});

	test('that was wrong is corrected', () => {
		const correction = { value: 50, entry: 'correction', replaces: 'added-0' } as const;
		expect(
			told(on('2027-01-01', { value: 500 }), on('2027-01-01', { ...correction, published: '2027-02-01' }))
		).toEqual(['Corrected, by the Kremlin’s spokesman, Dmitry Peskov: 500 was wrong, it is 50.']);
	});

	test('for a limited time stands apart', () => {
		expect(
			told(on('2027-01-01', { value: 500 }), on('2027-02-01', { value: 9, kind: 'flow', period: 'one week' }))
		).toEqual(['Number for a limited time by the Kremlin’s spokesman, Dmitry Peskov: 9, within one week.']);
	});
});

test('the ratio of two days: from whom to whom', () => {
	const on = (day: string) => ratioOn(edition(story, day));
	expect(ratioChangeWords(story, on('2024-12-23'), on('2025-01-31'))).toBe(
		'The dead of those sent, by the number that the story would have used: from 1 in 110 (South Korea NIS) to 1 in 11 (Western officials). These are two parties: neither changed its own.'
	);
	expect(ratioChangeWords(story, on('2025-01-31'), on('2025-09-02'))).toBeUndefined();
	expect(ratioChangeWords(story, on('2024-06-14'), on('2025-01-31'))).toMatch(
		/no one could have given before/
	);
});

test('the year stands once where it is the same', () => {
	expect(spanWords(story, '2025-01-31', '2025-09-02')).toBe('Between 31 January and 2 September 2025');
	expect(spanWords(story, '2024-12-23', '2025-01-31')).toBe('Between 23 December 2024 and 31 January 2025');
});
