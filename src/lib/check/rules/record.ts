/** The record: what came later, what was corrected and revised, and the editions that embeds are pinned to. */
import { lookup, placedClaims, isKnownBy } from '../../story/claims.ts';
import type { Path } from '../../story/path.ts';
import type { Claim, Chart } from '../../story/schema.ts';
import type { Draft, Say } from './draft.ts';
import { lastDay, exists } from '../../story/dates.ts';
import { mentions } from '../../story/mentions.ts';
import { edition } from '../../story/editions.ts';
import { examine } from '../../story/message/prose.ts';

/** The record: flows have periods, later entries say what they are and why, revisions fit what they record. */
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

/** What was corrected is used nowhere any more: not in a text, a ratio, a headline or a denominator. */
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

/** Editions stand in order; what a chart says in words should hold in each of them. */
export function editions({ story, fault, warn }: Draft): void {
	for (const [i, date] of story.editions.entries()) {
		const before = story.editions[i - 1];
		if (before === undefined || before < date) continue;
		const what = before === date ? `the edition ${date} stands twice` : `${date} comes after ${before}`;
		fault(['editions', i], what, 'write each date once, oldest first');
	}
	for (const date of story.editions.filter(exists)) {
		const then = edition(story, date);
		for (const [id, chart] of Object.entries(story.charts)) {
			for (const [key, message] of embedded(chart)) {
				const now = examine(story, message);
				if (now.problems.length + now.elsewhere.length > 0) continue;
				const [problem] = examine(then, message).problems;
				if (!problem) continue;
				const mend = 'name figures rather than single claims, or loosen the words';
				warn(['charts', id, ...key], `does not hold in the edition ${date}: ${problem.what}`, mend);
			}
		}
		for (const [id, event] of Object.entries(story.events)) {
			const [problem] = examine(then, event.title).problems;
			if (id in then.events || lastDay(event.date) > date || !problem) continue;
			const what = `the event is left out of the edition ${date}: ${problem.what}`;
			warn(['events', id, 'title'], what, 'add a label that names no later number');
		}
	}
}

/** What the embed of a chart says: the words of its first state. */
function embedded({ states }: Chart): [Path, string][] {
	const [first] = Object.entries(states);
	if (!first) return [];
	const [name, state] = first;
	return (['title', 'subtitle', 'brief', 'description'] as const).flatMap((key): [Path, string][] => {
		const message = state[key];
		return message === undefined ? [] : [[['states', name, key], message]];
	});
}
