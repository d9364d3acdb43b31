/** Reads the data file: from text to a checked story, or to all faults in one go. */
import type { StoryFile } from './schema.ts';

/** A checked story. Everything downstream may trust it. */
export type Story = Readonly<StoryFile>;
