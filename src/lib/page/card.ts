/** The picture that stands for a page where its address is shared: one of those that its charts have as embeds. */
import { firstState, textsOf } from '../charts/frame/view.ts';
import type { Story } from '../story/schema.ts';

export interface Card {
	/** What the names of the chart's files start with. */
	file: string;
	/** The picture in words. */
	alt: string;
}

/**
 * @param story as the picture shows it
 * @param chart the first of the story, if no other is named
 * @param date where the picture is pinned
 */
export function cardOf(
	story: Story,
	chart: string | undefined = Object.keys(story.charts)[0],
	date?: string
): Card | undefined {
	if (chart === undefined) return undefined;
	return {
		file: date ? `${chart}/${date}` : chart,
		alt: textsOf(story, chart, firstState(story, chart)).description
	};
}
