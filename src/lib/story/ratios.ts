/** Ratios: worked out from two claims, never typed. The ratio of two ranges is a range. */
import type { Claim, Ratio, Story, Unit } from './schema.ts';
import { bounds, claim, headline, point, unitOf } from './claims.ts';
import type { Range } from './claims.ts';

export interface RatioValue extends Range {
	/** From the value (or the middle of the range) of each claim. Shares are fractions: 0.09 is 9%. */
	value: number;
	part: Claim;
	whole: Claim;
	as: Ratio['as'];
	/** Is a range all there is, because one of the claims gives no single value? */
	rangeOnly: boolean;
}

/** The mean length of a month. */
const DAYS: Partial<Record<Unit, number>> = { days: 1, weeks: 7, months: 365.25 / 12 };

/**
 * The ratio with this id, from the headline claims of its figures or from the claims it names. The form
 * `per-day` turns weeks and months into days. Throws where an id is unknown, where the form asks for days of
 * something else than a duration, or where the claim below the line is zero.
 */
export function ratio(story: Story, id: string): RatioValue {
	const stated = story.ratios[id];
	if (!stated) throw new Error(`There is no ratio "${id}".`);
	const part = side(story, stated.part);
	const whole = side(story, stated.whole);
	const scale = stated.as === 'per-day' ? daysIn(story, whole) : 1;
	const range = bounds(whole);
	const scaled = { ...range, low: range.low * scale, high: range.high * scale };
	return {
		...divide(bounds(part), scaled),
		value: point(part) / (point(whole) * scale),
		part,
		whole,
		as: stated.as,
		rangeOnly: part.value === undefined || whole.value === undefined
	};
}

/** The lowest and the highest that one range over another can be. Throws where the lower one reaches zero. */
export function divide(part: Range, whole: Range): Range {
	if (whole.low <= 0) throw new Error('Nothing can be divided by zero.');
	const range = { low: part.low / whole.high, high: part.high / whole.low };
	const open = openEnd(part, whole);
	return open ? { ...range, open } : range;
}

/** More above the line raises a ratio, more below it lowers it; where both pull, neither end is known. */
function openEnd(part: Range, whole: Range): Range['open'] {
	const turned = whole.open && (whole.open === 'above' ? 'below' : 'above');
	if (part.open && turned && part.open !== turned) return undefined;
	return part.open ?? turned;
}

function side(story: Story, id: string): Claim {
	return story.figures[id] ? headline(story, id) : claim(story, id);
}

function daysIn(story: Story, whole: Claim): number {
	const unit = unitOf(story, whole.id);
	const days = DAYS[unit];
	if (!days) throw new Error(`"${whole.id}" is counted in ${unit}, which cannot be turned into days.`);
	return days;
}
