/** Editions stand in order; what a chart says in words should hold in each of them. */
import { exists } from '../dates.ts';
import { edition } from '../editions.ts';
import type { Path } from '../faults.ts';
import { examine } from '../prose.ts';
import type { Chart } from '../schema.ts';
import type { Draft } from './draft.ts';

export function editions({ story, fault, warn }: Draft): void {
	for (const [i, date] of story.editions.entries()) {
		const before = story.editions[i - 1];
		if (before === undefined || before < date) continue;
		const what = before === date ? `the edition ${date} stands twice` : `${date} comes after ${before}`;
		fault(['editions', i], what, 'write each date once, oldest first');
	}
	for (const date of story.editions.filter(exists)) {
		const then = edition(story, date);
		for (const [id, chart] of Object.entries(story.charts)) {
			for (const [key, message] of embedded(chart)) {
				const now = examine(story, message);
				if (now.problems.length + now.elsewhere.length > 0) continue;
				const [problem] = examine(then, message).problems;
				if (!problem) continue;
				const mend = 'name figures rather than single claims, or loosen the words';
				warn(['charts', id, ...key], `does not hold in the edition ${date}: ${problem.what}`, mend);
			}
		}
	}
}

/** What the embed of a chart says: its head, and its first state. */
function embedded({ title, subtitle, description, states }: Chart): [Path, string][] {
	const [state] = Object.entries(states);
	const head: [Path, string][] = [
		[['title'], title],
		[['subtitle'], subtitle],
		[['description'], description]
	];
	return state ? [...head, [['states', state[0], 'description'], state[1].description]] : head;
}
