/**
 * The story as an embed pinned to an edition shows it: never different numbers from the day the edition could
 * first be embedded, whatever is recorded later; and in words that still hold for those numbers.
 */
import { edition } from '../story/editions.ts';
import { uncorrected } from '../story/uncorrected.ts';
import { examine } from '../story/prose.ts';
import type { Story } from '../story/read.ts';
import type { Chart, Figure } from '../story/schema.ts';

/**
 * @param date one of `story.editions`
 * @returns the edition without claims that came into the file after the edition could be embedded, even where
 *   they had been public before (a correction, a find)
 */
export function pinnedStory(story: Story, date: string): Story {
	const since = date > story.story.published ? date : story.story.published;
	const then = uncorrected(story, since);
	const figures: Record<string, Figure> = {};
	for (const [id, figure] of Object.entries(then.figures)) {
		const claims = figure.claims.filter((claim) => claim.recorded <= since);
		if (claims.length) figures[id] = { ...figure, claims };
	}
	const cut = edition({ ...then, figures }, date);
	const charts = Object.fromEntries(
		Object.entries(cut.charts).map(([id, chart]) => [id, holding(cut, chart)] as const)
	);
	return { ...cut, charts };
}

/** The chart with only those of its texts that hold; what must be there falls back to something plainer. */
function holding(story: Story, chart: Chart): Chart {
	const holds = (message: string) => {
		const { problems, elsewhere } = examine(story, message);
		return problems.length === 0 && elsewhere.length === 0;
	};
	const first = (...messages: string[]) => messages.find(holds) ?? namesOf(story, chart);
	const states = Object.entries(chart.states).map(([id, state]) => {
		const caption = state.caption !== undefined && holds(state.caption) ? { caption: state.caption } : {};
		return [id, { description: first(state.description, chart.subtitle), ...caption }] as const;
	});
	return {
		...chart,
		title: first(chart.title, chart.subtitle),
		subtitle: first(chart.subtitle),
		description: first(chart.description, chart.subtitle),
		notes: chart.notes.filter(holds),
		states: Object.fromEntries(states)
	};
}

/** What the chart is about where none of its sentences holds: the names of its figures. */
function namesOf(story: Story, chart: Chart): string {
	return chart.figures.map((id) => story.figures[id]?.name ?? id).join(', ') || story.story.title;
}
