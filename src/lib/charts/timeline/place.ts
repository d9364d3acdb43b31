/** The timeline as shapes: the line of time, its events, and the labels of each state in each kind of box. */
import { format } from '../../story/format.ts';
import type { Story } from '../../story/read.ts';
import { stateValues } from '../frame/state-values.ts';
import type { StateRules } from '../types.ts';
import { placeLabels, type Label } from './labels.ts';
import { placeRail, type Rail } from './rail.ts';
import { series, STATES, type TimelineEvent } from './series.ts';
import { TIERS, type Tier } from './tiers.ts';

/** px that the heading takes at the top, and percent from the top between which time runs */
export const HEADING = 18;
const TOP = 8;
const BOTTOM = 97;

export interface PlacedEvent {
	event: TimelineEvent;
	title: string;
	y: number;
	/** How strongly its dot is drawn; where that is faint there is a tick instead. */
	dot: string;
	tick: string;
}

/** The labels of one state in one kind of box; `--tl-STATE` says whether they show. */
export interface Sheet {
	tier: Tier;
	state: string;
	labels: readonly Label[];
}

export interface Placed {
	events: readonly PlacedEvent[];
	rail: Rail;
	/** Percent from the top: the day the story is told; dashed from there on. */
	told: number;
	/** What the dashes mean; empty where there are none. */
	laterText: string;
	sheets: readonly Sheet[];
	rules: StateRules;
}

const known = new WeakMap<Story, Placed>();

/** Places the timeline for every size of drawing from 280 to 1,400 px wide and 300 to 900 px high. Once a story. */
export function place(story: Story): Placed {
	const placed = known.get(story) ?? placeAnew(story);
	known.set(story, placed);
	return placed;
}

function placeAnew(story: Story): Placed {
	const { events, asOf } = series(story);
	const { language } = story.story;
	const { date } = format(language);
	const told = new Date(asOf);
	const isWithin = events.some(({ at }) => at <= told) && events.some(({ at }) => at >= told);
	const rail = placeRail(
		events.map(({ at }) => at),
		[TOP, BOTTOM]
	);
	const values = stateValues('--tl', STATES);
	const placed = {
		events: events.map((event) => ({
			event,
			title: `${event.event.dateText ?? date(event.event.date)}: ${event.title}`,
			y: rail.y(event.at),
			dot: values.of((state) => Number(event.isMajor || event.states.includes(state))),
			tick: values.of((state) => Number(!event.isMajor && !event.states.includes(state)))
		})),
		rail,
		told: isWithin ? rail.y(told) : BOTTOM,
		laterText: isWithin ? `After ${date(asOf, 'short')}` : '',
		sheets: TIERS.flatMap((tier) =>
			STATES.map((state) => ({
				tier,
				state,
				labels: placeLabels({ events, rail, state, language, top: HEADING }, tier)
			}))
		)
	};
	const rules = values.rules();
	const sheet = (state: string) =>
		Object.fromEntries(STATES.map((one) => [`--tl-${one}`, Number(one === state)]));
	return {
		...placed,
		rules: Object.fromEntries(STATES.map((state) => [state, { ...sheet(state), ...rules[state] }]))
	};
}
