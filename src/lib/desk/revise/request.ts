/** What is to be done to the data file, understood and complete. */
import type { Claim, Claimant, Revision, Source } from '../../story/schema.ts';

export interface Request {
	/** The figure, by id. */
	figure: string;
	/** The claim that comes in, if any; it names its source and its claimant by id. */
	claim?: Claim;
	/** What comes in with it, by id. */
	sources: Readonly<Record<string, Source>>;
	claimants: Readonly<Record<string, Claimant>>;
	/** The claim that becomes the number of the story, by id. */
	headline?: string;
	/** Why the story uses it. */
	headlineReason?: string;
	/** The claim that was wrong, by id: whatever names it is to name the new one. */
	corrects?: string;
	revision: Revision;
	/** What was taken over from an earlier claim, for the person to look at: `of`, `series`. */
	takenOver: { from: string; keys: readonly string[] } | undefined;
}

/** Something that is not known yet. */
export interface Question {
	/** The flag that answers it. */
	flag: string;
	/** As a person is asked. */
	ask: string;
	/** What to write on the command line. */
	write: string;
	/** Answers to choose from. */
	choices?: readonly string[];
	/** What is taken where nothing is answered. */
	fallback?: string;
	/** It can be left open. */
	optional?: true;
}
