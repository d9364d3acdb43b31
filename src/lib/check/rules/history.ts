/** The record: flows have periods, later entries say what they are and why, revisions fit what they record. */
import { lookup } from '../../story/lookup.ts';
import type { Path } from '../../story/path.ts';
import type { Claim } from '../../story/schema.ts';
import type { Draft, Say } from './draft.ts';
import { placedClaims } from '../../story/claims.ts';

export function history(draft: Draft): void {
	const { story, fault } = draft;
	for (const { claim, figureId, path } of placedClaims(story)) {
		if (claim.kind === 'flow' && claim.period === undefined) {
			fault([...path, 'kind'], 'a flow does not say its period', 'add "period", such as "one week"');
		}
		if (claim.kind === 'flow' && claim.chart === 'main') {
			const mend = 'write "aside", which draws it apart, or "no"';
			fault([...path, 'chart'], 'what happened within a period cannot be drawn among totals', mend);
		}
		if (claim.kind === 'stock' && claim.period !== undefined) {
			fault(
				[...path, 'period'],
				'a total up to a date has no period',
				'take it away, or write "kind": "flow"'
			);
		}
		periodOf(claim, path, fault);
		if ((claim.entry === 'correction' || claim.entry === 'method') && !claim.reason?.trim()) {
			const name = claim.entry === 'correction' ? 'a correction' : 'a change of method';
			fault([...path, 'entry'], `${name} has no reason`, 'add "reason", in words for readers');
		}
		const replaced = claim.replaces === undefined ? undefined : lookup(story, claim.replaces);
		if (claim.replaces === claim.id) {
			fault([...path, 'replaces'], 'the claim replaces itself', 'name the earlier claim');
		} else if (replaced?.kind === 'claim' && replaced.figureId !== figureId) {
			const what = `"${replaced.id}" belongs to "${replaced.figureId}", not to "${figureId}"`;
			fault([...path, 'replaces'], what, 'name an earlier claim of the same figure');
		}
		if (claim.replaces !== undefined && claim.entry === undefined) {
			const mend = 'add "entry": "update", "correction" or "method"';
			fault([...path, 'replaces'], 'the claim replaces another and does not say as what', mend);
		}
	}
	revisions(draft);
}

/** The days of a flow: both or none, and in order. */
function periodOf(claim: Claim, path: Path, fault: Say): void {
	const { kind, periodStart, periodEnd } = claim;
	if (kind === 'stock') {
		for (const key of ['periodStart', 'periodEnd'] as const) {
			if (claim[key] === undefined) continue;
			const mend = 'take it away, or write "kind": "flow"';
			fault([...path, key], 'a total up to a date has no period', mend);
		}
	} else if ((periodStart === undefined) !== (periodEnd === undefined)) {
		const [key, other] =
			periodStart === undefined ? ['periodEnd', 'periodStart'] : ['periodStart', 'periodEnd'];
		fault([...path, key], `"${key}" stands without the other day`, `add "${other}"`);
	} else if (periodStart !== undefined && periodEnd !== undefined && periodStart > periodEnd) {
		const mend = `write "periodStart": "${periodEnd}" and "periodEnd": "${periodStart}"`;
		fault([...path, 'periodStart'], `the period begins on ${periodStart}, after its end`, mend);
	}
}

function revisions({ story, ids, fault }: Draft): void {
	for (const [i, revision] of story.revisions.entries()) {
		for (const key of ['claim', 'was'] as const) {
			const id = revision[key];
			const home = id === undefined ? undefined : ids.figureOf.get(id);
			if (home === undefined || home === revision.figure) continue;
			fault(
				['revisions', i, key],
				`"${id}" is a claim of "${home}", not of "${revision.figure}"`,
				'name a claim of that figure'
			);
		}
		if (revision.was === revision.claim) {
			fault(['revisions', i, 'was'], 'the headline before and after is the same', 'take "was" away');
		}
		if (revision.reason.trim() === '') {
			fault(['revisions', i, 'reason'], 'the revision has no reason', 'say why, in words for readers');
		}
	}
}
