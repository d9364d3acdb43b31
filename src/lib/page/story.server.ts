/** The story as the pages see it: read and checked once per build. A fault stops the build. */
import text from '../../../data/story.json?raw';
import { CONTRACT } from '../contract/index.ts';
import { readStory } from '../check/read.ts';

export const story = readStory(text, CONTRACT, 'data/story.json');
