/** What is legal but suspicious is told, and keeps nobody from publishing. */
import { describe, expect, it } from 'vitest';
import { checked, claimAt, figure } from '../check.ts';
import { KILLED, set } from './cases.ts';
import type { Change } from '../check.ts';
import { placeOf } from '../place.ts';

const share =
	(value: number): Change =>
	(s) => {
		set(s.figures, {
			'stated-share': {
				name: 'Share killed, as stated',
				measure: 'share',
				unit: 'percent',
				headline: 'share-nis-2025-01-13',
				reason: 'The only one.',
				claims: [
					{
						...claimAt(s, 'killed', 0),
						id: 'share-nis-2025-01-13',
						measure: 'share',
						value,
						part: 'killed-western-officials-2025-01-15',
						of: 'deployed-western-officials-2025-01-15'
					}
				]
			}
		});
	};

const cases: [string, Change, path: string, what: string, mend: string, marked: string][] = [
	[
		'a claim that came in after first publication without a word to readers',
		(s) => {
			set(s.story, { published: '2026-11-20' });
			set(claimAt(s, 'killed', 2), { recorded: '2026-11-21' });
			for (const { claims } of Object.values(s.figures))
				for (const claim of claims) if (claim.recorded === '2026-11-22') claim.recorded = '2026-11-20';
		},
		`${KILLED}[2].recorded`,
		'recorded on 2026-11-21, after first publication, and readers are not told',
		'add an entry to "revisions" with its reason',
		'^"2026-11-21"'
	],
	[
		'a title that is too long for a phone',
		(s) =>
			set(s.charts['killed-ratio']?.states.whole, {
				title: 'Of {$deployed} soldiers whom somebody had sent somewhere, some had been killed'
			}),
		'charts.killed-ratio.states.whole.title',
		'the title has 73 characters, more than the 66 that find room',
		'say it in fewer words',
		'^"Of {$deployed} soldiers whom somebody'
	],
	[
		'labels that are not longest first',
		(s) => set(s.events.admission, { labels: ['Confirmed', 'Moscow confirms'] }),
		'events.admission.labels[1]',
		'the label is no shorter than the wording before it',
		'put the longest first',
		'^"Moscow confirms"'
	],
	[
		'a jump by more than a factor of three',
		(s) => set(claimAt(s, 'killed', 2), { value: 901 }),
		`${KILLED}[2].value`,
		'901 is more than 3 times 300 in "killed-nis-2025-01-13"',
		'add "reason" if it is right',
		'^901'
	],
	[
		'an area that shrinks by more than a factor of three',
		(s) =>
			figure(s, 'area-held').claims.push({
				...claimAt(s, 'area-held'),
				id: 'area-held-afp-2024-09',
				asOf: '2024-09',
				low: 200,
				high: 202,
				chart: 'aside'
			}),
		'figures.area-held.claims[1].low',
		'201 is less than one in 5 of 1050',
		'check it',
		'^200'
	],
	[
		'a toll that falls',
		(s) => set(claimAt(s, 'killed', 2), { value: 299 }),
		`${KILLED}[2].value`,
		'the toll falls from 300 in "killed-nis-2025-01-13" to 299',
		'add "reason" if it is right, with "entry": "correction" or "method"',
		'^299'
	],
	[
		'two claimants with one number on one day',
		(s) => set(claimAt(s, 'killed', 1), { value: 300, asOf: '2025-01-13' }),
		`${KILLED}[1].value`,
		'"western-officials" and "nis" have the same number on the same day',
		'check that it is a count of its own',
		'"value": ^300,\n          "qualifier": "about",\n          "asOf": "2025-01-13",\n          "asOfText"'
	],
	[
		'a number that may be passed on',
		(s) => set(claimAt(s, 'killed', 1), { value: 300 }),
		`${KILLED}[1].value`,
		'the same number as "killed-nis-2025-01-13", 2 days apart',
		'say so in "note"',
		'"value": ^300,\n          "qualifier": "about",\n          "asOf": "2025-01-15"'
	],
	[
		'a headline that is overtaken by its own claimant',
		(s) => set(claimAt(s, 'killed', 2), { claimant: 'western-officials', value: 1100 }),
		'figures.killed.headline',
		'the headline is as of 2025-01-15; "killed-nis-2025-04-30" is as of 2025-04-30',
		'make it the headline',
		'"headline": ^"killed-western-officials-2025-01-15"'
	],
	[
		'a source without an address',
		(s) => set(s.sources['kbs-2025-01-14'], { url: undefined }),
		'sources.kbs-2025-01-14',
		'the source "kbs-2025-01-14" has no address',
		'add "url"',
		'^"kbs-2025-01-14": {'
	],
	[
		'a source that nothing cites',
		(s) => set(s.sources, { spare: { publisher: 'Spare', url: 'https://example.org' } }),
		'sources.spare',
		'nothing cites the source "spare"',
		'cite it, or take it away',
		'^"spare"'
	],
	[
		'a claimant that says nothing',
		(s) => set(s.claimants, { mute: { name: 'Mute', side: 'west' } }),
		'claimants.mute',
		'nobody speaks as "mute"',
		'name it in a claim or an event',
		'^"mute"'
	],
	[
		'a day that is still to come',
		(s) => set(claimAt(s, 'area-held'), { asOf: '2027-08', published: '2027-09-01', recorded: '2027-09-02' }),
		'figures.area-held.claims[0].asOf',
		'as of 2027-08, which is still to come',
		'check the year',
		'^"2027-08"'
	],
	[
		'a record from days to come',
		(s) => set(claimAt(s, 'area-held'), { recorded: '2026-11-23' }),
		'figures.area-held.claims[0].recorded',
		'recorded on 2026-11-23, which is still to come',
		'check the year',
		'^"2026-11-23"'
	],
	[
		'a stated share that does not match its parts',
		share(25),
		'figures.stated-share.claims[0].value',
		'the stated share does not match its parts, which give 9.1 percent',
		'check the three numbers',
		'^25,'
	],
	[
		'claims out of order',
		(s) => figure(s, 'killed').claims.reverse(),
		`${KILLED}[1].asOf`,
		'2025-01-15 stands after a later date',
		'put the list in order, oldest first',
		'"asOf": ^"2025-01-15",\n          "asOfText": "mid-January 2025",\n          "published": "2025-01-22",\n          "recorded": "2026-11-22",\n          "claimant": "western-officials",\n          "source": "bbc-2025-01-22",\n          "kind": "stock",\n          "basis": "stated",\n          "of": "deployed-western-officials-2025-01-15",\n          "chart": "main"\n        },\n        {\n          "id": "killed-nis-2025-01-13"'
	]
];

describe('warnings', () => {
	it.each(cases)('%s', (_name, change, path, what, mend, marked) => {
		const { warnings, faults, story, text } = checked(change);
		expect(faults).toEqual([]);
		expect(story).toBeDefined();
		const warning = warnings.find((one) => one.path === path);
		expect(warning?.what).toContain(what);
		expect(warning?.mend).toContain(mend);
		expect(warning).toMatchObject(placeOf(text, marked.replace('^', ''), marked.indexOf('^')));
	});

	const quiet: [string, Change][] = [
		['the tiny story', () => undefined],
		['a rise by just three', (s) => set(claimAt(s, 'killed', 2), { value: 900 })],
		['a fall with a reason', (s) => set(claimAt(s, 'killed', 2), { value: 299, reason: 'Counted anew.' })],
		[
			'an echo that is explained',
			(s) => set(claimAt(s, 'killed', 1), { value: 300, note: 'A count of their own.' })
		],
		['a share that matches', share(9)],
		['a share within rounding', share(10)]
	];

	it.each(quiet)('none for %s', (_name, change) => {
		expect(checked(change).warnings).toEqual([]);
	});
});
