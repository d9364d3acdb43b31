/**
 * States of the data: editions, which are the story cut to what was published by a date, and the version of the
 * whole.
 */
import { createHash } from 'node:crypto';
import { once } from './once.ts';
import type { Claim, Figure, Provenance, Story } from './schema.ts';
import { isKnownBy } from './claims.ts';
import { lastDay } from './dates.ts';
import { holds } from './message/prose.ts';

/**
 * The story with only what was public by the end of that day (`YYYY-MM-DD`); a month without a day counts from
 * its last day. Claims, events, areas, revisions, editions and everything that leans on them are cut; the charts
 * of the result draw what was known. A figure's headline falls back, by the record of revisions, to the claim
 * that was the headline on that date; where that was not public either, to the newest claim that was and that
 * is drawn with the others. A figure without any claim by then is gone, and so are the ratios built on it. The
 * states of a chart stay; what they mark or label that was not known is left out, and a silence that ended later
 * is drawn open-ended, since its end is not among the events. An event keeps the wordings that hold, and goes where
 * none does.
 *
 * Other text is left as it is: a message that names a later claim does not parse in the edition, and a bound word may
 * fail in it. Use `examine` to choose the sentences that hold.
 */
export function edition(story: Story, date: string): Story {
	const figures = filtered(story.figures, (figure, id) => cutFigure(story, figure, id, date));
	const claims = new Set(Object.values(figures).flatMap((figure) => figure.claims.map(({ id }) => id)));
	const known = (id: string) => id in figures || claims.has(id);
	const ratios = filtered(story.ratios, (one) => (known(one.part) && known(one.whole) ? one : undefined));
	const asOf = story.story.asOf < date ? story.story.asOf : date;
	const { events } = withEventsTold({
		...story,
		story: { ...story.story, asOf },
		figures,
		ratios,
		events: filtered(story.events, (one) => (lastDay(one.date) <= date ? one : undefined))
	});
	const nodes = story.provenance?.nodes ?? {};
	const there = (id: string) =>
		known(id) || id in ratios || id in events || id in story.places || id in nodes;
	const charts = filtered(story.charts, (chart) => ({
		...chart,
		figures: chart.figures.filter(known),
		states: filtered(chart.states, (state) => ({
			...state,
			...(state.spoken && { spoken: state.spoken.filter(there) }),
			...(state.names && { names: state.names.filter(there) })
		}))
	}));
	return {
		...story,
		story: { ...story.story, asOf },
		editions: story.editions.filter((one) => one <= date),
		figures,
		charts,
		ratios,
		events,
		...(story.provenance && { provenance: cutProvenance(story.provenance, known) }),
		areas: filtered(story.areas, (one) => (lastDay(one.date) <= date && known(one.figure) ? one : undefined)),
		revisions: story.revisions.filter((one) => one.date <= date && known(one.figure) && known(one.claim))
	};
}

/**
 * With those wordings of the events that hold. An event without any is left out: what cannot be said of it yet is not
 * known. One that is left out may be named by another, so it is asked until nothing changes.
 */
function withEventsTold(story: Story): Story {
	// Most name nothing, and hold whatever is known.
	const can = (message: string | undefined) => message?.includes('$') === false || holds(story, message);
	const events = filtered(story.events, (event) => {
		const { title, labels, text, ...rest } = event;
		if ([title, ...(labels ?? []), ...(text === undefined ? [] : [text])].every(can)) return event;
		const [first, ...others] = [title, ...(labels ?? [])].filter(can);
		if (first === undefined) return undefined;
		return { ...rest, title: first, labels: others, ...(can(text) && { text }) };
	});
	const isSame = Object.keys(events).length === Object.keys(story.events).length;
	return isSame ? { ...story, events } : withEventsTold({ ...story, events });
}

/** Who feeds whom stays; a voice whose number was not public yet has none. */
function cutProvenance({ nodes, links }: Provenance, known: (id: string) => boolean): Provenance {
	return {
		links,
		nodes: filtered(nodes, (node) => {
			const { claim, ...rest } = node;
			return claim === undefined || known(claim) ? node : rest;
		})
	};
}

function cutFigure(story: Story, figure: Figure, id: string, date: string): Figure | undefined {
	const claims = figure.claims.filter((one) => isKnownBy(one, date));
	const headline = headlineBy(story, figure, id, date, claims);
	return headline && { ...figure, headline: headline.id, claims };
}

function headlineBy(story: Story, figure: Figure, id: string, date: string, claims: readonly Claim[]) {
	let was = figure.headline;
	const later = story.revisions.filter((one) => one.figure === id && one.was && one.date > date);
	for (const { was: before } of later.toReversed()) was = before ?? was;
	const recorded = claims.find((one) => one.id === was);
	if (recorded) return recorded;
	const once = new Set(
		story.revisions.filter((one) => one.figure === id).flatMap(({ was, claim }) => [was, claim])
	);
	return newest(claims.filter((one) => once.has(one.id))) ?? newest(claims.filter(isMain)) ?? newest(claims);
}

function isMain(claim: Claim): boolean {
	return claim.chart === 'main' && claim.kind === 'stock';
}

function newest(claims: readonly Claim[]): Claim | undefined {
	return claims.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf))).at(-1);
}

function filtered<T>(
	record: Record<string, T>,
	keep: (value: T, id: string) => T | undefined
): Record<string, T> {
	return Object.fromEntries(
		Object.entries(record).flatMap(([id, value]) => {
			const kept = keep(value, id);
			return kept === undefined ? [] : [[id, kept]];
		})
	);
}

/** Ten hexadecimal digits that change with any value of the data file, and with nothing else. */
export const dataVersion = once((story: Story) =>
	createHash('sha256').update(JSON.stringify(story)).digest('hex').slice(0, 10)
);

const firsts = new Map<string, Story>();

/**
 * Of the stories that say the same, the first: what has been worked out for that one holds. What was known on a day
 * mostly stays the same, whatever is recorded later. Kept as long as the program runs, which is a build or a command.
 */
export function firstAlike(story: Story): Story {
	const version = dataVersion(story);
	const first = firsts.get(version) ?? story;
	firsts.set(version, first);
	return first;
}
