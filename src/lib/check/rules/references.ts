/**
 * Every id that is named stands somewhere in the file. Each source is cited and can be opened, and the links of
 * provenance stand on them.
 */
import type { Path } from '../../story/path.ts';
import type { Figure } from '../../story/schema.ts';
import { nearest } from '../../story/nearest.ts';
import type { Draft, Kind } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';
import { addressFlaw } from '../shape/say.ts';

const ONE: Record<Kind, string> = {
	figures: 'figure',
	claims: 'claim',
	ratios: 'ratio',
	events: 'event',
	charts: 'chart',
	chapters: 'chapter',
	steps: 'step',
	claimants: 'claimant',
	sources: 'source',
	places: 'place',
	nodes: 'node of provenance'
};

/** What the text of a step can speak of, and what can have a label. */
const SPOKEN: readonly Kind[] = ['claims', 'figures', 'ratios', 'events', 'places', 'nodes'];
const NAMES: readonly Kind[] = ['events', 'places', 'claims'];

export function references(draft: Draft): void {
	for (const { path, id, kinds, among } of named(draft)) {
		if (id === undefined || kinds.some((kind) => draft.ids.of[kind].has(id))) continue;
		// A section that is not even one with names is said to be so, once.
		if (!draft.complete && kinds.every((kind) => draft.ids.of[kind].size === 0)) continue;
		const near = nearest(id, among ?? kinds.flatMap((kind) => [...draft.ids.of[kind]]));
		const what = `there is no ${either(kinds.map((kind) => ONE[kind]))} "${id}"`;
		draft.fault(
			path,
			what,
			near ? `write "${near}"` : `add it to ${either(kinds)}, or name one that is there`
		);
	}
	states(draft);
}

/** `a`, `a or b`, `a, b or c`. */
function either(words: readonly string[]): string {
	return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(' or ');
}

interface Named {
	path: Path;
	id: string | undefined;
	kinds: readonly Kind[];
	/** The only ones that are right there, where that is known: what is offered as a mend is one of them. */
	among?: readonly string[];
}

function* named({ story }: Draft): Generator<Named> {
	for (const { claim, figure, path } of placedClaims(story)) {
		yield { path: [...path, 'claimant'], id: claim.claimant, kinds: ['claimants'] };
		yield { path: [...path, 'source'], id: claim.source, kinds: ['sources'] };
		yield { path: [...path, 'of'], id: claim.of, kinds: ['claims'] };
		yield { path: [...path, 'part'], id: claim.part, kinds: ['claims'] };
		yield { path: [...path, 'replaces'], id: claim.replaces, kinds: ['claims'], among: idsOf(figure) };
		yield { path: [...path, 'place'], id: claim.place, kinds: ['places'] };
		for (const [i, id] of (claim.derivation?.parts ?? []).entries()) {
			yield { path: [...path, 'derivation', 'parts', i], id, kinds: ['claims'] };
		}
	}
	for (const [key, figure] of Object.entries(story.figures)) {
		yield {
			path: ['figures', key, 'headline'],
			id: figure.headline,
			kinds: ['claims'],
			among: idsOf(figure)
		};
	}
	for (const [key, ratio] of Object.entries(story.ratios)) {
		yield { path: ['ratios', key, 'part'], id: ratio.part, kinds: ['figures', 'claims'] };
		yield { path: ['ratios', key, 'whole'], id: ratio.whole, kinds: ['figures', 'claims'] };
	}
	for (const [key, event] of Object.entries(story.events)) {
		yield { path: ['events', key, 'source'], id: event.source, kinds: ['sources'] };
		yield { path: ['events', key, 'claimant'], id: event.claimant, kinds: ['claimants'] };
	}
	for (const [key, area] of Object.entries(story.areas)) {
		yield { path: ['areas', key, 'figure'], id: area.figure, kinds: ['claims'] };
	}
	for (const [key, chart] of Object.entries(story.charts)) {
		yield { path: ['charts', key, 'step'], id: chart.step, kinds: ['steps'] };
		for (const [i, id] of chart.figures.entries())
			yield { path: ['charts', key, 'figures', i], id, kinds: ['figures'] };
		for (const [name, { spoken = [], names = [], notes = {}, silence }] of Object.entries(chart.states)) {
			const path = ['charts', key, 'states', name];
			for (const [i, id] of spoken.entries()) yield { path: [...path, 'spoken', i], id, kinds: SPOKEN };
			for (const [i, id] of names.entries()) yield { path: [...path, 'names', i], id, kinds: NAMES };
			for (const id of Object.keys(notes)) yield { path: [...path, 'notes', id], id, kinds: ['places'] };
			for (const end of ['from', 'until'] as const)
				yield { path: [...path, 'silence', end], id: silence?.[end], kinds: ['events'] };
		}
	}
	for (const [i, step] of story.steps.entries()) {
		yield { path: ['steps', i, 'chapter'], id: step.chapter, kinds: ['chapters'] };
		yield { path: ['steps', i, 'graphic', 'chart'], id: step.graphic.chart, kinds: ['charts'] };
		for (const [j, id] of step.sources.entries())
			yield { path: ['steps', i, 'sources', j], id, kinds: ['sources'] };
	}
	for (const [key, node] of Object.entries(story.provenance?.nodes ?? {})) {
		yield { path: ['provenance', 'nodes', key, 'claim'], id: node.claim, kinds: ['claims'] };
	}
	for (const [i, link] of (story.provenance?.links ?? []).entries()) {
		yield { path: ['provenance', 'links', i, 'from'], id: link.from, kinds: ['nodes'] };
		yield { path: ['provenance', 'links', i, 'to'], id: link.to, kinds: ['nodes'] };
		yield { path: ['provenance', 'links', i, 'source'], id: link.source, kinds: ['sources'] };
	}
	for (const [i, revision] of story.revisions.entries()) {
		yield { path: ['revisions', i, 'figure'], id: revision.figure, kinds: ['figures'] };
		yield { path: ['revisions', i, 'claim'], id: revision.claim, kinds: ['claims'] };
		yield { path: ['revisions', i, 'was'], id: revision.was, kinds: ['claims'] };
	}
}

function idsOf(figure: Figure): string[] {
	return figure.claims.map(({ id }) => id);
}

function states({ story, ids, fault }: Draft): void {
	for (const [i, { graphic }] of story.steps.entries()) {
		const known = ids.states.get(graphic.chart);
		if (!known || known.has(graphic.state)) continue;
		const near = nearest(graphic.state, known);
		const mend = near ? `write "${near}"` : `write one of ${[...known].join(', ')}`;
		fault(
			['steps', i, 'graphic', 'state'],
			`the chart "${graphic.chart}" has no state "${graphic.state}"`,
			mend
		);
	}
}

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
