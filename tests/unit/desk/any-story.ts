/** Valid data files of every kind, for properties that must hold of all of them. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { lastDay } from '../../../src/lib/story/dates.ts';
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory } from '../../../src/lib/check/read.ts';
import { graphics } from '../../../src/lib/page/graphics.ts';
import type { Chart, Claim, Story, StoryEvent, StoryFile } from '../../../src/lib/story/schema.ts';
import { QUALIFIERS, SIDES } from '../../../src/lib/story/schema.ts';
import { tinyStory } from '../story/fixture.ts';

const REAL = JSON.parse(readFileSync('data/story.json', 'utf8')) as StoryFile;
const TODAY = '2026-11-22';
const CLAIMANTS = ['western-officials', 'nis', 'afp', 'long'] as const;
const SERIES = [undefined, 'afp-isw', 'deepstate', 'peak', 'glushkovo-pocket'] as const;
/** A flow is never drawn among totals. */
const DRAWN = [
	{ kind: 'stock', chart: 'main' },
	{ kind: 'stock', chart: 'main' },
	{ kind: 'stock', chart: 'main' },
	{ kind: 'stock', chart: 'aside' },
	{ kind: 'stock', chart: 'no' },
	{ kind: 'flow', chart: 'aside' },
	{ kind: 'flow', chart: 'no' }
] as const;

const day = fc
	.date({ min: new Date('2024-08-01'), max: new Date('2026-10-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const asOf = fc.oneof(
	{ weight: 4, arbitrary: day },
	{ weight: 1, arbitrary: day.map((one) => one.slice(0, 7)) }
);
/** From one to a million, small ones as often as large ones. */
const count = fc.double({ min: 0, max: 6, noNaN: true }).map((power) => Math.round(10 ** power));
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** A value, a range, or a value within a range, all around a number. */
const around = fc.record({
	form: fc.constantFrom('value', 'range', 'both'),
	spread: fc.double({ min: 0, max: 0.9, noNaN: true }),
	qualifier: fc.option(fc.constantFrom(...QUALIFIERS), { nil: undefined })
});
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never;

/** What one claimant says about the losses up to one day. */
const losses = fc.record({
	claimant: fc.constantFrom(...CLAIMANTS),
	asOf,
	deployed: count,
	casualties: share,
	killed: share,
	says: fc.record({ deployed: fc.boolean(), casualties: fc.boolean(), killed: fc.boolean() }),
	how: fc.tuple(around, around, around),
	drawn: fc.constantFrom(...DRAWN),
	counts: fc.constantFrom(true, true, false)
});
const area = fc.record({
	claimant: fc.constantFrom(...CLAIMANTS),
	asOf,
	size: fc.double({ min: 0, max: 3000, noNaN: true }).map((size) => Number(size.toFixed(1))),
	how: around,
	series: fc.constantFrom(...SERIES)
});
const event = fc.record({
	date: asOf,
	title: fc.constantFrom(
		'It begins',
		'A long title of something that happened to many people in several places at once'
	),
	weight: fc.constantFrom('major', 'minor'),
	isClaim: fc.boolean(),
	sides: fc.subarray(
		SIDES.filter((side) => side in (REAL.sides ?? {})),
		{ minLength: 1 }
	)
});

/** A data file that the check lets through, with all charts and the map. */
export const anyStory: fc.Arbitrary<Story> = fc
	.record({
		losses: fc.array(losses, { minLength: 1, maxLength: 14 }),
		areas: fc.array(area, { minLength: 3, maxLength: 24 }),
		events: fc.array(event, { maxLength: 24 })
	})
	.map(({ losses, areas, events }) => {
		const story = frame();
		const sorted = losses.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
		for (const [i, one] of sorted.entries()) addLosses(story, one, i);
		const ground = areas.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
		const claims = ground.map((one, i): Claim => ({
			...claim('area-held', `area-held-${i}`, one.claimant, one.asOf),
			...numbers(one.size, one.how, 10),
			...(one.series ? { series: one.series } : {})
		}));
		story.figures['area-held'] = { ...figureOf(story, 'area-held'), headline: 'area-held-0', claims };
		for (const [i, key] of Object.keys(story.areas).entries()) {
			const outline = story.areas[key];
			if (outline) outline.figure = `area-held-${i % claims.length}`;
		}
		for (const [i, one] of events.toSorted((a, b) => a.date.localeCompare(b.date)).entries()) {
			const { date, title, weight, isClaim, sides } = one;
			const source = 'bbc-2025-01-22';
			const known: StoryEvent = {
				date,
				title,
				source,
				weight,
				about: 'soldiers',
				sides,
				...(isClaim ? { claimant: 'nis' } : {})
			};
			story.events[`event-${i}`] = known;
		}
		return valid(story);
	})
	.filter((story) => story !== undefined);

const tried = { valid: 0, faulty: 0 };

/**
 * What the check makes of it: nothing where numbers at random contradict each other. Throws where most files have a
 * fault: then something is wrong with how they are made, and to look on for one that is right would take for ever.
 */
function valid(file: StoryFile): Story | undefined {
	const { story, faults } = checkStory(JSON.stringify(file), CONTRACT, 'any.json', TODAY);
	tried[story ? 'valid' : 'faulty']++;
	if (tried.faulty > 50 && tried.faulty > tried.valid)
		throw new Error(`Most files are not valid: ${faults.map(({ what }) => what).join('; ')}`);
	return story;
}

/** The small story with all charts and the map, places and areas, and texts that are true of any numbers. */
function frame(): StoryFile {
	const story = tinyStory({ areas: undefined, places: undefined });
	story.sides = structuredClone(REAL.sides);
	story.places = structuredClone(REAL.places);
	story.areas = structuredClone(REAL.areas);
	story.claimants.long = {
		name: 'The Joint Commission of Inquiry into Nearly Everything',
		label: 'Joint Commission',
		side: 'independent'
	};
	story.ratios = {};
	story.story = {
		...story.story,
		title: 'Any numbers',
		standfirst: 'Killed: {$killed :figure qualifier=show}.'
	};
	story.events = {};
	story.charts = Object.fromEntries(
		Object.keys(graphics).map((id, i): [string, Chart] => [
			id,
			{
				name: `The chart ${id}`,
				notes: [],
				figures: (REAL.charts[id]?.figures ?? []).filter((name) => name in story.figures),
				step: `step-${i}`,
				states: Object.fromEntries(
					Object.entries(REAL.charts[id]?.states ?? {}).map(([state, { names }]) => [
						state,
						{
							title: `The state ${state}`,
							subtitle: 'Killed: {$killed :figure range=show}',
							description: 'What is claimed.',
							spoken: ['killed'],
							names: (names ?? []).filter((name) => name in story.places)
						}
					])
				)
			}
		])
	);
	story.chapters = { only: { title: 'All' } };
	story.steps = Object.keys(story.charts).map((id, i) => ({
		id: `step-${i}`,
		chapter: 'only',
		text: ['A paragraph.'],
		sources: [],
		graphic: { chart: id, state: Object.keys(story.charts[id]?.states ?? {})[0] ?? '' }
	}));
	for (const name of ['killed', 'killed-or-wounded', 'deployed']) figureOf(story, name).claims = [];
	return story;
}

function figureOf(story: StoryFile, id: string) {
	const figure = story.figures[id];
	if (!figure) throw new Error(`There is no figure "${id}".`);
	return figure;
}

function addLosses(
	story: StoryFile,
	one: typeof losses extends fc.Arbitrary<infer T> ? T : never,
	i: number
) {
	const { claimant, asOf, says, drawn, counts, how } = one;
	const casualties = Math.round(one.deployed * one.casualties);
	const killed = Math.round(casualties * one.killed);
	const of = `deployed-${i}`;
	const add = (
		measure: 'killed' | 'killed-or-wounded' | 'deployed',
		size: number,
		form: Around,
		more: Partial<Claim>
	) => {
		const figure = figureOf(story, measure);
		const made = { ...claim(measure, `${measure}-${i}`, claimant, asOf), ...numbers(size, form, 1), ...more };
		figure.claims.push(made);
		figure.headline = made.id;
	};
	// The first has everything, so that every figure has a claim.
	const isFirst = i === 0;
	if (says.deployed || isFirst)
		add('deployed', one.deployed, { ...how[0], form: 'value', qualifier: undefined }, {});
	const flow = drawn.kind === 'flow' ? { period: 'one week' } : {};
	const against = counts && (says.deployed || isFirst) ? { of } : {};
	const more = { ...drawn, ...flow, ...against };
	if (says.casualties || isFirst) add('killed-or-wounded', casualties, how[1], more);
	if (says.killed || isFirst) add('killed', killed, how[2], more);
}

function claim(measure: Claim['measure'], id: string, claimant: string, asOf: string): Claim {
	return {
		id,
		measure,
		asOf,
		published: lastDay(asOf),
		recorded: TODAY,
		claimant,
		source: 'bbc-2025-01-22',
		kind: 'stock',
		basis: 'stated',
		chart: 'main'
	};
}

/** @param parts into how many parts a unit is divided at the finest */
function numbers(size: number, { form, spread, qualifier }: Around, parts: number): Partial<Claim> {
	const round = (number: number) => Math.round(number * parts) / parts;
	const range = { low: round(size * (1 - spread)), high: size };
	const value = { value: size };
	const said = qualifier ? { qualifier } : {};
	return { ...(form === 'range' ? range : form === 'value' ? value : { ...value, ...range }), ...said };
}
