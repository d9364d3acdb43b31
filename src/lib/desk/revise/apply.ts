/** Writes a request into the text of the data file: the fewest lines that say it. */
import { lastDay } from '../../story/dates.ts';
import type { Claim, Figure, Story } from '../../story/schema.ts';
import { Edited } from './edit.ts';
import { mentions } from '../../story/mentions.ts';
import type { Request } from './request.ts';

/**
 * @param story what the text holds
 * @returns the text with the request in it; not checked
 */
export function apply(text: string, story: Story, request: Request): string {
	const file = new Edited(text);
	const { figure: id, claim, headline, headlineReason, corrects, revision } = request;
	const figure = story.figures[id];
	if (!figure) throw new Error(`There is no figure "${id}".`);
	if (headline !== undefined) file.set(['figures', id, 'headline'], headline);
	if (headlineReason !== undefined) file.set(['figures', id, 'reason'], headlineReason);
	if (claim) {
		// Paths name places in lists, so they are followed before anything is put into a list.
		const stale = corrects === undefined ? [] : mentions(story, corrects, claim.id);
		for (const { path, value } of stale) file.set(path, value);
		file.insert(['figures', id, 'claims', placeOf(figure, claim)], claim);
	}
	for (const [key, claimant] of Object.entries(request.claimants)) file.set(['claimants', key], claimant);
	for (const [key, source] of Object.entries(request.sources)) file.set(['sources', key], source);
	file.insert(['revisions', -1], revision);
	return file.text;
}

/** Claims stand oldest first: after the last one that describes the same day or an earlier one. */
function placeOf(figure: Figure, claim: Claim): number {
	const day = lastDay(claim.asOf);
	return figure.claims.findLastIndex((one) => lastDay(one.asOf) <= day) + 1;
}
