/** One view of a chart: a state with its texts, and what the text speaks of while it shows. */
import { standing, lookup } from '../../story/claims.ts';
import { plainText } from '../../story/message/prose.ts';
import type { State, Claim, Story, Chart } from '../../story/schema.ts';

/** The state's entry in the data file. Throws with the names where there is none. */
export function stateOf(story: Story, chart: string, state: string): State {
	const found = chartOf(story, chart).states[state];
	if (!found) throw new Error(`The chart "${chart}" has no state "${state}" in the data file.`);
	return found;
}

/** The state that stands for the chart where one is enough, as in its embed. */
export function firstState(story: Story, chart: string): string {
	const [first] = Object.keys(chartOf(story, chart).states);
	if (first === undefined) throw new Error(`The chart "${chart}" has no states in the data file.`);
	return first;
}

/** The texts of a state, formatted; `brief` is the subtitle where there is little room. */
export function textsOf(story: Story, chart: string, state: string) {
	const { title, subtitle, brief, description } = stateOf(story, chart, state);
	return {
		title: plainText(story, title),
		subtitle: plainText(story, subtitle),
		brief: plainText(story, brief ?? subtitle),
		description: plainText(story, description)
	};
}

/** What the text speaks of in this state, by id: a figure stands for its headline claim, a ratio for its part too. */
export function spokenIn(story: Story, chart: string, state: string): ReadonlySet<string> {
	const ids = stateOf(story, chart, state).spoken ?? [];
	const parts = ids.flatMap((id) => story.ratios[id]?.part ?? []);
	return new Set([...ids, ...parts].map((id) => claimId(story, id)));
}

/** The ids whose marks are to be named in this state, in the order of the data file. */
export function namedIn(story: Story, chart: string, state: string): readonly string[] {
	return (stateOf(story, chart, state).names ?? []).map((id) => claimId(story, id));
}

function claimId(story: Story, id: string): string {
	return story.figures[id]?.headline ?? id;
}

/** Those of the ids that are claims on file, in this edition. */
export function claimsAmong(story: Story, ids: Iterable<string>): readonly Claim[] {
	return [...ids].flatMap((id) => {
		const found = lookup(story, id);
		if (found?.kind !== 'claim') return [];
		return standing(story, found.figureId).includes(found.claim) ? [found.claim] : [];
	});
}

/** The chart's entry in the data file. Throws with the name where there is none. */
export function chartOf(story: Story, id: string): Chart {
	const chart = story.charts[id];
	if (!chart) throw new Error(`There is no chart "${id}" in the data file.`);
	return chart;
}
