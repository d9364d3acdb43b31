/** A small story that is valid in every way, to be changed by tests. */
import type { StoryFile } from '../../../src/lib/story/schema.ts';

/** The overrides replace the values they name, at any depth; a key set to undefined is taken away. */
export type Overrides = Readonly<Record<string, unknown>>;

/** A fresh valid story file with the overrides laid over it. Arrays are replaced whole. */
export function tinyStory(overrides: Overrides = {}): StoryFile {
	return merged(tiny(), overrides) as StoryFile;
}

/** The same as the text of a file, two spaces, one key a line. */
export function tinyText(overrides: Overrides = {}): string {
	return `${JSON.stringify(tinyStory(overrides), null, 2)}\n`;
}

function merged(base: unknown, over: unknown): unknown {
	if (!isRecord(base) || !isRecord(over)) return over;
	const result: Record<string, unknown> = {};
	for (const key of new Set([...Object.keys(base), ...Object.keys(over)])) {
		const value = key in over ? merged(base[key], over[key]) : base[key];
		if (value !== undefined) result[key] = value;
	}
	return result;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tiny(): StoryFile {
	return {
		$schema: './story.schema.json',
		story: {
			title: 'Officials say {$killed :figure qualifier=show} were killed',
			standfirst: 'That is {$killed-share :ratio as=one-in} of those sent, as of {$killed :date}.',
			description: 'What is claimed, by whom, and how sure it is.',
			byline: 'Figures from officials and from Seoul',
			author: 'The Desk',
			method: {
				title: 'How we know',
				text: ['Nobody counted {$killed}; officials estimated it.']
			},
			language: 'en-GB',
			asOf: '2025-01-31',
			published: '2026-11-22',
			licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
		},
		editions: ['2025-01-31', '2025-06-30'],
		sides: { 'south-korea': { name: 'Seoul' }, west: { name: 'Washington, London', brief: 'US, UK' } },
		chapters: { reported: { title: 'What was reported' }, since: { title: 'What has changed since' } },
		steps: [
			{
				id: 'toll',
				chapter: 'reported',
				heading: 'The toll',
				text: [
					'Officials said {$killed :figure qualifier=show} of {$deployed :figure unit=show} had been killed.',
					'Nobody in Moscow {#held until=$admission}has commented{/held}.'
				],
				sources: ['bbc-2025-01-22'],
				graphic: { chart: 'killed-ratio', state: 'one-in' }
			},
			{
				id: 'since-then',
				chapter: 'since',
				text: [
					'That is {#bound value=$casualty-share over=|1/3|}more than a third{/bound} of them, killed or wounded.',
					'Moscow spoke on {$admission :date}.'
				],
				sources: [],
				graphic: { chart: 'killed-ratio', state: 'whole' }
			}
		],
		charts: {
			'killed-ratio': {
				name: 'Killed, of those deployed',
				notes: ['Killed only; the wounded are not counted.'],
				figures: ['killed', 'deployed', 'killed-or-wounded'],
				step: 'toll',
				states: {
					killed: {
						title: '{$killed :figure qualifier=show} killed',
						subtitle: 'Soldiers killed, as of {$killed :date}',
						description: 'The killed stand apart from those deployed.'
					},
					'one-in': {
						title: '{$killed-share :ratio as=one-in} was killed',
						subtitle: 'Soldiers killed and deployed, as of {$killed :date}',
						brief: 'Killed, as of {$killed :date}',
						description: 'One mark in {$deployed} stands apart.',
						spoken: ['killed-share', 'killed']
					},
					whole: {
						title: '{$deployed} were deployed',
						subtitle: 'Soldiers deployed, as of {$deployed :date}',
						description: 'All {$deployed} soldiers.',
						names: ['admission'],
						from: '2024-10-01',
						until: '2025-06-30',
						silence: { from: 'announcement', until: 'admission' }
					}
				}
			}
		},
		figures: {
			killed: {
				name: 'Killed',
				measure: 'killed',
				unit: 'people',
				headline: 'killed-western-officials-2025-01-15',
				reason: 'The one figure of the base article.',
				claims: [
					{
						id: 'killed-nis-2025-01-13',
						measure: 'killed',
						value: 300,
						qualifier: 'about',
						asOf: '2025-01-13',
						published: '2025-01-13',
						recorded: '2026-11-22',
						claimant: 'nis',
						source: 'kbs-2025-01-14',
						kind: 'stock',
						basis: 'stated',
						of: 'deployed-western-officials-2025-01-15',
						chart: 'main'
					},
					{
						id: 'killed-western-officials-2025-01-15',
						measure: 'killed',
						value: 1000,
						qualifier: 'about',
						asOf: '2025-01-15',
						asOfText: 'mid-January 2025',
						published: '2025-01-22',
						recorded: '2026-11-22',
						claimant: 'western-officials',
						source: 'bbc-2025-01-22',
						kind: 'stock',
						basis: 'stated',
						of: 'deployed-western-officials-2025-01-15',
						chart: 'main'
					},
					{
						id: 'killed-nis-2025-04-30',
						measure: 'killed',
						value: 600,
						qualifier: 'about',
						asOf: '2025-04-30',
						published: '2025-04-30',
						recorded: '2026-11-22',
						claimant: 'nis',
						source: 'kbs-2025-04-30',
						kind: 'stock',
						basis: 'stated',
						chart: 'main'
					}
				]
			},
			'killed-or-wounded': {
				name: 'Killed or wounded',
				measure: 'killed-or-wounded',
				unit: 'people',
				headline: 'casualties-western-officials-2025-01-15',
				reason: 'From the same officials as the killed.',
				claims: [
					{
						id: 'casualties-western-officials-2025-01-15',
						measure: 'killed-or-wounded',
						value: 4000,
						qualifier: 'about',
						asOf: '2025-01-15',
						asOfText: 'mid-January 2025',
						published: '2025-01-22',
						recorded: '2026-11-22',
						claimant: 'western-officials',
						source: 'bbc-2025-01-22',
						kind: 'stock',
						basis: 'stated',
						of: 'deployed-western-officials-2025-01-15',
						chart: 'main'
					}
				]
			},
			deployed: {
				name: 'Deployed',
				measure: 'deployed',
				unit: 'people',
				headline: 'deployed-western-officials-2025-01-15',
				reason: 'The denominator that the officials used.',
				claims: [
					{
						id: 'deployed-western-officials-2025-01-15',
						measure: 'deployed',
						value: 11000,
						qualifier: 'about',
						asOf: '2025-01-15',
						asOfText: 'mid-January 2025',
						published: '2025-01-22',
						recorded: '2026-11-22',
						claimant: 'western-officials',
						source: 'bbc-2025-01-22',
						kind: 'stock',
						basis: 'stated',
						chart: 'main'
					}
				]
			},
			'area-held': {
				name: 'Area held',
				measure: 'area-held',
				unit: 'km2',
				headline: 'area-held-afp-2024-08',
				reason: 'The only dated range.',
				claims: [
					{
						id: 'area-held-afp-2024-08',
						measure: 'area-held',
						low: 800,
						high: 1300,
						asOf: '2024-08',
						published: '2025-01-14',
						recorded: '2026-11-22',
						claimant: 'afp',
						source: 'kbs-2025-01-14',
						kind: 'stock',
						basis: 'stated',
						series: 'afp-isw',
						chart: 'main'
					}
				]
			},
			'first-months': {
				name: 'The first months of fighting',
				measure: 'duration',
				unit: 'months',
				headline: 'first-months-western-officials-2025-01-15',
				reason: 'The span the officials gave.',
				claims: [
					{
						id: 'first-months-western-officials-2025-01-15',
						measure: 'duration',
						value: 3,
						qualifier: 'about',
						asOf: '2025-01-15',
						published: '2025-01-22',
						recorded: '2026-11-22',
						claimant: 'western-officials',
						source: 'bbc-2025-01-22',
						kind: 'stock',
						basis: 'stated',
						chart: 'no'
					}
				]
			}
		},
		ratios: {
			'killed-share': { name: 'Killed, of those deployed', part: 'killed', whole: 'deployed', as: 'percent' },
			'casualty-share': {
				name: 'Killed or wounded, of those deployed',
				part: 'killed-or-wounded',
				whole: 'deployed',
				as: 'percent'
			},
			'killed-pace': { name: 'Killed a day', part: 'killed', whole: 'first-months', as: 'per-day' }
		},
		events: {
			announcement: {
				date: '2024-10-18',
				title: 'Seoul announces the troops',
				about: 'soldiers',
				source: 'kbs-2025-04-30',
				claimant: 'nis',
				weight: 'major'
			},
			admission: {
				date: '2025-04-26',
				title: 'Moscow confirms the troops',
				labels: ['Moscow confirms'],
				text: 'It came {$casualties-western-officials-2025-01-15 :date} and later.',
				about: 'soldiers',
				source: 'kbs-2025-04-30',
				claimant: 'nis',
				weight: 'major'
			}
		},
		places: { sudzha: { name: 'Sudzha', kind: 'town', longitude: 35.27, latitude: 51.19 } },
		areas: {
			extent: {
				name: 'The greatest extent',
				date: '2024-08',
				figure: 'area-held-afp-2024-08',
				method: 'Drawn by hand from dated reports; approximate.'
			}
		},
		provenance: {
			nodes: {
				papers: { kind: 'evidence', name: 'Papers on the dead' },
				seoul: { kind: 'voice', name: 'Seoul' }
			},
			links: [{ from: 'papers', to: 'seoul', basis: 'stated', source: 'kbs-2025-01-14' }]
		},
		claimants: {
			'western-officials': { name: 'Western officials', side: 'west', note: 'Anonymous.' },
			nis: { name: 'South Korea’s intelligence service', label: 'Seoul', side: 'south-korea' },
			afp: { name: 'AFP', side: 'independent' }
		},
		sources: {
			'bbc-2025-01-22': { publisher: 'BBC News', url: 'https://www.bbc.com/news', published: '2025-01-22' },
			'kbs-2025-01-14': { publisher: 'KBS', url: 'https://news.kbs.co.kr', published: '2025-01-14' },
			'kbs-2025-04-30': { publisher: 'KBS World', url: 'https://world.kbs.co.kr', published: '2025-04' }
		},
		revisions: []
	};
}
