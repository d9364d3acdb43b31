/** Links of provenance: what is stated has its source, and no node feeds itself. */
import type { Draft } from './draft.ts';

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
