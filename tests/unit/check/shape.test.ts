/** What does not fit the schema is told in words, at its place, and hides nothing else. */
import { describe, expect, it } from 'vitest';
import { faultLine } from '../../../src/lib/check/faults.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory } from '../../../src/lib/check/read.ts';
import { checked, claimAt, figure } from './check.ts';
import type { Change } from './check.ts';
import { placeOf } from './place.ts';
import { tinyStory } from '../story/fixture.ts';

const set = (object: object, values: object) => Object.assign(object, values);

/** The path, what is wrong, what to write, and where: the text that stands there. */
const cases: [string, Change, path: string, what: string, mend: string, needle: string][] = [
	[
		'a number in quotes',
		(s) => set(claimAt(s, 'killed', 1), { value: '1,000' }),
		'figures.killed.claims[1].value',
		'this must be a number, not "1,000"',
		'write 1000, without quotes or separators',
		'"1,000"'
	],
	[
		'a number with its qualifier',
		(s) => set(claimAt(s, 'killed', 1), { value: 'more than 1,000' }),
		'figures.killed.claims[1].value',
		'not "more than 1,000"',
		'write 1000, without quotes and with "qualifier": "more than"',
		'"more than 1,000"'
	],
	[
		'a range in quotes',
		(s) => set(claimAt(s, 'killed', 1), { value: '1,000-3,000' }),
		'figures.killed.claims[1].value',
		'not "1,000-3,000"',
		'write "low": 1000 and "high": 3000',
		'"1,000-3,000"'
	],
	[
		'words for a number',
		(s) => set(claimAt(s, 'killed', 1), { value: 'many' }),
		'figures.killed.claims[1].value',
		'this must be a number, not "many"',
		'write a number without quotes, such as 1000, or leave the key out',
		'"many"'
	],
	[
		'null',
		(s) => set(claimAt(s, 'killed', 1), { value: null }),
		'figures.killed.claims[1].value',
		'null stands for nothing in this file',
		'leave the key out',
		'null'
	],
	[
		'a negative count',
		(s) => set(claimAt(s, 'killed', 1), { value: -7 }),
		'figures.killed.claims[1].value',
		'-7 is too low: must not be negative',
		'write 0 or more',
		'-7'
	],
	[
		'a missing key',
		(s) => set(claimAt(s, 'area-held'), { asOf: undefined }),
		'figures.area-held.claims[0].asOf',
		'"asOf" is missing',
		'add "asOf", such as "2025-01-31" (the day the claim describes',
		'{\n          "id": "area-held-afp-2024-08"'
	],
	[
		'a headline without a reason',
		(s) => set(figure(s, 'area-held'), { reason: undefined }),
		'figures.area-held.reason',
		'"reason" is missing',
		'add "reason" (why that claim and not another)',
		'"area-held": {'
	],
	[
		'an empty reason',
		(s) => set(figure(s, 'area-held'), { reason: '' }),
		'figures.area-held.reason',
		'must not be empty',
		'write it',
		'""'
	],
	[
		'an unknown key',
		(s) => set(claimAt(s, 'area-held'), { confidence: 'high' }),
		'figures.area-held.claims[0].confidence',
		'the key "confidence" means nothing here',
		'take it away; use one of id, measure',
		'"confidence"'
	],
	[
		'a misspelt key that is needed',
		(s) => {
			const { asOf, ...claim } = claimAt(s, 'area-held');
			figure(s, 'area-held').claims = [{ ...claim, asof: asOf } as never];
		},
		'figures.area-held.claims[0].asof',
		'the key "asof" means nothing here',
		'write "asOf"',
		'"asof"'
	],
	[
		'a misspelt key that is there already',
		(s) => set(claimAt(s, 'killed', 0), { qualifer: 'about' }),
		'figures.killed.claims[0].qualifer',
		'the key "qualifer" means nothing here',
		'take it away; "qualifier" is there already',
		'"qualifer"'
	],
	[
		'a misspelt choice',
		(s) => set(claimAt(s, 'killed', 0), { basis: 'statd' }),
		'figures.killed.claims[0].basis',
		'"statd" is none of the choices',
		'write "stated"',
		'"statd"'
	],
	[
		'a choice that is none',
		(s) => set(claimAt(s, 'killed', 0), { basis: 'guess' }),
		'figures.killed.claims[0].basis',
		'"guess" is none of the choices',
		'write one of stated, derived',
		'"guess"'
	],
	[
		'a German date',
		(s) => set(claimAt(s, 'killed', 0), { asOf: '31.1.2025' }),
		'figures.killed.claims[0].asOf',
		'a date is written YYYY-MM-DD',
		'write "2025-01-31"',
		'"31.1.2025"'
	],
	[
		'a date in words',
		(s) => set(claimAt(s, 'killed', 0), { asOf: '13 January 2025' }),
		'figures.killed.claims[0].asOf',
		'a date is written YYYY-MM-DD',
		'write "2025-01-13"',
		'"13 January 2025"'
	],
	[
		'a month in words',
		(s) => set(claimAt(s, 'killed', 0), { asOf: 'January 2025' }),
		'figures.killed.claims[0].asOf',
		'YYYY-MM where the day is not known',
		'write "2025-01"',
		'"January 2025"'
	],
	[
		'a date with two readings',
		(s) => set(claimAt(s, 'killed', 0), { asOf: '02/01/2025' }),
		'figures.killed.claims[0].asOf',
		'a date is written YYYY-MM-DD',
		'write it like "2025-01-31"',
		'"02/01/2025"'
	],
	[
		'a claim id that is none',
		(s) => set(claimAt(s, 'killed', 0), { id: 'Killed NIS (2025)' }),
		'figures.killed.claims[0].id',
		'an id is lower-case words',
		'write "killed-nis-2025"',
		'"Killed NIS (2025)"'
	],
	[
		'a key that is no id',
		(s) => set(s.places, { 'Kursk oblast': s.places.sudzha }),
		'places["Kursk oblast"]',
		'"Kursk oblast" cannot be a key here',
		'write "kursk-oblast"',
		'"Kursk oblast"'
	],
	[
		'an address without its beginning',
		(s) => set(s.sources['kbs-2025-01-14'] ?? {}, { url: 'news.kbs.co.kr/x' }),
		'sources.kbs-2025-01-14.url',
		'a web address starts with https://',
		'write "https://news.kbs.co.kr/x"',
		'"news.kbs.co.kr/x"'
	],
	[
		'a place off the globe',
		(s) => set(s.places.sudzha ?? {}, { longitude: 351.2 }),
		'places.sudzha.longitude',
		'351.2 is too high',
		'write 180 or less',
		'351.2'
	],
	[
		'a text where a list belongs',
		(s) => set(s.steps[1] ?? {}, { text: 'A line.' }),
		'steps[1].text',
		'this must be a list, not "A line."',
		'write ["A line."]',
		'"A line."'
	],
	[
		'a number where a text belongs',
		(s) => set(s.claimants.nis ?? {}, { label: 5150 }),
		'claimants.nis.label',
		'this must be text, not 5150',
		'write "5150"',
		'5150'
	],
	[
		'a text where keys belong',
		(s) => set(s.steps[1] ?? {}, { graphic: 'killed-ratio/whole' }),
		'steps[1].graphic',
		'this must be keys in braces, not "killed-ratio/whole"',
		'write { "chart": …, "state": … }',
		'"killed-ratio/whole"'
	],
	[
		'a list where names belong',
		(s) => set(s, { places: [] }),
		'places',
		'this must be named things in braces, not a list',
		'write { "id": … }',
		'"places"'
	],
	[
		'a figure without claims',
		(s) => set(figure(s, 'first-months'), { claims: [] }),
		'figures.first-months.claims',
		'a figure needs at least one claim',
		'write it',
		'"claims": []'
	],
	[
		'a language tag',
		(s) => set(s.story, { language: 'English' }),
		'story.language',
		'a language tag such as en or en-GB',
		'write it like "en-GB"',
		'"English"'
	],
	[
		'half a share',
		(s) => set(claimAt(s, 'area-held'), { derivation: { rule: 'share', parts: [], share: [9173] } }),
		'figures.area-held.claims[0].derivation.share[1]',
		'the list is too short: entry 2 is missing',
		'add it',
		'"share": ['
	]
];

describe('what does not fit the schema', () => {
	it.each(cases)('%s', (_name, change, path, what, mend, needle) => {
		const { faults, story, text } = checked(change);
		const fault = faults.find((one) => one.path === path);
		expect(story).toBeUndefined();
		expect(fault?.what).toContain(what);
		expect(fault?.mend).toContain(mend);
		expect(fault).toMatchObject({ file: 'f.json', ...placeOf(text, needle) });
		// Never in the words of the library.
		expect(faults.map(faultLine).join('\n')).not.toMatch(/Invalid|Expected|undefined|received/);
	});

	it.each(cases)('%s, and nothing else that is not so', (_name, change, path) => {
		expect(checked(change).faults.map((fault) => fault.path)).toEqual([path]);
	});

	it('finds all unknown keys of an object', () => {
		const { faults } = checked((s) => set(claimAt(s, 'area-held'), { foo: 1, bar: 2 }));
		expect(faults.map(({ path }) => path.split('.').at(-1))).toEqual(['foo', 'bar']);
	});

	it('does not hide what breaks a rule elsewhere, and keeps the places right', () => {
		const { faults, text } = checked((s) => {
			set(claimAt(s, 'killed', 0), { value: 'x' });
			set(claimAt(s, 'killed', 2), { claimant: 'nsi' });
			set(s.steps[0] ?? {}, { text: [5, 'About two.'] });
		});
		expect(faults.map(({ path }) => path)).toEqual([
			'steps[0].text[0]',
			'steps[0].text[1]',
			'figures.killed.claims[0].value',
			'figures.killed.claims[2].claimant'
		]);
		expect(faults[3]).toMatchObject({ ...placeOf(text, '"nsi"'), mend: 'write "nis"' });
	});

	it('does not hide the dates and the names in the rest of a claim that is out of shape', () => {
		const { faults } = checked((s) =>
			set(claimAt(s, 'killed', 1), {
				value: 'x',
				asOf: '2025-02-31',
				published: 5,
				claimant: 'nsi',
				of: 'nothing'
			})
		);
		expect(faults.map(({ path }) => path)).toEqual(
			['value', 'asOf', 'published', 'claimant', 'of'].map((key) => `figures.killed.claims[1].${key}`)
		);
	});

	it('never takes a part out of shape for a missing one', () => {
		const { faults } = checked((s) => set(figure(s, 'killed'), { unit: 'persons' }));
		expect(faults.map(({ path }) => path)).toEqual(['figures.killed.unit']);
	});

	it.each(['[]', 'null', '"x"', '5', 'true'])('tells of %s in place of a story', (text) => {
		expect(checkStory(text, CONTRACT, 'f.json').faults.map(faultLine)).toEqual([
			'f.json:1:1  $  the file holds no story; write it as keys in braces'
		]);
	});

	it('lists every key that is missing from nothing', () => {
		const { faults } = checkStory('{}', CONTRACT, 'f.json');
		const optional = ['sides', 'provenance'];
		const needed = Object.keys(tinyStory()).filter((key) => !optional.includes(key));
		expect(faults.map(({ path }) => path)).toEqual(needed);
	});
});
