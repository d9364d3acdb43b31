/** Days on which something was published, and what each brought: compared with lists made by hand from the sources. */
import { describe, expect, test } from 'vitest';
import { daysOf, monthsOf, neighboursOf, newOn } from '../../../../src/lib/page/record/days.ts';
import { knownOn } from '../../../../src/lib/page/record/known.ts';
import { ratioText, ratioWords } from '../../../../src/lib/page/record/sentences.ts';
import { allClaims, lastDay } from '../../../../src/lib/story/claims.ts';
import { story, withClaims } from './stories.ts';

const days = daysOf(story);

test('each day stands once, in order, and every claim has one', () => {
	expect(days).toEqual([...new Set(days)].sort());
	for (const { published } of allClaims(story)) expect(days).toContain(lastDay(published));
});

test('a month without a day counts from its last day', () => {
	const added = withClaims(story, 'killed', [{ published: '2024-02' }]);
	expect(daysOf(added)[0]).toBe('2024-02-29');
	expect(newOn(added, '2024-02-29').map(({ claim }) => claim.id)).toEqual(['added-0']);
});

test('the day of the story is among them, even where it brought nothing', () => {
	const quiet = { ...story, story: { ...story.story, asOf: '2025-02-01' } };
	expect(daysOf(quiet)).toContain('2025-02-01');
	expect(newOn(quiet, '2025-02-01')).toEqual([]);
});

test('neighbours are the days before and after, and none at the ends', () => {
	expect(neighboursOf(['2024-01-01', '2024-01-05', '2024-02-01'], '2024-01-05')).toEqual({
		before: '2024-01-01',
		after: '2024-02-01'
	});
	expect(neighboursOf(['2024-01-01'], '2024-01-01')).toEqual({});
});

test('months hold their days', () => {
	expect(monthsOf(['2024-01-01', '2024-01-05', '2024-03-01'])).toEqual([
		{ month: '2024-01', days: ['2024-01-01', '2024-01-05'] },
		{ month: '2024-03', days: ['2024-03-01'] }
	]);
});

const BY_HAND = [
	{
		day: '2024-12-23',
		brought: ['killed-or-wounded-south-korea-jcs-2024-12-23', 'killed-or-wounded-zelensky-2024-12-23'],
		ratio: '1 in 110',
		words:
			'At least 100 of about 11,000, both by South Korea’s National Intelligence Service (NIS): 1 in 110 of those sent dead. The division is ours.'
	},
	{
		day: '2025-01-31',
		brought: [
			'first-months-western-officials-2025-01-15',
			'weeks-unseen-ukraine-sof-2025-01-31',
			'area-held-ukraine-2024-08',
			'area-held-deepstate-2025-01-07',
			'area-held-deepstate-2025-01-10',
			'missiles-us-officials-2025-01',
			'shell-share-us-officials-2025-01',
			'share-lost-nyt-officials-2025-01-22',
			'share-lost-syrskyi-2025-01-22'
		],
		ratio: '1 in 11',
		words:
			'About 1,000 of about 11,000, both by unnamed western officials: 1 in 11 of those sent dead. The division is ours.'
	},
	{
		day: '2025-09-02',
		brought: ['killed-south-korea-nis-2025-09-02', 'disclosed-dead-north-korea-2025-09-02'],
		ratio: '1 in 11',
		words:
			'About 1,000 of about 11,000, both by unnamed western officials: 1 in 11 of those sent dead. The division is ours.'
	}
];

describe.each(BY_HAND)('$day', ({ day, brought, ratio, words }) => {
	const known = knownOn(story, day);

	test('brought these claims', () => {
		expect(newOn(story, day).map(({ claim }) => claim.id)).toEqual(brought);
	});

	test('has this ratio', () => {
		expect(known.ratio && ratioText(story, known.ratio)).toBe(ratio);
		expect(known.ratio && ratioWords(story, known.ratio)).toBe(words);
	});

	test('knows nothing that came later', () => {
		for (const { published } of allClaims(known.story)) expect(lastDay(published) <= day).toBe(true);
	});
});

test('before anyone gave a total of the dead there is no ratio, and what there is gets drawn', () => {
	const early = knownOn(story, '2024-12-18');
	expect(early.ratio).toBeUndefined();
	expect(early.views.map(({ chart }) => chart)).toEqual(['area-held']);
	expect(knownOn(story, '2024-06-14').views).toEqual([]);
});

test('where two parties gave the dead and the force, it says that the comparison is ours', () => {
	const day = '2024-12-01';
	const added = withClaims(story, 'killed', [
		{ published: day, asOf: day, claimant: 'kremlin', chart: 'main', value: 10, qualifier: undefined }
	]);
	const { ratio, story: known } = knownOn(added, day);
	expect(ratio && ratioWords(added, ratio)).toMatch(/comparison is ours/);
	expect(JSON.stringify(known.charts['killed-ratio'])).toMatch(/comparison is ours/);
});
