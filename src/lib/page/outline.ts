/** The story as the page lays it out: chapters with their steps, all text formatted, all notes numbered. */
import { parse, plainText } from '../story/prose.ts';
import type { Part } from '../story/prose.ts';
import type { Story } from '../story/read.ts';
import type { Source } from '../story/schema.ts';
import { note, references } from './notes.ts';
import type { Note } from './notes.ts';

export interface PageStep {
	id: string;
	chapter: string;
	heading: string | undefined;
	paragraphs: readonly (readonly Part[])[];
	sources: readonly Source[];
	chart: string;
	state: string;
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
	chapters: readonly PageChapter[];
	steps: readonly PageStep[];
	notes: readonly Note[];
	/** The number of each note, by the reference it explains. */
	numbers: ReadonlyMap<string, number>;
}

export function outline(story: Story): Outline {
	const { title, standfirst, byline, description } = story.story;
	const steps = story.steps.map((step, index) => ({
		id: step.id,
		chapter: step.chapter,
		heading: step.heading && plainText(story, step.heading),
		paragraphs: step.text.map((text) => parse(story, text)),
		sources: step.sources.map((id) => story.sources[id]).filter((source) => source !== undefined),
		chart: step.graphic.chart,
		state: step.graphic.state,
		opens: story.steps[index - 1]?.chapter === step.chapter ? undefined : chapterTitle(story, step.chapter)
	}));
	const lead = { standfirst: parse(story, standfirst), byline: parse(story, byline) };
	const texts = [lead.standfirst, lead.byline, ...steps.flatMap((step) => step.paragraphs)];
	const refs = references(texts);
	return {
		title: plainText(story, title),
		description: plainText(story, description),
		...lead,
		chapters: steps.flatMap(({ chapter, opens, id }) =>
			opens ? [{ id: chapter, title: opens, start: id }] : []
		),
		steps,
		notes: refs.map((ref) => note(story, ref)),
		numbers: new Map(refs.map((ref, index) => [ref, index + 1]))
	};
}

function chapterTitle(story: Story, id: string): string {
	const chapter = story.chapters[id];
	if (!chapter) throw new Error(`There is no chapter "${id}".`);
	return plainText(story, chapter.title);
}
