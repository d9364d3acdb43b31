/** Rows of a chart of bars: which of them fit, where each stands, and the day that each may name. */
import { dateOf, isExact } from '../../story/claims.ts';
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

/** The day that a claim describes, longest first: as its source puts it, with the year, without it. */
export function dateWordings(story: Story, { asOf, asOfText }: Claim): string[] {
	const { language } = story.story;
	const set = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(dateOf(asOf));
	const day = isExact(asOf) && !asOfText ? { day: 'numeric' as const } : {};
	return [
		...(asOfText ? [asOfText] : []),
		set({ ...day, month: 'short', year: 'numeric' }),
		set({ month: 'short', year: 'numeric' }),
		set({ ...day, month: 'short' }),
		set({ month: 'short' })
	];
}
