/** Every id that is named stands somewhere in the file. */
import type { Path } from '../faults.ts';
import { nearest } from '../nearest.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';
import type { Kind } from './ids.ts';

const ONE: Record<Kind, string> = {
	figures: 'figure',
	claims: 'claim',
	ratios: 'ratio',
	events: 'event',
	charts: 'chart',
	chapters: 'chapter',
	steps: 'step',
	claimants: 'claimant',
	sources: 'source'
};

export function references(draft: Draft): void {
	for (const { path, id, kinds } of named(draft)) {
		if (id === undefined || kinds.some((kind) => draft.ids.of[kind].has(id))) continue;
		// A section that is not even one with names is said to be so, once.
		if (!draft.complete && kinds.every((kind) => draft.ids.of[kind].size === 0)) continue;
		const near = nearest(
			id,
			kinds.flatMap((kind) => [...draft.ids.of[kind]])
		);
		const what = `there is no ${kinds.map((kind) => ONE[kind]).join(' or ')} "${id}"`;
		draft.fault(
			path,
			what,
			near ? `write "${near}"` : `add it to ${kinds.join(' or ')}, or name one that is there`
		);
	}
	states(draft);
}

interface Named {
	path: Path;
	id: string | undefined;
	kinds: readonly Kind[];
}

function* named({ story }: Draft): Generator<Named> {
	for (const { claim, path } of placedClaims(story)) {
		yield { path: [...path, 'claimant'], id: claim.claimant, kinds: ['claimants'] };
		yield { path: [...path, 'source'], id: claim.source, kinds: ['sources'] };
		yield { path: [...path, 'of'], id: claim.of, kinds: ['claims'] };
		yield { path: [...path, 'part'], id: claim.part, kinds: ['claims'] };
		yield { path: [...path, 'replaces'], id: claim.replaces, kinds: ['claims'] };
		for (const [i, id] of (claim.derivation?.parts ?? []).entries()) {
			yield { path: [...path, 'derivation', 'parts', i], id, kinds: ['claims'] };
		}
	}
	for (const [key, figure] of Object.entries(story.figures)) {
		yield { path: ['figures', key, 'headline'], id: figure.headline, kinds: ['claims'] };
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
	}
	for (const [i, step] of story.steps.entries()) {
		yield { path: ['steps', i, 'chapter'], id: step.chapter, kinds: ['chapters'] };
		yield { path: ['steps', i, 'graphic', 'chart'], id: step.graphic.chart, kinds: ['charts'] };
		for (const [j, id] of step.sources.entries())
			yield { path: ['steps', i, 'sources', j], id, kinds: ['sources'] };
	}
	for (const [i, revision] of story.revisions.entries()) {
		yield { path: ['revisions', i, 'figure'], id: revision.figure, kinds: ['figures'] };
		yield { path: ['revisions', i, 'claim'], id: revision.claim, kinds: ['claims'] };
		yield { path: ['revisions', i, 'was'], id: revision.was, kinds: ['claims'] };
	}
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
