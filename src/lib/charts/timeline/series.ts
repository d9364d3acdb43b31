/** The events in the order in which they happened, and which of them each state is about. No pixels. */
import { dateOf } from '../../story/dates.ts';
import { plainText } from '../../story/prose.ts';
import type { StoryEvent } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';

export const STATES = ['all', 'war', 'partners', 'incursion', 'since'] as const;
export type State = (typeof STATES)[number];

export interface TimelineEvent {
	id: string;
	event: StoryEvent;
	/** UTC */
	at: Date;
	title: string;
	/** Does it stand or fall with someone's word? */
	isClaim: boolean;
	isMajor: boolean;
	/** The states that are about it. */
	states: readonly string[];
}

export interface Series {
	events: readonly TimelineEvent[];
	/** The day the story is told as of. */
	asOf: string;
}

export function series(story: Story): Series {
	const { asOf } = story.story;
	const dated = Object.entries(story.events)
		.map(([id, event]) => ({ id, event, at: dateOf(event.date) }))
		.sort((a, b) => +a.at - +b.at);
	const about = new Map(STATES.map((state) => [state, membersOf(story, state, dated)]));
	const events = dated.map(({ id, event, at }) => ({
		id,
		event,
		at,
		title: plainText(story, event.title),
		isClaim: event.claimant !== undefined,
		isMajor: event.weight === 'major',
		states: STATES.filter((state) => about.get(state)?.has(id))
	}));
	return { events, asOf };
}

type Dated = readonly { id: string; at: Date }[];

/**
 * The events that a state is about: those that its words and the steps which show it name. The incursion is
 * also about all that lies between those; what has been since is about all that came after the story's day.
 */
function membersOf(story: Story, state: State, dated: Dated): ReadonlySet<string> {
	if (state === 'all') return new Set(dated.map(({ id }) => id));
	if (state === 'since') {
		const told = dateOf(story.story.asOf);
		return new Set(dated.filter(({ at }) => at > told).map(({ id }) => id));
	}
	const named = namedIn(story, state);
	const found = dated.filter(({ id }) => named.has(id));
	if (state !== 'incursion') return new Set(found.map(({ id }) => id));
	const [first, last] = [found.at(0), found.at(-1)];
	if (!first || !last) return new Set();
	return new Set(dated.filter(({ at }) => at >= first.at && at <= last.at).map(({ id }) => id));
}

/** The ids that the state's own words mention, and the steps that show it. */
function namedIn(story: Story, state: State): Set<string> {
	const own = story.charts.timeline?.states[state];
	const steps = story.steps.filter(({ graphic }) => graphic.chart === 'timeline' && graphic.state === state);
	const texts = [own?.description, own?.caption, ...steps.flatMap(({ heading, text }) => [heading, ...text])];
	const ids = texts.flatMap((text) =>
		[...(text ?? '').matchAll(/\$([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? '')
	);
	return new Set(ids);
}
