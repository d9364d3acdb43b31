/** Dates, and lists in the order of their dates. */
import { placedClaims } from '../../story/claims.ts';
import { exists, firstDay, lastDay } from '../../story/dates.ts';
import type { Path } from '../../story/path.ts';
import type { Draft } from './draft.ts';

/** Axes of time are not drawn for more, whatever the clock of the machine says. */
const FIRST = '1900';
const LAST = '2100';

/** Dates exist, and stand in the order in which things can happen: described, published, recorded. */
export function dates(draft: Draft): void {
	const { story, fault, warn, today } = draft;
	for (const { path, date } of written(draft)) {
		if (!date) continue;
		if (!exists(date)) fault(path, `${date} is not in the calendar`, mendOf(date));
		else if (date < FIRST || date > LAST) {
			fault(path, `the year ${date.slice(0, 4)} lies outside any story of this war`, 'check the year');
		}
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
		for (const key of ['asOf', 'published', 'recorded', 'periodStart', 'periodEnd'] as const)
			yield { path: [...path, key], date: claim[key] };
	}
	for (const [id, { date }] of Object.entries(story.events)) yield { path: ['events', id, 'date'], date };
	for (const [id, { date }] of Object.entries(story.areas)) yield { path: ['areas', id, 'date'], date };
	for (const [id, { published }] of Object.entries(story.sources)) {
		yield { path: ['sources', id, 'published'], date: published };
	}
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [name, state] of Object.entries(chart.states)) {
			for (const key of ['from', 'until'] as const)
				yield { path: ['charts', id, 'states', name, key], date: state[key] };
		}
	}
	for (const [i, { date }] of story.revisions.entries()) yield { path: ['revisions', i, 'date'], date };
}

function mendOf(date: string): string {
	const month = date.slice(0, 7);
	return exists(month) ? `the last day of that month is ${lastDay(month)}` : 'write a month from 01 to 12';
}

/** Lists that are read by date stand in the order of their dates. */
export function order({ story, warn }: Draft): void {
	const lists = [
		{
			path: ['events'],
			dates: Object.entries(story.events).map(([id, { date }]) => ({ at: ['events', id, 'date'], date }))
		},
		{
			path: ['revisions'],
			dates: story.revisions.map(({ date }, i) => ({ at: ['revisions', i, 'date'], date }))
		},
		...Object.entries(story.figures).map(([id, { claims }]) => ({
			path: ['figures', id, 'claims'],
			dates: claims.map(({ asOf }, i) => ({ at: ['figures', id, 'claims', i, 'asOf'], date: asOf }))
		}))
	];
	for (const { dates } of lists) {
		const late = dates.find(
			({ date }, i) => i > 0 && date.slice(0, 7) < (dates[i - 1]?.date ?? '').slice(0, 7)
		);
		const early =
			late ??
			dates.find(
				({ date }, i) =>
					i > 0 && sameMonth(date, dates[i - 1]?.date ?? '') && date < (dates[i - 1]?.date ?? '')
			);
		if (early)
			warn(early.at, `${early.date} stands after a later date`, 'put the list in order, oldest first');
	}
}

/** Both are days of one month; a month without a day fits anywhere in it. */
function sameMonth(a: string, b: string): boolean {
	return a.length === 10 && b.length === 10 && a.slice(0, 7) === b.slice(0, 7);
}
