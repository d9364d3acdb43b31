/** Marks are read out in the story as in embeds; what was read goes when the step changes. */
import { readMarks } from '../marks.ts';

/** @param figures those of the stage, but for the map, which has keys of its own */
export function readOut(figures: readonly HTMLElement[]): void {
	for (const figure of figures) {
		const forget = readMarks(figure);
		new MutationObserver(forget).observe(figure, { attributeFilter: ['data-state', 'data-current'] });
	}
}
