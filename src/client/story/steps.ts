/** Follows the reading line: tells which step is current, from positions that the browser reports by itself. */
import { currentStep, type Side } from '../../lib/scroll/step.ts';
import { READING_LINE } from '../../lib/scroll/line.ts';

/**
 * @param steps the steps, in order, end to end
 * @param show called with the index of the current step whenever it changes, and once at the start
 * @returns stops following
 */
export function followSteps(steps: readonly Element[], show: (index: number) => void): () => void {
	const indexes = new Map(steps.map((step, index) => [step, index]));
	const on = new Set<number>();
	let last: Side = 'below';
	let shown = -1;

	const observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
				const index = indexes.get(target) ?? 0;
				if (isIntersecting) on.add(index);
				else if (on.delete(index)) last = boundingClientRect.top < (rootBounds?.top ?? 0) ? 'above' : 'below';
				else if (index === steps.length - 1 && boundingClientRect.bottom < (rootBounds?.top ?? 0))
					last = 'above';
			}
			const index = currentStep(on, steps.length, last);
			if (index !== shown) show((shown = index));
		},
		{ rootMargin: `-${READING_LINE * 100}% 0px -${(1 - READING_LINE) * 100}% 0px` }
	);
	for (const step of steps) observer.observe(step);
	return () => observer.disconnect();
}
