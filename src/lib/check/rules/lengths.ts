/** Suspicious: words of a state that are too long for a phone, and labels that are not longest first. */
import { examine, plain } from '../../story/message/prose.ts';
import type { Draft } from './draft.ts';

/** In characters as readers see them: two lines of a title, one line of what stands below it. */
const MOST = { title: 66, subtitle: 110, brief: 52 };

export function lengths({ story, warn }: Draft): void {
	const lengthOf = (message: string) => plain(examine(story, message).parts).length;
	for (const [id, chart] of Object.entries(story.charts)) {
		for (const [name, state] of Object.entries(chart.states)) {
			for (const key of ['title', 'subtitle', 'brief'] as const) {
				const length = lengthOf(state[key] ?? '');
				if (length <= MOST[key]) continue;
				const what = `the ${key} has ${length} characters, more than the ${MOST[key]} that find room`;
				warn(['charts', id, 'states', name, key], what, 'say it in fewer words');
			}
		}
	}
	for (const [id, { title, labels = [] }] of Object.entries(story.events)) {
		const wordings = [title, ...labels].map(lengthOf);
		for (const i of labels.keys()) {
			if ((wordings[i + 1] ?? 0) < (wordings[i] ?? 0)) continue;
			const what = 'the label is no shorter than the wording before it';
			warn(['events', id, 'labels', i], what, 'put the longest first, each shorter than the title');
		}
	}
}
