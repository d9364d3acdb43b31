/** Lists that are read by date stand in the order of their dates. */
import type { Draft } from './draft.ts';

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
