/** The story as the pages see it: read and checked once per build. A fault stops the build. */
import text from '../../../data/story.json?raw';
import { readStory } from '../story/read.ts';

export const story = readStory(text, 'data/story.json');
