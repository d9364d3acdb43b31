/** Claims of the dead, and of dead and wounded together, in the order in which they are drawn. No pixels. */
import type { Claim } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';
import { bounds, dateOf, firstDay, isExact, isKnownBy, lastDay, standing } from '../../story/claims.ts';
import { widestGap, type Gap } from './gap.ts';

/** What a cumulative claim can count, each in a panel of its own. The dead come first: a phone shows the upper half. */
export const PANELS = ['killed', 'killed-or-wounded'] as const;
export type Panel = (typeof PANELS)[number];

/** One cumulative claim. */
export interface Mark {
	claim: Claim;
	panel: Panel;
	/** People; the same number twice where the claim gives one. */
	low: number;
	high: number;
	open?: 'above' | 'below';
	/** UTC; `from` and `to` differ where only the month is known. */
	at: Date;
	from: Date;
	to: Date;
	approximate: boolean;
	derived: boolean;
	/** Was it public when the story is told? */
	known: boolean;
}

/** A claim that can't be compared with the totals: one week, one place, or what a state chose to show. */
export interface Aside {
	claim: Claim;
	at: Date;
}

export interface Series {
	marks: readonly Mark[];
	asides: readonly Aside[];
	/** The day the story is told as of. */
	asOf: string;
	/** The widest contradiction between two claimants about the same days. */
	gap?: Gap;
}

/** The claims of the chart's figures. A flow, or a claim without a number, is never among the totals. */
export function series(story: Story): Series {
	const { asOf } = story.story;
	const claims = (story.charts['casualty-claims']?.figures ?? [])
		.flatMap((id) => standing(story, id))
		.filter((claim) => claim.chart !== 'no')
		.sort((a, b) => +dateOf(a.asOf) - +dateOf(b.asOf));
	const marks = claims.filter(isTotal).map((claim) => mark(claim, asOf));
	const asides = claims
		.filter((claim) => !isTotal(claim))
		.map((claim) => ({ claim, at: dateOf(claim.asOf) }));
	const gap = widestGap(marks);
	return { marks, asides, asOf, ...(gap ? { gap } : {}) };
}

function isTotal(claim: Claim): boolean {
	const isCounted =
		(PANELS as readonly string[]).includes(claim.measure) && Number.isFinite(bounds(claim).low);
	return claim.chart === 'main' && claim.kind === 'stock' && isCounted;
}

function mark(claim: Claim, asOf: string): Mark {
	return {
		claim,
		panel: claim.measure === 'killed' ? 'killed' : 'killed-or-wounded',
		...bounds(claim),
		at: dateOf(claim.asOf),
		from: new Date(firstDay(claim.asOf)),
		to: new Date(lastDay(claim.asOf)),
		approximate: !isExact(claim.asOf) || claim.asOfText !== undefined,
		derived: claim.basis === 'derived',
		known: isKnownBy(claim, asOf)
	};
}
