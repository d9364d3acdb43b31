/** Who spoke, and when: a lane for each side, with what was said or happened on each day. No pixels. */
import { isExact, standing, lookup } from '../../story/claims.ts';
import { dateOf } from '../../story/dates.ts';
import type { Claim, Side, Story, StoryEvent } from '../../story/schema.ts';
import { namedIn, stateOf } from '../frame/view.ts';

export const CHART = 'timeline';

/** said: a statement about the soldiers. denied: it denied them or left them open. war: the war around them. */
export type Kind = 'said' | 'denied' | 'war';

/** Everything of one kind that one side said or did on one day. */
export interface Mark {
	/** The first id behind it, with the side where an event stands in several lanes. */
	key: string;
	/** Events first, then claims. */
	refs: readonly string[];
	side: Side;
	kind: Kind;
	at: Date;
}

export interface Lane {
	side: Side;
	name: string;
	brief: string;
	marks: readonly Mark[];
}

/** A joint event: its mark in the lane that names it, and those in other lanes. */
export interface Tie {
	id: string;
	marks: readonly Mark[];
}

/** A silence in one lane; open until the side has acknowledged what it did not. */
export interface Silence {
	side: Side;
	/** The lane of whoever spoke first. */
	by: Lane | undefined;
	from: Date;
	/** The last day known where it is open. */
	until: Date;
	open: boolean;
}

const OF_SOLDIERS: ReadonlySet<string> = new Set([
	'killed',
	'wounded',
	'killed-or-wounded',
	'captured',
	'disclosed-dead',
	'deployed'
]);

interface Statement {
	id: string;
	sides: readonly Side[];
	kind: Kind;
	at: Date;
}

const kindOf = ({ about, stance }: StoryEvent): Kind => (about === 'war' ? 'war' : (stance ?? 'said'));

function eventStatement(story: Story, id: string, event: StoryEvent): Statement {
	const own = event.claimant ? story.claimants[event.claimant]?.side : undefined;
	return { id, sides: event.sides ?? (own ? [own] : []), kind: kindOf(event), at: dateOf(event.date) };
}

function claimStatement(story: Story, claim: Claim): Statement {
	const side = story.claimants[claim.claimant]?.side;
	return {
		id: claim.id,
		sides: side ? [side] : [],
		kind: OF_SOLDIERS.has(claim.measure) ? 'said' : 'war',
		at: dateOf(claim.published)
	};
}

/** What the state draws, before it is sorted into lanes: events, claims of soldiers on a known day, claims it names. */
function statements(story: Story, state: string): Statement[] {
	const events = Object.entries(story.events).map(([id, event]) => eventStatement(story, id, event));
	const named = new Set(namedIn(story, CHART, state));
	const claims = Object.keys(story.figures).flatMap((figure) => standing(story, figure));
	const drawn = claims.filter(
		(claim) =>
			named.has(claim.id) ||
			(OF_SOLDIERS.has(claim.measure) &&
				claim.chart !== 'no' &&
				claim.basis === 'stated' &&
				isExact(claim.published))
	);
	return [...events, ...drawn.map((claim) => claimStatement(story, claim))];
}

/** The lanes of a state, in the order of the data file. A state about a silence is about words: it shows no war. */
export function lanesOf(story: Story, state: string): readonly Lane[] {
	const { silence } = stateOf(story, CHART, state);
	const shown = statements(story, state).filter(({ kind }) => !silence || kind !== 'war');
	return Object.entries(story.sides ?? {}).map(([id, { name, brief }]) => {
		const side = id as Side;
		return { side, name, brief: brief ?? name, marks: marksOf(side, shown) };
	});
}

function marksOf(side: Side, shown: readonly Statement[]): Mark[] {
	const marks = new Map<string, Mark>();
	for (const { id, sides, kind, at } of shown) {
		if (!sides.includes(side)) continue;
		const place = `${+at} ${kind}`;
		const before = marks.get(place);
		const key = sides[0] === side ? id : `${id}-${side}`;
		marks.set(
			place,
			before ? { ...before, refs: [...before.refs, id] } : { key, refs: [id], side, kind, at }
		);
	}
	return [...marks.values()].sort((a, b) => +a.at - +b.at);
}

/** Events that stand in more than one lane. */
export function tiesOf(lanes: readonly Lane[]): readonly Tie[] {
	const ids = new Set(lanes.flatMap(({ marks }) => marks.flatMap(({ refs }) => refs)));
	return [...ids]
		.map((id) => ({
			id,
			marks: lanes.flatMap(({ marks }) => marks.filter(({ refs }) => refs.includes(id)))
		}))
		.filter(({ marks }) => marks.length > 1);
}

/** The last day of which the story, or an edition of it, knows. */
export const lastKnown = (story: Story): Date =>
	dateOf([story.story.asOf, ...story.editions].toSorted().at(-1) ?? story.story.asOf);

/**
 * One silence for each side that is named with a denial: from the event that the data file names to the side's first
 * named statement that is none, or to the last day known.
 */
export function silencesOf(story: Story, state: string, lanes: readonly Lane[]): readonly Silence[] {
	const { silence } = stateOf(story, CHART, state);
	const first = silence && story.events[silence.from];
	if (!first) return [];
	const from = dateOf(first.date);
	const by = lanes.find(({ marks }) => marks.some(({ refs }) => refs.includes(silence.from)));
	const named = new Set(namedIn(story, CHART, state));
	return lanes.flatMap(({ side, marks }) => {
		const own = marks.filter(({ refs }) => refs.some((id) => named.has(id)));
		if (!own.some(({ kind }) => kind === 'denied')) return [];
		const end = own.find(({ kind, at }) => kind === 'said' && at > from);
		const until = end?.at ?? lastKnown(story);
		return until > from ? [{ side, by, from, until, open: !end }] : [];
	});
}

/** Is it a claim or an event of that id? */
export const foundIn = (story: Story, id: string) => {
	const found = lookup(story, id);
	return found?.kind === 'event' || found?.kind === 'claim' ? found : undefined;
};
