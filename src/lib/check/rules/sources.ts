/** Suspicious: a source that readers cannot open, and claimants or sources that nothing names. */
import type { Draft } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

export function sources({ story, complete, warn }: Draft): void {
	const claims = placedClaims(story).map(({ claim }) => claim);
	const events = Object.values(story.events);
	const links = story.provenance?.links ?? [];
	const cited = new Set(
		[...claims, ...events, ...links]
			.map(({ source }) => source)
			.concat(story.steps.flatMap((step) => step.sources))
	);
	const speaking = new Set([...claims, ...events].map(({ claimant }) => claimant));
	for (const [id, source] of Object.entries(story.sources)) {
		if (source.url === undefined)
			warn(['sources', id], `the source "${id}" has no address`, 'add "url", so that readers can open it');
		if (complete && !cited.has(id))
			warn(['sources', id], `nothing cites the source "${id}"`, 'cite it, or take it away');
	}
	for (const id of Object.keys(story.claimants)) {
		if (complete && !speaking.has(id))
			warn(['claimants', id], `nobody speaks as "${id}"`, 'name it in a claim or an event, or take it away');
	}
}
