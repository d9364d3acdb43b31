/**
 * The story as an embed pinned to a date shows it: never different numbers from the day the date could first be
 * embedded, whatever is recorded later; and in words that still hold for those numbers. And what happened since: newer
 * figures, and corrections of what it shows.
 */
import { firstState } from '../charts/frame/view.ts';
import type { Table } from '../charts/types.ts';
import { knownOn } from '../page/record/known.ts';
import { allClaims, firstDay, lastDay } from '../story/claims.ts';
import { edition, firstAlike } from '../story/editions.ts';
import { uncorrected } from '../story/mentions.ts';
import { formatFor } from '../story/format/format.ts';
import { asMessage, holds } from '../story/message/prose.ts';
import { once } from '../story/once.ts';
import type { Chart, Figure, State, Story } from '../story/schema.ts';
import { wordsFor } from '../words/index.ts';

/** @param date one of `story.editions` */
export const pinnedStory = once((story: Story, date: string) =>
	firstAlike(held(edition(embeddable(story, date), date), Object.keys(story.charts)))
);

/**
 * The story as known on a day that is no edition, its chart told as the page of that day tells it.
 * @param id the chart
 * @param day `YYYY-MM-DD`
 */
export function storyOfDay(story: Story, id: string, day: string): Story {
	const then = embeddable(story, day);
	const known = knownOn(then, day);
	const told = known.views.some(({ chart }) => chart === id)
		? only(known.story, id)
		: only(edition(without(then, id), day), id, emptyTexts(story, id, day));
	return firstAlike(held(told, [id]));
}

/** What stands over a chart on a day when it had nothing to draw. */
function emptyTexts(story: Story, id: string, day: string): Partial<State> {
	const say = wordsFor(story).embed.nothing;
	const name = story.charts[id]?.name ?? '';
	const told = say.subtitle(formatFor(story).date(day));
	const subtitle = asMessage(told);
	return {
		title: asMessage(name),
		subtitle,
		brief: subtitle,
		description: asMessage(say.description(name, told))
	};
}

/** With the first state of a chart alone, which is the one that its embed shows; with these texts. */
function only(story: Story, id: string, texts: Partial<State> = {}): Story {
	const chart = story.charts[id];
	const first = firstState(story, id);
	const state = chart?.states[first];
	if (!chart || !state) return story;
	const states = { [first]: { ...state, ...texts } };
	return { ...story, charts: { ...story.charts, [id]: { ...chart, states } } };
}

/** Without the figures of a chart: on a day when it had nothing to draw it is empty, whatever else was claimed. */
function without(story: Story, id: string): Story {
	const drawn = story.charts[id]?.figures ?? [];
	const figures = Object.entries(story.figures).filter(([figure]) => !drawn.includes(figure));
	return { ...story, figures: Object.fromEntries(figures) };
}

/**
 * Without the claims that came into the file after the date could be embedded, even where they had been public before
 * (a correction, a find).
 */
const embeddable = once((story: Story, date: string): Story => {
	const since = date > story.story.published ? date : story.story.published;
	const then = uncorrected(story, since);
	const figures: Record<string, Figure> = {};
	for (const [id, figure] of Object.entries(then.figures)) {
		const claims = figure.claims.filter((claim) => claim.recorded <= since);
		if (claims.length) figures[id] = { ...figure, claims };
	}
	return { ...then, figures };
});

/** With those texts of these charts that hold. */
function held(story: Story, ids: readonly string[]): Story {
	const charts = { ...story.charts };
	for (const id of ids) if (charts[id]) charts[id] = holding(story, charts[id]);
	return { ...story, charts };
}

/** The chart with only those of its texts that hold; what must be there falls back to something plainer. */
function holding(story: Story, chart: Chart): Chart {
	const can = (message: string | undefined) => holds(story, message);
	const first = (...messages: (string | undefined)[]) => messages.find(can) ?? asMessage(chart.name);
	const states = Object.entries(chart.states).map(([id, state]) => {
		const { title, subtitle, brief, description, notes, ...others } = state;
		const held: State = {
			...others,
			title: first(title, subtitle, brief),
			subtitle: first(subtitle, brief),
			...(can(brief) && { brief }),
			...(notes && { notes: Object.fromEntries(Object.entries(notes).filter(([, note]) => can(note))) }),
			description: first(description, subtitle, title, brief)
		};
		return [id, held] as const;
	});
	return { ...chart, notes: chart.notes.filter(can), states: Object.fromEntries(states) };
}

export interface Correction {
	/** The day it was recorded. */
	date: string;
	/** The claim that was wrong, and the one that took its place, by id. */
	wrong: string;
	right: string;
	reason: string;
}

const idsIn = (table: Table) => new Set(table.rows.flatMap((row) => row.claims));

/**
 * Since when figures newer than the pinned ones exist (`YYYY-MM-DD`, or a month), or undefined where the chart
 * would be the same today: the day on which the first of them became public, or came into the file where it had
 * been public before.
 */
export function newerSince(story: Story, pinned: Table, today: Table, edition: string): string | undefined {
	const shown = idsIn(pinned);
	const drawn = idsIn(today);
	const days = allClaims(story)
		.filter(({ id }) => drawn.has(id) && !shown.has(id))
		.map(({ published, recorded }) => (lastDay(published) > edition ? published : recorded));
	if (!days.length && JSON.stringify(pinned.rows) !== JSON.stringify(today.rows)) {
		const events = Object.values(story.events).map(({ date }) => date);
		const revisions = story.revisions.map(({ date }) => date);
		days.push(...[...events, ...revisions].filter((day) => lastDay(day) > edition));
	}
	return days.sort((a, b) => firstDay(a).localeCompare(firstDay(b)))[0];
}

/** Corrections of claims that the pinned chart shows, oldest first. A claim merely superseded is none. */
export function correctionsOf(story: Story, pinned: Table): readonly Correction[] {
	const shown = idsIn(pinned);
	return allClaims(story)
		.flatMap(({ id, entry, replaces, recorded, reason }) =>
			entry === 'correction' && replaces && shown.has(replaces)
				? [{ date: recorded, wrong: replaces, right: id, reason: reason ?? '' }]
				: []
		)
		.sort((a, b) => a.date.localeCompare(b.date));
}
