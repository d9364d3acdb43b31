/** What happened to a pinned chart since: newer figures, and corrections of what it shows. */
import type { Table } from '../charts/types.ts';
import { allClaims, firstDay, lastDay } from '../story/claims.ts';
import type { Story } from '../story/schema.ts';

export interface Correction {
	/** The day it was recorded. */
	date: string;
	/** The claim that was wrong, and the one that took its place, by id. */
	wrong: string;
	right: string;
	reason: string;
}

const idsIn = (table: Table) => new Set(table.rows.flatMap((row) => row.claims));

/**
 * Since when figures newer than the pinned ones exist (`YYYY-MM-DD`, or a month), or undefined where the chart
 * would be the same today: the day on which the first of them became public, or came into the file where it had
 * been public before.
 */
export function newerSince(story: Story, pinned: Table, today: Table, edition: string): string | undefined {
	const shown = idsIn(pinned);
	const drawn = idsIn(today);
	const days = allClaims(story)
		.filter(({ id }) => drawn.has(id) && !shown.has(id))
		.map(({ published, recorded }) => (lastDay(published) > edition ? published : recorded));
	if (!days.length && JSON.stringify(pinned.rows) !== JSON.stringify(today.rows)) {
		const events = Object.values(story.events).map(({ date }) => date);
		const revisions = story.revisions.map(({ date }) => date);
		days.push(...[...events, ...revisions].filter((day) => lastDay(day) > edition));
	}
	return days.sort((a, b) => firstDay(a).localeCompare(firstDay(b)))[0];
}

/** Corrections of claims that the pinned chart shows, oldest first. A claim merely superseded is none. */
export function correctionsOf(story: Story, pinned: Table): readonly Correction[] {
	const shown = idsIn(pinned);
	return allClaims(story)
		.flatMap(({ id, entry, replaces, recorded, reason }) =>
			entry === 'correction' && replaces && shown.has(replaces)
				? [{ date: recorded, wrong: replaces, right: id, reason: reason ?? '' }]
				: []
		)
		.sort((a, b) => a.date.localeCompare(b.date));
}
