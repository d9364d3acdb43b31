/** An embed's content: the chart in its first state, following the data or pinned, with all that is told about it. */
import { createHash } from 'node:crypto';
import type { ChartModule, Table } from '../charts/types.ts';
import { sourceParts, sourcesOf, chartOf, firstState, textsOf } from '../charts/frame/view.ts';
import { cardOf, pictureOf, type Picture, type PictureTexts } from '../picture/compose.ts';
import { allClaims } from '../story/claims.ts';
import { formatFor } from '../story/format/format.ts';
import { plainText } from '../story/message/prose.ts';
import { once } from '../story/once.ts';
import type { Story } from '../story/schema.ts';
import { stem, type Embedded } from '../protocol/address.ts';
import { embedReserve } from './layout.ts';
import { correctionsOf, newerSince, pinnedStory, storyOfDay, type Correction } from './pinned.ts';
import { datesAround, filesOf, isOfDay } from './every.ts';
import type { SnippetChart } from '../protocol/snippets.ts';
import { wordsFor } from '../words/index.ts';

export interface EmbedModel extends SnippetChart {
	/** The story as this embed shows it. */
	story: Story;
	/** The state it is shown in. */
	state: string;
	module: ChartModule;
	table: Table;
	/** What it shows in a few words, for lists; the title is what it says. */
	name: string;
	subtitle: string;
	description: string;
	/** Its pictures: for articles, and for cards. */
	pictures: { article: Picture; card: Picture };
	/** Are there files of them? */
	hasPictures: boolean;
	/** What the whole is called. In a pinned embed too it is the title of today, which may name what was not known then. */
	storyTitle: string;
	/** Where the chart has days: the dates before and after its own, where there are any. */
	dates: { before?: string; after?: string } | undefined;
	/** Changes with any word or number it shows, and with nothing else. */
	version: string;
	/** The day up to which what is shown was known, `YYYY-MM-DD`. */
	asOf: string;
	/** Only where pinned: since when newer figures exist. */
	newer?: string | undefined;
	/** Only where pinned: corrections of what it shows. */
	corrections: readonly Correction[];
}

/**
 * What page, pictures and data of an embed all start from.
 * @param live the story of today
 * @param module the chart that `chart.id` names
 */
export const embedModel = once(build, (_module, chart) => stem(chart));

function build(live: Story, module: ChartModule, chart: Embedded): EmbedModel {
	const { id, edition } = chart;
	const story = storyFor(live, chart);
	const { name, step, notes } = chartOf(story, id);
	const state = firstState(story, id);
	const { title, subtitle, brief, description } = textsOf(story, id, state, module.key);
	const table = module.table(story);
	const asOf = edition ?? lastRecorded(live, table);
	const set = notes.map((note) => plainText(story, note));
	const version = versionOf(title, subtitle, description, set, asOf, table);
	const source = sourceParts(story, id, sourcesOf(story, id, table), module.credit).join('. ');
	const say = wordsFor(live).embed;
	const [date, licence] = [dateText(live, asOf), licenceName(live)];
	const foot = `${say.foot(date, licence)} ${source}`.trim();
	const storyTitle = plainText(live, live.story.title);
	const texts = { title, subtitle, foot, description, version };
	let made: EmbedModel['pictures'] | undefined;
	return {
		...chart,
		story,
		module,
		state,
		table,
		step,
		asOf,
		version,
		name,
		title,
		subtitle,
		description,
		alt: description,
		storyTitle,
		// Drawn when they are asked for: most days have none.
		get pictures() {
			return (made ??= picturesOf(story, module, state, texts));
		},
		get picture() {
			const { width, height } = this.pictures.article;
			return { width, height };
		},
		reserve: embedReserve({
			title,
			subtitle,
			brief,
			source,
			line: `${say.line.beforeDate} ${date}${say.line.afterDate} ${licence}${say.line.afterLicence} ${storyTitle}${module.attributes?.['data-geo'] ? ` · ${say.line.moveMap}` : ''}`
		}),
		hasPictures: filesOf(live, chart).includes('png'),
		dates: datesAround(live, chart),
		newer: edition ? newerSince(live, table, module.table(live), edition) : undefined,
		corrections: edition ? correctionsOf(live, table) : []
	};
}

/** Ten letters and digits that change with any of the parts and with nothing else. */
const versionOf = (...parts: unknown[]): string =>
	createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 10);

function storyFor(live: Story, chart: Embedded): Story {
	const { id, edition } = chart;
	if (edition === undefined) return live;
	return isOfDay(live, chart) ? storyOfDay(live, id, edition) : pinnedStory(live, edition);
}

/** In articles the drawing is as large as beside the text of the story; in cards, which are shown small, it is bold. */
function picturesOf(story: Story, module: ChartModule, state: string, texts: PictureTexts) {
	return {
		article: pictureOf(texts, module.place(story, state, 'L')),
		card: cardOf(texts, module.place(story, state, 'S'))
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
export const dateText = (story: Story, date: string): string => formatFor(story).date(date);

/** The short name that a licence gives itself in brackets, `CC BY 4.0`, or else its name. */
export function licenceName(story: Story): string {
	const { name } = story.story.licence;
	return /\(([^()]+)\)$/.exec(name)?.[1] ?? name;
}
