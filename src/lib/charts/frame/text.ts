/** The texts of a chart as plain text, for everything that cannot hold a link: labels, alt texts, titles. */
import type { Chart, Story } from '../../story/schema.ts';

/** The chart's entry in the data file. Throws with the name where there is none. */
export function chartOf(story: Story, id: string): Chart {
	const chart = story.charts[id];
	if (!chart) throw new Error(`There is no chart "${id}" in the data file.`);
	return chart;
}
