/** Runs the check over a changed story, on a fixed day. */
import { CONTRACT } from '../../../src/lib/contract/index.ts';
import { checkStory } from '../../../src/lib/check/read.ts';
import type { Checked } from '../../../src/lib/check/read.ts';
import type { Claim, Figure, Step, StoryFile } from '../../../src/lib/story/schema.ts';
import { tinyStory } from '../story/fixture.ts';

export type Change = (story: StoryFile) => unknown;

/** The text of the tiny story after a change, and what the check says of it. */
export function checked(change: Change): Checked & { text: string } {
	const story = tinyStory();
	change(story);
	const text = `${JSON.stringify(story, null, 2)}\n`;
	return { text, ...checkStory(text, CONTRACT, 'f.json', '2026-11-22') };
}

/** A figure of the story, which has to be there. */
export function figure(story: StoryFile, id: string): Figure {
	const found = story.figures[id];
	if (!found) throw new Error(`The tiny story has no figure "${id}".`);
	return found;
}

/** A claim of a figure by its place in the list, which has to be there. */
export function claimAt(story: StoryFile, id: string, at = 0): Claim {
	const found = figure(story, id).claims[at];
	if (!found) throw new Error(`The figure "${id}" has no claim at ${at}.`);
	return found;
}

/** A step by its place, which has to be there. */
export function stepAt(story: StoryFile, at: number): Step {
	const found = story.steps[at];
	if (!found) throw new Error(`The tiny story has no step at ${at}.`);
	return found;
}
