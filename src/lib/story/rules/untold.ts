/** Suspicious: what came into the file after first publication, and no revision tells readers of. */
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

export function untold({ story, warn }: Draft): void {
	const told = new Set(story.revisions.map(({ claim }) => claim));
	for (const { claim, path } of placedClaims(story)) {
		if (claim.recorded <= story.story.published || told.has(claim.id)) continue;
		const what = `recorded on ${claim.recorded}, after first publication, and readers are not told`;
		warn([...path, 'recorded'], what, 'add an entry to "revisions" with its reason');
	}
}
