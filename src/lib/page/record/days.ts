/** The days on which claims were published, and what each of them brought. */
import { lastDay, placedClaims, type PlacedClaim } from '../../story/claims.ts';
import type { Story } from '../../story/schema.ts';

/** The day by whose end a claim counts as public: a month without a day counts from its last day. */
const publicBy = ({ claim }: PlacedClaim): string => lastDay(claim.published);

/** Every day on which something was published, and the day that the story is told as of; oldest first. */
export function daysOf(story: Story): readonly string[] {
	return [...new Set([...placedClaims(story).map(publicBy), story.story.asOf])].sort();
}

/** The claims that became public on that day, in the order of the file. */
export const newOn = (story: Story, day: string): readonly PlacedClaim[] =>
	placedClaims(story).filter((one) => publicBy(one) === day);

/** The days before and after one of the days; nothing at the ends. */
export function neighboursOf(days: readonly string[], day: string): { before?: string; after?: string } {
	const before = days.findLast((one) => one < day);
	const after = days.find((one) => one > day);
	return { ...(before && { before }), ...(after && { after }) };
}

/** The days by month, oldest first, each month as `YYYY-MM`. */
export function monthsOf(days: readonly string[]): readonly { month: string; days: readonly string[] }[] {
	const months = [...new Set(days.map((day) => day.slice(0, 7)))];
	return months.map((month) => ({ month, days: days.filter((day) => day.startsWith(month)) }));
}
