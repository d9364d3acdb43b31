/** Reads what the data decides about the look of a chart: the inline rules of its states. */
import type { Item } from '../story/impact/pages.ts';

const STATE = /\[data-chart="([\w-]+)"\]\[data-state="([\w-]+)"\][^{}]*\{([^{}]*)\}/g;
const SIZE = /\[data-chart="([\w-]+)"\][^{}[\]]*(?:,[^{}]*)?\{(--drawing-[^{}]*)\}/g;

/** One item for each state of each chart that a style sheet speaks of. */
export function lookItems(css: string): Item[] {
	const items: Item[] = [];
	for (const [, chart = '', state = '', text = ''] of css.matchAll(STATE)) {
		items.push({ where: `chart ${chart}: look of the state ${state}`, text, kind: 'drawing' });
	}
	for (const [, chart = '', text = ''] of css.matchAll(SIZE)) {
		items.push({ where: `chart ${chart}: height of the drawing`, text, kind: 'drawing' });
	}
	return items;
}
