/** Sources: each is cited and can be opened, and the links of provenance stand on them. */
import type { Draft } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';
import { addressFlaw } from '../shape/say.ts';

/** Suspicious: a source that readers cannot open, and claimants or sources that nothing names. */
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

/** Every address can be opened. */
export function addresses({ story, fault }: Draft): void {
	const written = Object.entries(story.sources).map(([id, { url }]) => ({
		path: ['sources', id, 'url'],
		url
	}));
	const licence = story.story.licence as { url: string } | undefined;
	for (const { path, url } of [{ path: ['story', 'licence', 'url'], url: licence?.url }, ...written]) {
		const flaw = url === undefined ? undefined : addressFlaw(url);
		if (flaw) fault(path, flaw.what, flaw.mend);
	}
}

/** Links of provenance: what is stated has its source, and no node feeds itself. */
export function provenance({ story, fault }: Draft): void {
	for (const [i, { from, to, basis, source }] of (story.provenance?.links ?? []).entries()) {
		const path = ['provenance', 'links', i];
		if (basis === 'stated' && source === undefined) {
			const mend = 'add "source", or write "basis": "inferred"';
			fault([...path, 'basis'], `that "${from}" feeds "${to}" is stated, and no source says so`, mend);
		}
		if (from === to) fault([...path, 'to'], `"${to}" feeds itself`, 'name another node');
	}
	for (const [id, { kind, claim }] of Object.entries(story.provenance?.nodes ?? {})) {
		if (claim === undefined || kind === 'voice') continue;
		const mend = 'take "claim" away, or write "kind": "voice"';
		fault(
			['provenance', 'nodes', id, 'claim'],
			`only a voice states a number, and this is ${NOUN[kind]}`,
			mend
		);
	}
}

const NOUN = { evidence: 'evidence', gatherer: 'a gatherer' };
