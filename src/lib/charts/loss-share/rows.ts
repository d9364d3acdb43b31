/** Rows of a chart of bars: which of them fit, where each stands, and the day that each may name. */
import { formatFor } from '../../story/format/format.ts';
import type { Claim, Story } from '../../story/schema.ts';

export interface RowPlace {
	/** px from the top of the drawing. */
	top: number;
	height: number;
	/** Does a rule part it from the row above? */
	isFirstOfGroup: boolean;
}

/**
 * Those that fit, in their order: the ones that the text speaks of first, then the newest.
 * @param most how many fit
 */
export function fittingRows<T>(
	rows: readonly T[],
	most: number,
	{ isSpoken, day }: { isSpoken: (row: T) => boolean; day: (row: T) => string }
): readonly T[] {
	if (rows.length <= most) return rows;
	const ranked = [...rows].sort(
		(a, b) => Number(isSpoken(b)) - Number(isSpoken(a)) || day(b).localeCompare(day(a))
	);
	const kept = new Set(ranked.slice(0, Math.max(most, 1)));
	return rows.filter((row) => kept.has(row));
}

/** Rows of one height from `top` to `bottom`, no higher than `highest` px, with a little air between groups. */
export function rowPlaces(
	groups: readonly string[],
	{ top, bottom, highest, air }: { top: number; bottom: number; highest: number; air: number }
): RowPlace[] {
	const firsts = groups.map((name, i) => i === 0 || name !== groups[i - 1]);
	const gaps = firsts.filter(Boolean).length - 1;
	const height = Math.min(highest, (bottom - top - gaps * air) / Math.max(1, groups.length));
	let y = top;
	return firsts.map((isFirstOfGroup, i) => {
		if (isFirstOfGroup && i > 0) y += air;
		const place = { top: y, height, isFirstOfGroup };
		y += height;
		return place;
	});
}

/** Writes the day that a claim describes. */
export type DateForm = (claim: Claim) => string;

/**
 * The forms in which a list may date its rows, longest first: as their sources put it (`mid-January 2025`), with short
 * months, without the year, the month alone. A list keeps to one of them.
 */
export function dateForms(story: Story): readonly [DateForm, DateForm, DateForm, DateForm] {
	const { date, asOf } = formatFor(story);
	const short: DateForm = (claim) => {
		if (!claim.asOfText) return date(claim.asOf, 'short');
		const month = claim.asOf.slice(0, 7);
		return claim.asOfText.replace(date(month, 'day'), date(month, 'brief'));
	};
	return [
		(claim) => asOf(claim),
		short,
		(claim) => short(claim).replace(` ${date(claim.asOf, 'year')}`, ''),
		(claim) => date(claim.asOf.slice(0, 7), 'brief')
	];
}
