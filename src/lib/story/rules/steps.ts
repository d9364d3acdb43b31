/** Steps follow their chapters: each chapter has steps, in one piece and in the order of the chapters. */
import type { Draft } from './draft.ts';

export function steps({ story, complete, fault }: Draft): void {
	const order = Object.keys(story.chapters);
	const used = new Set(story.steps.map((step) => step.chapter));
	for (const id of order) {
		if (used.has(id) || !complete) continue;
		fault(['chapters', id], `no step belongs to the chapter "${id}"`, 'give it a step, or take it away');
	}
	let current: string | undefined;
	const closed = new Set<string>();
	for (const [i, { chapter }] of story.steps.entries()) {
		if (chapter === current || !order.includes(chapter)) continue;
		const path = ['steps', i, 'chapter'];
		if (closed.has(chapter)) {
			fault(path, `the chapter "${chapter}" has ended before`, 'move the step to the others of its chapter');
		} else if (current !== undefined && order.indexOf(chapter) < order.indexOf(current)) {
			fault(
				path,
				`the chapter "${chapter}" comes before "${current}" in chapters`,
				'put steps and chapters in the same order'
			);
		}
		if (current !== undefined) closed.add(current);
		current = chapter;
	}
}
