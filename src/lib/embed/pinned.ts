/**
 * The story as an embed pinned to an edition shows it: never different numbers from the day the edition could
 * first be embedded, whatever is recorded later; and in words that still hold for those numbers.
 */
import { edition } from '../story/editions.ts';
import { uncorrected } from '../story/mentions.ts';
import { examine } from '../story/message/prose.ts';
import type { Chart, Figure, State, Story } from '../story/schema.ts';

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
	const holds = (message: string | undefined) => {
		if (message === undefined) return false;
		const { problems, elsewhere } = examine(story, message);
		return problems.length === 0 && elsewhere.length === 0;
	};
	const first = (...messages: (string | undefined)[]) => messages.find(holds) ?? chart.name;
	const states = Object.entries(chart.states).map(([id, state]) => {
		const { title, subtitle, brief, description, ...others } = state;
		const held: State = {
			...others,
			title: first(title, subtitle, brief),
			subtitle: first(subtitle, brief),
			...(brief !== undefined && holds(brief) && { brief }),
			description: first(description, subtitle, title, brief)
		};
		return [id, held] as const;
	});
	return { ...chart, notes: chart.notes.filter(holds), states: Object.fromEntries(states) };
}
