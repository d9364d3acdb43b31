/** Steps, chapters and charts hold together. */
import type { Draft } from './draft.ts';

/** Each chart is shown by a step, and the step it names shows it. */
export function charts({ story, complete, fault }: Draft): void {
	for (const [id, chart] of Object.entries(story.charts)) {
		const shown = story.steps.filter((step) => step.graphic.chart === id).map((step) => step.id);
		const named = story.steps.find((step) => step.id === chart.step);
		if (shown.length === 0) {
			if (!complete) continue;
			fault(
				['charts', id],
				`no step shows the chart "${id}"`,
				'name it in the graphic of a step, or take it away'
			);
		} else if (named && named.graphic.chart !== id) {
			const what = `the step "${named.id}" shows "${named.graphic.chart}", not this chart`;
			fault(['charts', id, 'step'], what, `write one of ${shown.join(', ')}`);
		}
		if (Object.keys(chart.states).length === 0) {
			fault(['charts', id, 'states'], 'the chart has no state', 'add the state that its embed shows');
		}
	}
}

/** Steps follow their chapters: each chapter has steps, in one piece and in the order of the chapters. */
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
