/** Every embed there is: each chart following the data, pinned to each edition, and as known on single days. */
import type { ChartModule } from '../charts/types.ts';
import { daysOf, neighboursOf } from '../page/record/days.ts';
import { DAY_CHARTS, knownOn } from '../page/record/known.ts';
import { FILES, type Embedded, type FileKind } from '../protocol/address.ts';
import type { Story } from '../story/schema.ts';

export function everyEmbed(story: Story): readonly Embedded[] {
	return Object.keys(story.charts).flatMap((id) => [
		{ id },
		...datesOf(story, id).map((edition) => ({ id, edition }))
	]);
}

/**
 * The dates that a chart can be pinned to, oldest first: the editions and, where it draws claims by their dates, every
 * day on which something was published.
 */
export function datesOf(story: Story, id: string): readonly string[] {
	const days = DAY_CHARTS.includes(id) ? daysOf(story) : [];
	return [...new Set([...story.editions, ...days])].sort();
}

/** Is it pinned to a day that is no edition? */
export const isOfDay = (story: Story, { edition }: Embedded): boolean =>
	edition !== undefined && !story.editions.includes(edition);

/**
 * The files beside an embed. The many days have no pictures, which would take most of the build's time, but for the one
 * that stands for the page of the day where that is shared.
 */
export function filesOf(story: Story, chart: Embedded): readonly FileKind[] {
	if (chart.edition === undefined || !isOfDay(story, chart)) return FILES;
	const data: readonly FileKind[] = ['csv', 'json', 'oembed.json'];
	return knownOn(story, chart.edition).views[0]?.chart === chart.id ? [...data, 'card.png'] : data;
}

/** The dates before and after that of an embed, where its chart has days; one that follows the data comes last. */
export function datesAround(
	story: Story,
	{ id, edition }: Embedded
): { before?: string; after?: string } | undefined {
	if (!DAY_CHARTS.includes(id)) return undefined;
	const dates = datesOf(story, id);
	const last = dates.at(-1);
	return edition === undefined
		? { ...(last !== undefined && { before: last }) }
		: neighboursOf(dates, edition);
}

/** The embed that a file belongs to, from its path without the ending: `map`, `map/2025-01-31`. */
export function embeddedAt(path: string): Embedded {
	const [id = '', edition] = path.split('/');
	return edition === undefined ? { id } : { id, edition };
}

/** The charts that can come alive in the reader's hands: those that say where their data lies. */
export const liveIds = (story: Story, graphic: (id: string) => ChartModule): readonly string[] =>
	Object.keys(story.charts).filter((id) => graphic(id).attributes?.['data-geo'] !== undefined);
