import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/lib/desk/revise/plan.ts';
import type { Given } from '../../../src/lib/desk/revise/flags.ts';
import { tinyStory } from '../story/fixture.ts';

const TODAY = '2026-12-01';
const FULL: Given = {
	figure: 'killed',
	value: '1,200',
	qualifier: 'about',
	claimant: 'western-officials',
	'as-of': '2025-02-10',
	published: '2025-02-12',
	source: 'bbc-2025-01-22',
	reason: 'The officials raised their count.'
};
const planned = (given: Given) => plan(tinyStory(), given, TODAY);
const texts = (given: Given) => planned(given).problems.map(({ text }) => text);
const needed = (given: Given) =>
	planned(given)
		.questions.filter(({ optional }) => !optional)
		.map(({ flag }) => flag);

describe('a new claim', () => {
	it('is made of the flags, with the keys in the order of the schema', () => {
		const { request, problems } = planned(FULL);
		expect(problems).toEqual([]);
		expect(JSON.stringify(request?.claim)).toBe(
			JSON.stringify({
				id: 'killed-western-officials-2025-02-10',
				measure: 'killed',
				value: 1200,
				qualifier: 'about',
				asOf: '2025-02-10',
				published: '2025-02-12',
				recorded: TODAY,
				claimant: 'western-officials',
				source: 'bbc-2025-01-22',
				kind: 'stock',
				basis: 'stated',
				of: 'deployed-western-officials-2025-01-15',
				chart: 'main',
				entry: 'update'
			})
		);
		expect(request?.revision).toEqual({
			date: TODAY,
			figure: 'killed',
			kind: 'update',
			claim: 'killed-western-officials-2025-02-10',
			reason: 'The officials raised their count.'
		});
	});

	it('tells what it takes over from the claimant’s last claim, and leaves out what is not wanted', () => {
		expect(planned(FULL).request?.takenOver).toEqual({
			from: 'killed-western-officials-2025-01-15',
			keys: ['of']
		});
		const without = planned({ ...FULL, of: 'none' }).request;
		expect(without?.claim).not.toHaveProperty('of');
		expect(without?.takenOver).toBeUndefined();
	});

	it('becomes the headline with --headline, and the revision says what was', () => {
		const request = planned({ ...FULL, headline: true }).request;
		expect(request?.headline).toBe('killed-western-officials-2025-02-10');
		expect(request?.headlineReason).toBe('The officials raised their count.');
		expect(request?.revision.was).toBe('killed-western-officials-2025-01-15');
		expect(planned(FULL).request?.headline).toBeUndefined();
	});

	it('gets an id that no other claim has', () => {
		const again = { ...FULL, 'as-of': '2025-01-15' };
		expect(planned(again).request?.claim?.id).toBe('killed-western-officials-2025-01-15-2');
	});

	it('can be a range or a flow', () => {
		const range = planned({ ...FULL, value: undefined, low: '1000', high: '1500' }).request;
		expect(range?.claim).toMatchObject({ low: 1000, high: 1500 });
		expect(range?.claim).not.toHaveProperty('value');
		const flow = planned({ ...FULL, period: 'one week' }).request;
		expect(flow?.claim).toMatchObject({ kind: 'flow', period: 'one week', chart: 'aside' });
	});

	it('brings a new source and a new claimant with ids of their own', () => {
		const request = planned({
			...FULL,
			source: undefined,
			'source-publisher': 'Yonhap News',
			'source-url': 'https://yna.co.kr/1',
			claimant: undefined,
			'claimant-name': 'the Pentagon',
			'claimant-side': 'west'
		}).request;
		expect(request?.sources).toEqual({
			'yonhap-news-2025-02-12': {
				publisher: 'Yonhap News',
				url: 'https://yna.co.kr/1',
				published: '2025-02-12'
			}
		});
		expect(request?.claimants).toEqual({ 'the-pentagon': { name: 'the Pentagon', side: 'west' } });
		expect(request?.claim).toMatchObject({ claimant: 'the-pentagon', source: 'yonhap-news-2025-02-12' });
	});
});

describe('a correction', () => {
	const GIVEN: Given = {
		figure: 'killed',
		value: '1100',
		entry: 'correction',
		replaces: 'killed-western-officials-2025-01-15',
		reason: 'We had copied the number wrongly.'
	};

	it('needs no more than the number: all else is as it was', () => {
		const request = planned(GIVEN).request;
		expect(request?.claim).toMatchObject({
			id: 'killed-western-officials-2025-01-15-corrected',
			value: 1100,
			qualifier: 'about',
			asOf: '2025-01-15',
			asOfText: 'mid-January 2025',
			claimant: 'western-officials',
			source: 'bbc-2025-01-22',
			entry: 'correction',
			replaces: 'killed-western-officials-2025-01-15',
			reason: 'We had copied the number wrongly.'
		});
	});

	it('of the headline becomes the headline, and the reason for that choice stays', () => {
		const request = planned(GIVEN).request;
		expect(request?.headline).toBe('killed-western-officials-2025-01-15-corrected');
		expect(request?.headlineReason).toBeUndefined();
		expect(request?.corrects).toBe('killed-western-officials-2025-01-15');
	});

	it('has to say which claim was wrong', () => {
		expect(needed({ ...GIVEN, replaces: undefined })).toContain('replaces');
	});
});

describe('a change of the headline alone', () => {
	it('needs the claim and the reason', () => {
		const given = { figure: 'killed', headline: 'killed-nis-2025-04-30', reason: 'Newer.' };
		expect(planned(given).request).toMatchObject({
			figure: 'killed',
			headline: 'killed-nis-2025-04-30',
			headlineReason: 'Newer.',
			revision: { claim: 'killed-nis-2025-04-30', was: 'killed-western-officials-2025-01-15' }
		});
		expect(needed({ ...given, reason: undefined })).toEqual(['reason']);
	});

	it('is refused where nothing would change, and for a claim of another figure', () => {
		expect(texts({ figure: 'killed', headline: 'killed-western-officials-2025-01-15', reason: 'x' })).toEqual(
			['"killed-western-officials-2025-01-15" is the headline already; name another claim of killed']
		);
		expect(
			texts({ figure: 'killed', headline: 'deployed-western-officials-2025-01-15', reason: 'x' })[0]
		).toMatch(/^--headline "deployed-western-officials-2025-01-15" is not known; write/);
	});
});

describe('what is missing', () => {
	it('is listed in the order in which a person would be asked', () => {
		expect(needed({})).toEqual(['figure']);
		expect(needed({ figure: 'killed' })).toEqual([
			'value',
			'claimant',
			'as-of',
			'source',
			'published',
			'reason'
		]);
		expect(needed({ ...FULL, reason: undefined })).toEqual(['reason']);
		expect(needed({ ...FULL, value: undefined, low: '3' })).toEqual(['high']);
	});

	it('offers the day of the source as the day of publication', () => {
		const { questions } = planned({ figure: 'killed', source: 'bbc-2025-01-22' });
		const stated = tinyStory().sources['bbc-2025-01-22']?.published;
		expect(questions.find(({ flag }) => flag === 'published')?.fallback).toBe(stated);
	});

	it('of a new source is its publisher, of a new claimant the name and the side', () => {
		expect(needed({ ...FULL, source: 'new' })).toEqual(['source-publisher']);
		expect(needed({ ...FULL, claimant: 'new' })).toEqual(['claimant-name', 'claimant-side']);
	});
});

describe('what is wrong', () => {
	it.each<[Given, string]>([
		[{ figure: 'kiled' }, 'there is no figure "kiled"; write killed'],
		[
			{ claimant: 'western-oficials' },
			'--claimant "western-oficials" is not known; write "western-officials"'
		],
		[{ source: 'bbc-2025-01-2' }, '--source "bbc-2025-01-2" is not known; write "bbc-2025-01-22"'],
		[{ qualifier: 'abot' }, '--qualifier "abot" is not known; write "about"'],
		[{ replaces: 'killed-nis' }, '--replaces "killed-nis" is not known; write "killed-nis-2025-01-13"'],
		[{ value: 'about 1,200' }, '--value "about 1,200" is no number; write --value 1200 --qualifier "about"'],
		[{ value: '1,000-1,500' }, '--value "1,000-1,500" is no number; write --low 1000 --high 1500'],
		[
			{ 'source-publisher': 'X', 'source-url': 'https://x:99999/' },
			'--source-url: no browser can open "https://x:99999/"; write the address as the browser shows it, from https:// on'
		],
		[{ value: '1,5' }, '--value "1,5" is no number; write digits, such as 1200'],
		[{ value: 'many' }, '--value "many" is no number; write digits, such as 1200'],
		[{ low: '5', high: '3' }, '--low 5 is above --high 3; swap the two'],
		[{ 'as-of': '10.2.2025' }, '--as-of "10.2.2025" is no date; write 2025-02-10'],
		[
			{ 'as-of': '2025-02-31' },
			'--as-of 2025-02-31 is not in the calendar; write YYYY-MM-DD, or YYYY-MM where the day is not known'
		],
		[{ recorded: '2025-02' }, '--recorded "2025-02" is no date; write YYYY-MM-DD'],
		[
			{ headline: 'killed-nis-2025-01-13' },
			'--headline takes no claim when one is added; write --headline alone'
		],
		[
			{ source: undefined, 'source-publisher': 'X', 'source-url': 'www.x.org' },
			'--source-url "www.x.org" is no address; write one that starts with https://'
		]
	])('%j', (given, said) => {
		const { request, problems } = planned({ ...FULL, ...given });
		expect(problems.map(({ text }) => text.replace(/ \(to add .*$/, ''))).toContain(said);
		expect(request).toBeUndefined();
	});
});
