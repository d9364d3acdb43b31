/** What was corrected is used nowhere any more: not in a text, a ratio, a headline or a denominator. */
import { mentions } from '../../story/mentions.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

export function corrected(draft: Draft): void {
	const { story, fault } = draft;
	for (const { claim, path } of placedClaims(story)) {
		if (claim.entry !== 'correction') continue;
		if (claim.replaces === undefined) {
			fault(
				[...path, 'entry'],
				'a correction does not say what was wrong',
				'add "replaces" with the id of that claim'
			);
			continue;
		}
		for (const { path: place } of mentions(story, claim.replaces, claim.id)) {
			const what = `"${claim.replaces}" was corrected by "${claim.id}"`;
			fault(
				place,
				what,
				`write ${claim.id} instead`,
				isText(place) ? { inside: `$${claim.replaces}` } : 'value'
			);
		}
	}
}

/** In a message the name stands somewhere within. */
function isText(path: readonly (string | number)[]): boolean {
	if (['figures', 'ratios', 'areas', 'provenance'].includes(String(path[0]))) return false;
	return !['spoken', 'names'].includes(String(path.at(-2)));
}
