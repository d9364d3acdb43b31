/**
 * The story as a day's page shows it: the edition of that day, with titles made from its claims. The titles of the
 * story are not used: they may name a party whose number was not out yet, or tell an order of things that was to come.
 * What its subtitles say of what is counted stays.
 */
import { claimantLabel, claimCounted, denominatorOf } from '../../charts/frame/claim-text.ts';
import { firstState } from '../../charts/frame/view.ts';
import { bounds, dateOf, headline, lastDay, point, standing } from '../../story/claims.ts';
import { SIZES } from '../../drawing/artboard.ts';
import { illegible } from '../../drawing/legibility.ts';
import { edition, firstAlike } from '../../story/editions.ts';
import { formatFor, raised } from '../../story/format/format.ts';
import { asMessage, holds } from '../../story/message/prose.ts';
import { once } from '../../story/once.ts';
import type { Claim, State, Story } from '../../story/schema.ts';
import { graphic } from '../graphics.ts';
import type { Words } from '../../words/index.ts';
import { wordsFor } from '../../words/index.ts';
import { valueOf } from './entries.ts';

/** A chart in the state that a day's page shows. */
export interface DayView {
	chart: string;
	state: string;
}

/** The dead of those sent, from what was public on a day. */
export interface DayRatio {
	part: Claim;
	whole: Claim;
	/** A fraction: 0.09 is 9 %. */
	value: number;
	/** Did one party give both numbers? If not, the comparison is ours. */
	isOneParty: boolean;
}

export interface KnownOn {
	/** The edition of the day, its charts with texts and accents of the day. */
	story: Story;
	/** What there was to draw: the killed, the casualties and the ground. */
	views: readonly DayView[];
	ratio: DayRatio | undefined;
}

/** The figures of the ratio that the story opens on. */
const PART = 'killed';
const WHOLE = 'deployed';

const KILLED = 'killed-ratio';
/** The charts of many claims, each with the words for it. */
const CLAIMS = { 'casualty-claims': 'losses', 'area-held': 'ground' } as const;

/** The charts that a day can have. */
export const DAY_CHARTS: readonly string[] = [KILLED, ...Object.keys(CLAIMS)];

/** How many claims a drawing speaks of and how many it names, most first: the first that can be read is taken. */
const AMOUNTS = [
	{ spoken: 2, named: 8 },
	{ spoken: 1, named: 8 },
	{ spoken: 1, named: 3 },
	{ spoken: 0, named: 3 },
	{ spoken: 0, named: 0 }
] as const;

/**
 * Worked out once for what was known: the page of a day and its embeds ask for the same.
 * @param day YYYY-MM-DD
 */
export const knownOn = once((story: Story, day: string): KnownOn =>
	tellOnce(firstAlike(edition(story, day)), day)
);

const tellOnce = once(tell);

function tell(known: Story, day: string): KnownOn {
	const ratio = ratioOn(known);
	let told = withWhole(known, ratio);
	const views: DayView[] = [];
	if (ratio && known.charts[KILLED]) {
		const state = firstState(known, KILLED);
		told = retold(told, KILLED, state, ratioTexts(known, ratio));
		views.push({ chart: KILLED, state });
	}
	for (const [chart, subject] of Object.entries(CLAIMS)) {
		const words = wordsFor(known).day.charts[subject];
		if (!known.charts[chart]) continue;
		const claims = drawnOf(known, chart);
		if (claims.length === 0) continue;
		const state = firstState(known, chart);
		const before = told;
		const versions = AMOUNTS.map(
			(amount) => () =>
				retold(before, chart, state, {
					...measured(known, chart, state),
					...claimTexts(known, day, claims, words, amount)
				})
		);
		told = firstLegible(versions, chart, state);
		views.push({ chart, state });
	}
	return { story: told, views, ratio };
}

/** The first version whose drawing can be read at every size, else the last. */
function firstLegible(versions: readonly (() => Story)[], chart: string, state: string): Story {
	const { place } = graphic(chart);
	let version: Story | undefined;
	for (const make of versions) {
		const made = make();
		version = made;
		if (SIZES.every((size) => illegible(place(made, state, size)).length === 0)) break;
	}
	if (!version) throw new Error(`There is no version of "${chart}".`);
	return version;
}

/** The whole that the dead are set against is the headline of the force, so that it is the one drawn. */
function withWhole(known: Story, ratio: DayRatio | undefined): Story {
	const force = known.figures[WHOLE];
	if (!ratio || !force?.claims.includes(ratio.whole)) return known;
	return { ...known, figures: { ...known.figures, [WHOLE]: { ...force, headline: ratio.whole.id } } };
}

/** What the story says of what is counted, as far as it holds for what was known. */
function measured(known: Story, chart: string, id: string): Partial<State> {
	const entry = known.charts[chart];
	const { subtitle, brief } = entry?.states[id] ?? {};
	return {
		subtitle: holds(known, subtitle) ? subtitle : asMessage(entry?.name ?? ''),
		...(holds(known, brief) && { brief })
	};
}

function retold(story: Story, chart: string, id: string, texts: Partial<State>): Story {
	const entry = story.charts[chart];
	const state = entry?.states[id];
	if (!entry || !state) return story;
	const { title, subtitle, description } = state;
	const states = { ...entry.states, [id]: { title, subtitle, description, ...texts } };
	return { ...story, charts: { ...story.charts, [chart]: { ...entry, states } } };
}

/** Running totals that the charts draw, oldest first. */
function drawnOf(known: Story, chart: string): readonly Claim[] {
	const figures = known.charts[chart]?.figures ?? [];
	const measures = new Set(chart === 'area-held' ? ['area-held'] : ['killed', 'killed-or-wounded']);
	return figures
		.flatMap((id) => standing(known, id))
		.filter(({ kind, chart: drawn, measure }) => kind === 'stock' && drawn !== 'no' && measures.has(measure))
		.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
}

function ratioTexts(known: Story, { part, whole, isOneParty }: DayRatio): Partial<State> {
	const { date } = formatFor(known);
	const say = wordsFor(known).day.charts.ratio;
	const numbers = say.numbers(valueOf(known, part), valueOf(known, whole));
	const who = claimantLabel(known, part);
	const force = isOneParty ? say.sameParty : say.otherParty(claimantLabel(known, whole));
	const brief = isOneParty ? say.brief : say.briefOurs;
	return texts({
		title: say.title(raised(who), numbers),
		subtitle: say.subtitle(date(part.asOf), force),
		brief: brief(date(part.asOf, 'short')),
		description: say.description(numbers, who, force),
		spoken: [part.id, whole.id]
	});
}

function claimTexts(
	known: Story,
	day: string,
	claims: readonly Claim[],
	words: Words['day']['charts']['losses'],
	amount: (typeof AMOUNTS)[number]
): Partial<State> {
	const { date } = formatFor(known);
	const say = wordsFor(known).day.charts;
	const isNew = (one: Claim) => lastDay(one.published) === day;
	const newest = newestOf(claims);
	const fresh = onePerDay(claims.filter(isNew)).slice(0, amount.spoken);
	const said = newest.map((one) => say.said(claimantLabel(known, one), claimCounted(known, one)));
	return texts({
		title: words.title(date(day)),
		description: words.description(date(day), said.join(say.between)),
		spoken: fresh.map(({ id }) => id),
		names: newest.slice(Math.max(0, newest.length - amount.named)).map(({ id }) => id),
		...room(claims)
	});
}

/**
 * The newest first, one of each day and measure: a drawing that speaks of two parties for one day compares them, and
 * that comparison would be ours.
 */
const onePerDay = (claims: readonly Claim[]): readonly Claim[] =>
	[...new Map(claims.map((one) => [`${one.measure} ${one.asOf}`, one])).values()].reverse();

/** Days after the last claim of ground apart, whose words need room. */
const APART_ROOM = 90;

/** Where the last claims are of ground apart from the rest, time goes on behind them. */
function room(claims: readonly Claim[]): Partial<State> {
	const last = claims.at(-1);
	if (!last?.place) return {};
	const end = dateOf(last.asOf);
	end.setUTCDate(end.getUTCDate() + APART_ROOM);
	return { until: end.toISOString().slice(0, 10) };
}

/** The newest claim of each party and measure, oldest first. */
function newestOf(claims: readonly Claim[]): readonly Claim[] {
	const newest = new Map(claims.map((one) => [`${one.measure} ${one.claimant}`, one]));
	return claims.filter((one) => newest.get(`${one.measure} ${one.claimant}`) === one);
}

/** Plain words as messages. */
function texts(state: Partial<State>): Partial<State> {
	const plain = Object.entries(state).map(([key, value]) => [
		key,
		typeof value === 'string' ? asMessage(value) : value
	]);
	return Object.fromEntries(plain) as Partial<State>;
}

/**
 * The headline ratio as it would have been on a day: the dead of those sent, from what was public then.
 * @param known the edition of the day
 * @returns nothing where nobody had yet given a total of the dead, or a size of the force
 */
export function ratioOn(known: Story): DayRatio | undefined {
	if (!known.figures[PART] || !known.figures[WHOLE]) return undefined;
	const part = headline(known, PART);
	if (part.kind !== 'stock' || part.chart === 'no') return undefined;
	const whole = wholeFor(known, part);
	if (!Number.isFinite(bounds(part).low) || !(bounds(whole).low > 0)) return undefined;
	return {
		part,
		whole,
		value: point(part) / point(whole),
		isOneParty: part.claimant === whole.claimant
	};
}

/** What the claimant counted against, else its newest number of the force, else the one that the day would have used. */
function wholeFor(known: Story, part: Claim): Claim {
	const own = standing(known, WHOLE)
		.filter(({ claimant, kind }) => claimant === part.claimant && kind === 'stock')
		.toSorted((a, b) => lastDay(a.asOf).localeCompare(lastDay(b.asOf)));
	return denominatorOf(known, part) ?? own.at(-1) ?? headline(known, WHOLE);
}
