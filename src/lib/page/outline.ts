/** The story as the page lays it out: chapters with their steps, all text formatted, all notes numbered. */
import { spokenIn } from '../charts/frame/view.ts';
import { parse, plainText } from '../story/message/prose.ts';
import type { Part } from '../story/message/prose.ts';
import type { Source, Story } from '../story/schema.ts';
import { note, references } from './notes.ts';
import type { Note } from './notes.ts';

export interface PageStep {
	id: string;
	/** Steps that have gone: links to them arrive here. */
	formerIds: readonly string[];
	chapter: string;
	heading: string | undefined;
	paragraphs: readonly (readonly Part[])[];
	sources: readonly Source[];
	chart: string;
	state: string;
	/** What the graphic marks: in the text it carries the same accent. */
	spoken: ReadonlySet<string>;
	/** The chapter's title, on its first step only. */
	opens: string | undefined;
}

export interface PageChapter {
	id: string;
	title: string;
	/** The id of its first step. */
	start: string;
}

export interface Outline {
	title: string;
	standfirst: readonly Part[];
	byline: readonly Part[];
	description: string;
	method: { title: string; paragraphs: readonly (readonly Part[])[] };
	chapters: readonly PageChapter[];
	steps: readonly PageStep[];
	notes: readonly Note[];
	/** The number of each note, by the reference it explains. */
	numbers: ReadonlyMap<string, number>;
	/** The number of each source in the list on paper, in the order in which steps and notes name them. */
	sourceNumbers: ReadonlyMap<Source, number>;
}

export function outline(story: Story): Outline {
	const { title, standfirst, byline, description, method } = story.story;
	const steps = story.steps.map((step, index) => ({
		id: step.id,
		formerIds: step.formerIds ?? [],
		chapter: step.chapter,
		heading: step.heading && plainText(story, step.heading),
		paragraphs: step.text.map((text) => parse(story, text)),
		sources: step.sources.map((id) => story.sources[id]).filter((source) => source !== undefined),
		chart: step.graphic.chart,
		state: step.graphic.state,
		spoken: spokenIn(story, step.graphic.chart, step.graphic.state),
		opens: story.steps[index - 1]?.chapter === step.chapter ? undefined : chapterTitle(story, step.chapter)
	}));
	const lead = { standfirst: parse(story, standfirst), byline: parse(story, byline) };
	const how = {
		title: plainText(story, method.title),
		paragraphs: method.text.map((text) => parse(story, text))
	};
	const texts = [
		lead.standfirst,
		lead.byline,
		...steps.flatMap((step) => step.paragraphs),
		...how.paragraphs,
		// They stand at the end of the page, and a number in them opens its note as any other does.
		...Object.values(story.charts).flatMap((chart) => chart.notes.map((text) => parse(story, text)))
	];
	const refs = references(texts);
	const notes = refs.map((ref) => note(story, ref));
	const cited = new Set([
		...steps.flatMap(({ sources }) => sources),
		...notes.flatMap(({ statements }) => statements.map(({ source }) => source))
	]);
	return {
		title: plainText(story, title),
		description: plainText(story, description),
		...lead,
		method: how,
		chapters: steps.flatMap(({ chapter, opens, id }) =>
			opens ? [{ id: chapter, title: opens, start: id }] : []
		),
		steps,
		notes,
		numbers: new Map(refs.map((ref, index) => [ref, index + 1])),
		sourceNumbers: new Map([...cited].map((source, index) => [source, index + 1]))
	};
}

function chapterTitle(story: Story, id: string): string {
	const chapter = story.chapters[id];
	if (!chapter) throw new Error(`There is no chapter "${id}".`);
	return plainText(story, chapter.title);
}
