/** Editions stand in order; what a chart says in words should hold in each of them. */
import { exists } from '../../story/dates.ts';
import { edition } from '../../story/editions.ts';
import type { Path } from '../../story/path.ts';
import { examine } from '../../story/message/prose.ts';
import type { Chart } from '../../story/schema.ts';
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

/** What the embed of a chart says: the words of its first state. */
function embedded({ states }: Chart): [Path, string][] {
	const [first] = Object.entries(states);
	if (!first) return [];
	const [name, state] = first;
	return (['title', 'subtitle', 'brief', 'description'] as const).flatMap((key): [Path, string][] => {
		const message = state[key];
		return message === undefined ? [] : [[['states', name, key], message]];
	});
}
