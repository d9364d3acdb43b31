/** Keeps readers at their step when the page is laid out anew: a phone is turned, a page zoomed, a window resized. */
import { READING_LINE } from '../../lib/scroll/line.ts';

/**
 * @param steps the steps, in order
 * @param current the index of the current step
 */
export function keepStepOnResize(steps: readonly Element[], current: () => number): void {
	let width = innerWidth;

	addEventListener('resize', () => {
		// The bars of a phone's browser come and go without a change of width, and move nothing.
		if (innerWidth === width) return;
		width = innerWidth;
		const index = current();
		const step = steps[index];
		if (!step) return;
		// Laid out for the new width right here, before the step that has slid to the line is taken for the current.
		const { top, bottom } = step.getBoundingClientRect();
		const line = innerHeight * READING_LINE;
		const isBeforeStory = index === 0 && top > line;
		const isAfterStory = index === steps.length - 1 && bottom <= line;
		const isOnLine = top <= line && bottom > line;
		if (!isOnLine && !isBeforeStory && !isAfterStory)
			step.scrollIntoView({ block: 'start', behavior: 'instant' });
	});
}
