/** The window of a state opens before it closes, and its silence begins before it ends. */
import type { Draft } from './draft.ts';

export function states({ story, fault }: Draft): void {
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [name, { from, until, silence }] of Object.entries(chart.states)) {
			const path = ['charts', id, 'states', name];
			if (from !== undefined && until !== undefined && from >= until) {
				fault(
					[...path, 'from'],
					`the axis begins on ${from}, and ends before`,
					'write an earlier day, or a later "until"'
				);
			}
			const begins = silence && story.events[silence.from];
			const ends = silence && story.events[silence.until];
			if (begins && ends && begins.date >= ends.date) {
				const what = `"${silence.until}" is no later than "${silence.from}", so nothing lies between`;
				fault([...path, 'silence', 'until'], what, 'name a later event');
			}
		}
	}
}
