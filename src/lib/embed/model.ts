/** An embed's content: the chart in its first state, following the data or pinned, with all that is told about it. */
import { publishersLine, sourcesOf } from '../charts/frame/sources.ts';
import { chartOf } from '../charts/frame/text.ts';
import type { ChartModule, Table } from '../charts/types.ts';
import { allClaims } from '../story/claims.ts';
import { format } from '../story/format.ts';
import { plainText } from '../story/prose.ts';
import type { Story } from '../story/read.ts';
import { correctionsOf, newerSince, type Correction } from './changes.ts';
import { stem, type Embedded } from './address.ts';
import { embedReserve } from './layout.ts';
import { pinnedStory } from './pinned.ts';
import type { SnippetChart } from './snippets.ts';
import { PICTURE } from './picture-size.ts';
import { versionOf } from './version.ts';

export interface EmbedModel extends SnippetChart {
	/** The story as this embed shows it. */
	story: Story;
	/** The state it is shown in. */
	state: string;
	module: ChartModule;
	table: Table;
	description: string;
	/** Changes with any word or number it shows, and with nothing else. */
	version: string;
	/** The day up to which what is shown was known, `YYYY-MM-DD`. */
	asOf: string;
	/** Only where pinned: since when newer figures exist. */
	newer?: string | undefined;
	/** Only where pinned: corrections of what it shows. */
	corrections: readonly Correction[];
}

const known = new WeakMap<Story, Map<string, EmbedModel>>();

/**
 * Worked out once a story and chart: page, pictures and data of an embed all start from it.
 * @param live the story of today
 * @param module the chart that `chart.id` names
 */
export function embedModel(live: Story, module: ChartModule, chart: Embedded): EmbedModel {
	const models = known.get(live) ?? new Map<string, EmbedModel>();
	known.set(live, models);
	const model = models.get(stem(chart)) ?? build(live, module, chart);
	models.set(stem(chart), model);
	return model;
}

function build(live: Story, module: ChartModule, chart: Embedded): EmbedModel {
	const { id, edition } = chart;
	const story = edition ? pinnedStory(live, edition) : live;
	const { title, subtitle, description, step, states } = chartOf(story, id);
	const state = module.states[0] ?? '';
	const text = (message: string) => plainText(story, message);
	const table = module.table(story);
	const shown = states[state];
	const asOf = edition ?? lastRecorded(live, table);
	const notes = chartOf(story, id).notes.map(text);
	return {
		...chart,
		story,
		module,
		state,
		table,
		step,
		asOf,
		version: versionOf(text(title), text(subtitle), text(description), notes, asOf, table),
		title: text(title),
		description: text(description),
		alt: text(description),
		reserve: embedReserve(
			{
				title: text(title),
				subtitle: text(subtitle),
				caption: shown?.caption ? text(shown.caption) : '',
				source: publishersLine(story, id, sourcesOf(story, id, table)),
				story: text(story.story.title)
			},
			module.height
		),
		picture: PICTURE,
		newer: edition ? newerSince(live, table, module.table(live), edition) : undefined,
		corrections: edition ? correctionsOf(live, table) : []
	};
}

/** The day on which the newest of the drawn claims came into the file; of first publication where none is drawn. */
function lastRecorded(story: Story, table: Table): string {
	const drawn = new Set(table.rows.flatMap((row) => row.claims));
	return allClaims(story)
		.filter(({ id }) => drawn.has(id))
		.reduce((last, { recorded }) => (recorded > last ? recorded : last), story.story.published);
}

/** The date as the embed sets it. */
export const dateText = (story: Story, date: string): string => format(story.story.language).date(date);

/** The short name that a licence gives itself in brackets, `CC BY 4.0`, or else its name. */
export function licenceName(story: Story): string {
	const { name } = story.story.licence;
	return /\(([^()]+)\)$/.exec(name)?.[1] ?? name;
}
