/** What the timeline says in letters. */
import { unitOf } from '../../story/claims.ts';
import { format } from '../../story/format/format.ts';
import { plainText } from '../../story/message/prose.ts';
import type { Claim, Story, StoryEvent } from '../../story/schema.ts';
import { claimantLabel, claimSays, claimValue } from '../frame/claim-text.ts';
import { foundIn } from './series.ts';

export const EMPTY = 'No event is on file yet.';

const MONTH = 30.44;

/** `190 days` */
export function daysWords(story: Story, days: number): string {
	const { number, unit } = format(story.story.language);
	return `${number(days)} ${unit(days, 'days')}`;
}

/** What stands at the end of a silence that is still open, longest wording first; each wording a list of lines. */
export function openWords(story: Story, day: string): readonly (readonly string[])[] {
	const { date } = format(story.story.language);
	return [
		[`still not acknowledged on ${date(day)}`],
		['still not acknowledged', `on ${date(day)}`],
		['not acknowledged', `by ${date(day)}`],
		['not acknowledged', `by ${date(day, 'short')}`],
		['still open']
	];
}

/** `27 months left out` */
export function leftOutWords(story: Story, days: number): string {
	const { number, unit } = format(story.story.language);
	const months = Math.round(days / MONTH);
	return months > 0
		? `${number(months)} ${unit(months, 'months')} left out`
		: `${daysWords(story, days)} left out`;
}

/** The wordings of a named event or claim, longest first, and its date. Nothing where it is not on file. */
export function labelWords(
	story: Story,
	id: string,
	withYear: boolean
): { date: string; wordings: readonly string[] } | undefined {
	const { date } = format(story.story.language);
	const style = withYear ? 'long' : 'day';
	const found = foundIn(story, id);
	if (found?.kind === 'claim')
		return { date: date(found.claim.published, style), wordings: claimWordings(story, found.claim) };
	if (!found) return undefined;
	const { event } = found;
	return { date: event.dateText ?? date(event.date, style), wordings: eventWordings(story, event) };
}

const eventWordings = (story: Story, { title, labels = [] }: StoryEvent): string[] =>
	[title, ...labels].map((message) => plainText(story, message));

function claimWordings(story: Story, claim: Claim): string[] {
	const unit = unitOf(story, claim.id) === 'people' ? 'hide' : 'show';
	const value = claimValue(story, claim, unit);
	return [
		`${claimantLabel(story, claim)}: ${value}`,
		`${claimantLabel(story, claim, true)}: ${value}`,
		value.charAt(0).toLocaleUpperCase(story.story.language) + value.slice(1)
	];
}

/** What a mark says: everything of its day. */
export function markSays(story: Story, refs: readonly string[]): string {
	const { date } = format(story.story.language);
	return refs
		.flatMap((id) => {
			const found = foundIn(story, id);
			if (!found) return [];
			if (found.kind === 'claim') return [claimSays(story, found.claim)];
			const { event } = found;
			return [`${event.dateText ?? date(event.date)}: ${plainText(story, event.title)}`];
		})
		.join('; ');
}
