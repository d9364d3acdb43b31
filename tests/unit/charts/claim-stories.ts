/** Stories with other claims and events than today's, for the charts that draw many of them. */
import type { Story } from '../../../src/lib/story/read.ts';
import type { Claim, StoryEvent } from '../../../src/lib/story/schema.ts';
import { tinyStory } from '../story/fixture.ts';
import { base, type Change } from './stories.ts';

const CLAIMANTS = {
	a: { name: 'Ministry of A', label: 'A', side: 'west' },
	b: { name: 'Agency B', label: 'B', side: 'south-korea' },
	c: { name: 'General C', label: 'C', side: 'ukraine' },
	long: {
		name: 'The Joint Commission of Inquiry into the Conduct of Nearly Everything',
		side: 'independent'
	}
} as const;

/** A story in which the figure of a measure has these claims; the chart with this id draws them all. */
function story(chart: string, claims: readonly Claim[], unit: 'people' | 'km2'): Story {
	const tiny = tinyStory();
	tiny.claimants = { ...tiny.claimants, ...CLAIMANTS };
	const measures = [...new Set(claims.map(({ measure }) => measure))];
	tiny.figures = Object.fromEntries(
		measures.map((measure) => {
			const own = claims.filter((claim) => claim.measure === measure);
			return [
				measure,
				{ name: measure, measure, unit, headline: own[0]?.id ?? '', reason: 'The first.', claims: own }
			];
		})
	);
	const [first] = Object.values(tiny.charts);
	if (!first) throw new Error('The small story has no chart to copy.');
	tiny.charts[chart] = { ...first, figures: measures };
	return tiny;
}

export function casualtyStory(claims: readonly Change[]): Story {
	return story(
		'casualty-claims',
		claims.map((change, i) => ({ ...base, id: `claim-${i}`, claimant: 'a', ...change })),
		'people'
	);
}

export function areaStory(claims: readonly Change[]): Story {
	return story(
		'area-held',
		claims.map((change, i) => ({
			...base,
			id: `claim-${i}`,
			claimant: 'a',
			measure: 'area-held',
			...change
		})),
		'km2'
	);
}

/** A story in which these events happened. */
export function eventStory(events: readonly Partial<StoryEvent>[]): Story {
	const tiny = tinyStory();
	tiny.steps = [];
	tiny.events = Object.fromEntries(
		events.map((change, i) => [
			`event-${i}`,
			{ date: '2025-01-15', title: `Event ${i}`, source: 'bbc-2025-01-22', weight: 'major', ...change }
		])
	);
	return tiny;
}

/** What a chart of casualty claims must bear. */
export const CASUALTY_EDGES: Record<string, Story> = {
	'no-total': casualtyStory([{ value: 1000 }]),
	'one-claimant': casualtyStory([
		{ value: 1000 },
		{ measure: 'killed-or-wounded', value: 4000 },
		{ value: 1200, asOf: '2025-03-01' }
	]),
	'one-and-a-million': casualtyStory([
		{ value: 1 },
		{ measure: 'killed-or-wounded', value: 1_000_000, claimant: 'b' },
		{ value: 1_000_000, claimant: 'c', asOf: '2025-06' }
	]),
	'equal-dates': casualtyStory(
		['a', 'b', 'c'].flatMap((claimant) => [
			{ claimant, value: 1000 },
			{ claimant, value: 4000, measure: 'killed-or-wounded' as const }
		])
	),
	ranges: casualtyStory([
		{ low: 300, high: 1000, qualifier: 'at most' },
		{ low: 700, high: 700, claimant: 'b', asOf: '2025-02-01' },
		{ low: 0, high: 0, claimant: 'c', asOf: '2024-12' },
		{ low: 3000, high: 4000, qualifier: 'at least', measure: 'killed-or-wounded' }
	]),
	'long-names': casualtyStory([
		{ claimant: 'long', value: 1000 },
		{ claimant: 'long', value: 4000, measure: 'killed-or-wounded', qualifier: 'approximately' }
	]),
	'asides-only': casualtyStory([
		{ kind: 'flow', period: 'one week', value: 1000, chart: 'aside' },
		{ chart: 'aside', measure: 'killed-or-wounded' }
	]),
	'many-asides': casualtyStory([
		{ value: 1000 },
		{ value: 3000, measure: 'killed-or-wounded' },
		...Array.from({ length: 14 }, (_, i): Change => ({
			kind: 'flow',
			chart: 'aside',
			value: 100 * i,
			period: 'a week of heavy fighting around several villages',
			claimant: 'long'
		}))
	]),
	crowd: casualtyStory(
		Array.from({ length: 40 }, (_, i): Change => ({
			claimant: ['a', 'b', 'c', 'long'][i % 4] ?? 'a',
			measure: i % 3 ? 'killed-or-wounded' : 'killed',
			value: 200 + i * 90,
			asOf: `2025-01-${String(1 + (i % 28)).padStart(2, '0')}`
		}))
	),
	nothing: casualtyStory([])
};

/** What a chart of the ground held must bear. */
export const AREA_EDGES: Record<string, Story> = {
	'one-claim': areaStory([{ value: 1000, series: 'ukraine' }]),
	'one-and-a-million': areaStory([
		{ value: 1, series: 'afp-isw' },
		{ value: 1_000_000, series: 'afp-isw', asOf: '2025-03-01' }
	]),
	'equal-dates': areaStory([
		{ value: 800, series: 'afp-isw' },
		{ value: 800, series: 'deepstate', claimant: 'c' },
		{ value: 800, series: 'russia', claimant: 'b', basis: 'derived' }
	]),
	ranges: areaStory([
		{ low: 560, high: 760, series: 'deepstate', claimant: 'c' },
		{ low: 400, high: 400, series: 'deepstate', claimant: 'c', asOf: '2025-02' },
		{ low: 800, high: 900, series: 'peak', chart: 'aside' },
		{ value: 1376, qualifier: 'at most', series: 'peak', chart: 'aside', claimant: 'c' }
	]),
	'peak-only': areaStory([{ low: 800, high: 900, series: 'peak', chart: 'aside' }]),
	'all-zero': areaStory([{ value: 0, series: 'russia' }]),
	'long-names': areaStory([
		{ value: 1000, claimant: 'long', qualifier: 'approximately', series: 'ukraine' },
		{ value: 300, claimant: 'long', asOf: '2025-05-01', series: 'ukraine' }
	]),
	nothing: areaStory([])
};

/** What a timeline must bear. */
export const TIMELINE_EDGES: Record<string, Story> = {
	'one-event': eventStory([{}]),
	'equal-dates': eventStory([{}, {}, { weight: 'minor', claimant: 'nis' }]),
	'long-titles': eventStory([
		{
			date: '2022-02-24',
			title: 'An event with a title so long that it has to be broken into many lines to be read'
		},
		{
			date: '2025-02',
			title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
		}
	]),
	crowd: eventStory(
		Array.from({ length: 60 }, (_, i) => ({
			date: `2025-0${1 + (i % 9)}-15`,
			title: `Something happens, for the time being number ${i}`,
			weight: i % 3 ? ('minor' as const) : ('major' as const),
			...(i % 2 ? { claimant: 'nis' } : {})
		}))
	),
	'two-silences': eventStory([
		{ date: '2000-01-01' },
		{ date: '2010-01-01' },
		{ date: '2010-02-01' },
		{ date: '2024-01-01' }
	]),
	nothing: eventStory([])
};
