/** What is counted otherwise, as rows: a mark at its date, and beside it in words what it says and of what. */
import type { Claim } from '../../story/schema.ts';
import type { Story } from '../../story/read.ts';
import { claimantLabel, claimTitle, claimValue } from '../frame/claim-text.ts';
import { SHAPE_OF, type Shape } from '../frame/marks.ts';
import { SIZES } from '../frame/state-labels.ts';
import { wrap } from '../frame/wrap.ts';
import { PANELS, type Aside } from './series.ts';

/** px: the line of the heading, one line of a row, the space between rows, and from a mark to its words */
const HEADING_LINE = 18;
export const ROW_LINE = 14;
const ROW_GAP = 3;
export const INDENT = 11;
const SIZE = 12;

export interface PlacedAside {
	claim: Claim;
	shape: Shape;
	title: string;
	/** Percent of the width. */
	x: number;
	/** px below the top of the region: the middle of the first line. */
	dy: number;
	anchor: 'start' | 'end';
	lines: readonly string[];
}

export interface Asides {
	rows: readonly PlacedAside[];
	/** px that rows and heading need. */
	height: number;
	/** How many had no room. */
	left: number;
}

/**
 * @param x percent of the width for a date
 * @param most px that rows and heading may take
 */
export function placeAsides(
	story: Story,
	asides: readonly Aside[],
	x: (date: Date) => number,
	most: number
): Asides {
	const rows: PlacedAside[] = [];
	let next = HEADING_LINE;
	for (const { claim, at } of asides) {
		const anchor = x(at) < 50 ? ('start' as const) : ('end' as const);
		const share = (anchor === 'start' ? 100 - x(at) : x(at)) / 100;
		const lines = wrap(words(story, claim), SIZES.narrow.width[0] * share - INDENT, SIZE);
		const height = lines.length * ROW_LINE + ROW_GAP;
		if (next + height > most) break;
		rows.push({
			claim,
			shape: SHAPE_OF[story.claimants[claim.claimant]?.side ?? 'independent'],
			title: claimTitle(story, claim),
			x: x(at),
			dy: next + ROW_LINE / 2,
			anchor,
			lines
		});
		next += height;
	}
	return { rows, height: asides.length ? next : 0, left: asides.length - rows.length };
}

function words(story: Story, claim: Claim): string {
	const isTotal = claim.kind === 'stock' && (PANELS as readonly string[]).includes(claim.measure);
	const what = claim.period ?? (isTotal ? undefined : claim.covers);
	return `${claimantLabel(story, claim)}: ${claimValue(story, claim)}${what ? `, ${what}` : ''}`;
}
