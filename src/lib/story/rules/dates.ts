/** Dates exist, and stand in the order in which things can happen: described, published, recorded. */
import { exists, firstDay, lastDay } from '../dates.ts';
import type { Path } from '../faults.ts';
import type { Draft } from './draft.ts';
import { placedClaims } from './each.ts';

export function dates(draft: Draft): void {
	const { story, fault, warn, today } = draft;
	for (const { path, date } of written(draft)) {
		if (date && !exists(date)) fault(path, `${date} is not in the calendar`, mendOf(date));
	}
	for (const { claim, path } of placedClaims(story)) {
		const { asOf, published, recorded } = claim;
		if (![asOf, published, recorded].every(exists)) continue;
		if (firstDay(asOf) > lastDay(published)) {
			const what = `as of ${asOf}, but published before, on ${published}`;
			fault(
				[...path, 'asOf'],
				what,
				'write the day the claim describes; "published" is when it was made public'
			);
		}
		if (firstDay(published) > recorded) {
			const what = `published on ${published}, but recorded before, on ${recorded}`;
			fault(
				[...path, 'published'],
				what,
				`write the day it was published, or "recorded": "${firstDay(published)}" or later`
			);
		}
		if (firstDay(asOf) > today)
			warn([...path, 'asOf'], `as of ${asOf}, which is still to come`, 'check the year');
		else if (recorded > today)
			warn([...path, 'recorded'], `recorded on ${recorded}, which is still to come`, 'check the year');
	}
	const { asOf, published } = story.story;
	if (exists(asOf) && exists(published) && asOf > published) {
		fault(
			['story', 'asOf'],
			`told as of ${asOf}, but first published before, on ${published}`,
			'change one of the two'
		);
	}
}

function* written({ story }: Draft): Generator<{ path: Path; date: string | undefined }> {
	for (const key of ['asOf', 'published'] as const) yield { path: ['story', key], date: story.story[key] };
	for (const [i, date] of story.editions.entries()) yield { path: ['editions', i], date };
	for (const { claim, path } of placedClaims(story)) {
		for (const key of ['asOf', 'published', 'recorded'] as const)
			yield { path: [...path, key], date: claim[key] };
	}
	for (const [id, { date }] of Object.entries(story.events)) yield { path: ['events', id, 'date'], date };
	for (const [id, { date }] of Object.entries(story.areas)) yield { path: ['areas', id, 'date'], date };
	for (const [id, { published }] of Object.entries(story.sources)) {
		yield { path: ['sources', id, 'published'], date: published };
	}
	for (const [i, { date }] of story.revisions.entries()) yield { path: ['revisions', i, 'date'], date };
}

function mendOf(date: string): string {
	const month = date.slice(0, 7);
	return exists(month) ? `the last day of that month is ${lastDay(month)}` : 'write a month from 01 to 12';
}
