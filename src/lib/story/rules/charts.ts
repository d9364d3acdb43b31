/** Each chart is shown by a step, and the step it names shows it. */
import type { Draft } from './draft.ts';

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
