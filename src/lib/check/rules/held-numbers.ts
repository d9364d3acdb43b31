/**
 * A number that the data holds is not typed again in a plain text, where no change would reach it. The reasons of
 * entries and revisions are left alone: they tell of one day, and stay as they are.
 */
import { allClaims } from '../../story/claims.ts';
import type { Path } from '../../story/path.ts';
import { format } from '../../story/format/format.ts';
import { hasWords } from '../../words/index.ts';
import type { Draft } from './draft.ts';

/** Smaller numbers stand for too many things. */
const LEAST = 100;

export function heldNumbers({ story, fault }: Draft): void {
	if (!hasWords(story.story.language)) return;
	const set = format(story.story.language);
	const held = new Map<string, string>();
	for (const claim of allClaims(story)) {
		for (const number of [claim.value, claim.low, claim.high]) {
			if (number === undefined || number < LEAST) continue;
			// A plain 2025 is a year; 2,025 is not.
			if (number < 1900 || number > 2100) held.set(String(number), claim.id);
			held.set(set.number(number), claim.id);
		}
	}
	for (const { text, path } of plainTexts(story)) {
		for (const match of (text ?? '').matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
			const id = held.get(match[0]);
			if (!id) continue;
			fault(
				path,
				`the number ${match[0]} is typed, and the data holds it as "${id}"`,
				'say it without the number, which readers see beside it',
				{ inside: match.index }
			);
		}
	}
}

function* plainTexts(story: Draft['story']): Generator<{ path: Path; text: string | undefined }> {
	for (const [id, figure] of Object.entries(story.figures)) {
		for (const key of ['name', 'reason'] as const) yield { path: ['figures', id, key], text: figure[key] };
		for (const [i, claim] of figure.claims.entries()) {
			const path = ['figures', id, 'claims', i];
			for (const key of ['covers', 'scope', 'note'] as const)
				yield { path: [...path, key], text: claim[key] };
			yield { path: [...path, 'derivation', 'note'], text: claim.derivation?.note };
		}
	}
	for (const [id, ratio] of Object.entries(story.ratios))
		yield { path: ['ratios', id, 'name'], text: ratio.name };
	for (const [id, area] of Object.entries(story.areas)) {
		for (const key of ['name', 'method'] as const) yield { path: ['areas', id, key], text: area[key] };
	}
	for (const [id, chart] of Object.entries(story.charts))
		yield { path: ['charts', id, 'name'], text: chart.name };
	for (const [id, node] of Object.entries(story.provenance?.nodes ?? {})) {
		for (const key of ['name', 'brief', 'note'] as const)
			yield { path: ['provenance', 'nodes', id, key], text: node[key] };
	}
	for (const [i, link] of (story.provenance?.links ?? []).entries())
		yield { path: ['provenance', 'links', i, 'note'], text: link.note };
	for (const [id, claimant] of Object.entries(story.claimants))
		yield { path: ['claimants', id, 'note'], text: claimant.note };
}
