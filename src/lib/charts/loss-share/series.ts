/** The share of its force that each claimant counted as lost, and how large it said that force was. No pixels. */
import { group } from 'd3';
import { bounds, standing } from '../../story/claims.ts';
import { divide } from '../../story/ratios.ts';
import type { Range } from '../../story/claims.ts';
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';
import { denominatorOf } from '../frame/claim-text.ts';

/** A claim as a fraction of what its claimant counted it against; the same number twice where it gives one. */
export interface Share extends Range {
	claim: Claim;
	derived: boolean;
}

/** What one claimant claimed as of one day against one force. At least one of the two shares is there. */
export interface Row {
	/** The claim of the losses that names the row: casualties, or else killed. */
	claim: Claim;
	/** The force, and how many soldiers it is: the value, or the middle of its range. */
	of: Claim;
	force: number;
	killed?: Share;
	casualties?: Share;
}

/** `9%`, `3–9%`, `55%+` where it may be more, `up to 55%` where it may be less. */
export function shareText(story: Story, share: Share): string {
	const { low, high, open } = share;
	const f = formatFor(story);
	const value = (low + high) / 2;
	const { text } = f.ratio({ ...share, value, rangeOnly: low < high, as: 'percent' });
	if (open === 'below') return `${f.qualifier('up to')} ${text}`;
	return open === 'above' ? `${text}+` : text;
}

/** A row for each claimant, day and force that a loss was counted against, a claimant's rows together by day. */
export function series(story: Story): readonly Row[] {
	const shares = (story.charts['loss-share']?.figures ?? [])
		.flatMap((id) => standing(story, id))
		.filter(isDrawn)
		.flatMap((claim) => shareOf(story, claim));
	const rows = group(shares, ({ share: { claim } }) => [claim.claimant, claim.asOf, claim.of].join(' '));
	const each = Array.from(rows.values(), rowOf).sort((a, b) => a.claim.asOf.localeCompare(b.claim.asOf));
	return [...group(each, ({ claim }) => claim.claimant).values()].flat();
}

function isDrawn({ chart, kind, measure }: Claim): boolean {
	return chart === 'main' && kind === 'stock' && (measure === 'killed' || measure === 'killed-or-wounded');
}

function shareOf(story: Story, claim: Claim): { share: Share; of: Claim }[] {
	const of = denominatorOf(story, claim);
	if (!of || bounds(of).low <= 0) return [];
	const range = divide(bounds(claim), bounds(of));
	const single = claim.value !== undefined && of.value !== undefined ? claim.value / of.value : undefined;
	const ends = single === undefined ? {} : { low: single, high: single };
	return [{ of, share: { ...range, ...ends, claim, derived: claim.basis === 'derived' } }];
}

function rowOf(shares: { share: Share; of: Claim }[]): Row {
	const find = (measure: Claim['measure']) => shares.findLast(({ share }) => share.claim.measure === measure);
	const [killed, casualties] = [find('killed'), find('killed-or-wounded')];
	const first = casualties ?? killed;
	if (!first) throw new Error('A row without killed and without casualties.');
	const { low, high } = bounds(first.of);
	return {
		claim: first.share.claim,
		of: first.of,
		force: first.of.value ?? (low + high) / 2,
		...(killed && { killed: killed.share }),
		...(casualties && { casualties: casualties.share })
	};
}

/** The figure whose claims are forces. */
const FORCE = 'deployed';

/** A claim of how large the force is. */
export interface Force {
	claim: Claim;
	/** What the number covers: planned, in Russia, in Kursk. */
	scope: string;
}

/** Every number given for the force, grouped by what it covers, in the order in which each was first given. */
export function forces(story: Story): readonly Force[] {
	const all = standing(story, FORCE)
		.filter(({ kind, chart }) => kind === 'stock' && chart !== 'no')
		.map((claim) => ({ claim, scope: claim.scope ?? claim.covers ?? '' }));
	return [...group(all, ({ scope }) => scope).values()].flat();
}
