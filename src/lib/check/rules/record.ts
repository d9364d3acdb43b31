/** What the record says of headlines and of what came later. */
import { isKnownBy, placedClaims } from '../../story/claims.ts';
import { lastDay } from '../../story/dates.ts';
import type { Claim } from '../../story/schema.ts';
import type { Draft } from './draft.ts';

/** A headline is one of its figure's claims, chosen for a reason, and not overtaken without a word. */
export function headlines({ story, ids, fault, warn }: Draft): void {
	for (const [id, figure] of Object.entries(story.figures)) {
		const path = ['figures', id, 'headline'];
		const home = ids.figureOf.get(figure.headline);
		if (home !== undefined && home !== id) {
			const mend = `write one of ${figure.claims.map((claim) => claim.id).join(', ')}`;
			fault(path, `"${figure.headline}" is a claim of "${home}", not of "${id}"`, mend);
			continue;
		}
		if (figure.reason.trim() === '') {
			fault(['figures', id, 'reason'], 'the headline has no reason', 'say why that claim and not another');
		}
		const headline = figure.claims.find((claim) => claim.id === figure.headline);
		const later = headline && figure.claims.find((claim) => overtakes(claim, headline, story.story.asOf));
		if (later) {
			const what = `the headline is as of ${headline.asOf}; "${later.id}" is as of ${later.asOf}`;
			warn(path, what, 'make it the headline, or leave it where "reason" still holds');
		}
	}
}

/** A later total, by the same claimant or public when the story is told. */
function overtakes(claim: Claim, headline: Claim, told: string): boolean {
	if (claim.kind !== headline.kind || claim.chart !== 'main' || lastDay(claim.asOf) <= lastDay(headline.asOf))
		return false;
	return claim.claimant === headline.claimant || isKnownBy(claim, told);
}

/** Suspicious: what came into the file after first publication, and no revision tells readers of. */
export function untold({ story, warn }: Draft): void {
	const told = new Set(story.revisions.map(({ claim }) => claim));
	for (const { claim, path } of placedClaims(story)) {
		if (claim.recorded <= story.story.published || told.has(claim.id)) continue;
		const what = `recorded on ${claim.recorded}, after first publication, and readers are not told`;
		warn([...path, 'recorded'], what, 'add an entry to "revisions" with its reason');
	}
}
