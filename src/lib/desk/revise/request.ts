/**
 * What is to be done to the data file, understood and complete, and how it is told to the person who asked for it.
 */
import type { Claim, Claimant, Revision, Source, Story } from '../../story/schema.ts';
import { claim as claimOf, isKnownBy } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import { mentions } from '../../story/mentions.ts';

/** What is to be done to the data file, understood and complete. */
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

/** One line for each thing that is done, indented. */
export function told(story: Story, request: Request): string[] {
	const figure = story.figures[request.figure];
	if (!figure) throw new Error(`There is no figure "${request.figure}".`);
	const set = formatFor(story);
	const value = (claim: Claim) => set.claim(claim, figure.unit, { qualifier: true, unit: 'show' }).text;
	const lines: string[] = [];
	const { claim, headline, corrects, takenOver } = request;
	if (claim) {
		const by =
			request.claimants[claim.claimant]?.name ?? story.claimants[claim.claimant]?.name ?? claim.claimant;
		lines.push(`new claim ${claim.id}: ${value(claim)}, by ${by}, as of ${claim.asOfText ?? claim.asOf}`);
	}
	if (takenOver) lines.push(`  taken over from ${takenOver.from}: ${takenOver.keys.join(', ')}`);
	for (const id of Object.keys(request.claimants)) lines.push(`new claimant ${id}`);
	for (const id of Object.keys(request.sources)) lines.push(`new source ${id}`);
	if (headline) {
		const was = claimOf(story, figure.headline);
		const now = headline === claim?.id ? claim : claimOf(story, headline);
		lines.push(`headline of ${request.figure}: ${value(was)} (${was.id}) becomes ${value(now)} (${now.id})`);
		if (isKnownBy(was, story.story.asOf) && !isKnownBy(now, story.story.asOf)) {
			lines.push(
				`careful: the story is told as of ${story.story.asOf}, and this was published on ${now.published};`,
				'  read every sentence below that uses the figure'
			);
		}
	}
	if (corrects && claim) {
		const count = mentions(story, corrects, claim.id).length;
		lines.push(`${corrects} stays on file as corrected; ${count} places now name the correction`);
	}
	lines.push(`revision recorded on ${request.revision.date}: ${request.revision.kind}`);
	return lines.map((line) => `  ${line}`);
}
