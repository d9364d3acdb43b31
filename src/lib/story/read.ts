/** Reads the data file: from text to a checked story, or to all faults in one go. */
import * as v from 'valibot';
import { StorySchema } from './schema.ts';
import type { StoryFile } from './schema.ts';
import { StoryFaults, pathText } from './faults.ts';
import type { Fault } from './faults.ts';
import { openSource } from './source.ts';

/** A checked story. Everything downstream may trust it. */
export type Story = Readonly<StoryFile>;

export interface Checked {
	/** The story, if nothing is wrong with it. */
	story?: Story;
	faults: readonly Fault[];
	/** What is legal but suspicious. */
	warnings: readonly Fault[];
}

/** The story in a text. Throws StoryFaults with everything that is wrong. */
export function readStory(text: string, file = 'data/story.json'): Story {
	const { story, faults } = checkStory(text, file);
	if (!story) throw new StoryFaults(faults);
	return story;
}

/** The story in a text, with everything that is wrong or suspicious. Never throws. */
export function checkStory(text: string, file = 'data/story.json'): Checked {
	const source = openSource(text, file);
	const result = v.safeParse(StorySchema, source.value);
	if (result.success) return { story: result.output, faults: source.faults, warnings: [] };
	const faults = result.issues.map((issue) => {
		const path = (issue.path ?? []).map(({ key }) => key as string | number);
		return { file, ...source.place(path), path: pathText(path), what: issue.message, mend: 'mend it' };
	});
	return { faults: [...source.faults, ...faults], warnings: [] };
}
