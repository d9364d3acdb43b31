/** Follows the reading line: tells which step is current, from positions that the browser reports by itself. */
import { currentStep, type Side } from '../../lib/scroll/step.ts';

/** px from the top of the window; page/stage.css says where, by the room that the stage leaves. */
function readingLine(): number {
	const probe = document.createElement('i');
	probe.style.cssText = 'position:fixed;top:var(--line,72svh)';
	document.querySelector('.story')?.append(probe);
	const { top } = probe.getBoundingClientRect();
	probe.remove();
	return Math.round(Math.min(top || innerHeight * 0.72, innerHeight - 2));
}

/**
 * @param steps the steps, in order, end to end
 * @param show called with the index of the current step whenever it changes, and once at the start
 */
export function followSteps(steps: readonly HTMLElement[], show: (index: number) => void): void {
	const indexes = new Map<Element, number>(steps.map((step, index) => [step, index]));
	const on = new Set<number>();
	let last: Side = 'below';
	let shown = -1;

	const report = (entries: readonly IntersectionObserverEntry[]) => {
		for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
			const index = indexes.get(target) ?? 0;
			const line = rootBounds?.top ?? 0;
			if (isIntersecting) on.add(index);
			else if (on.delete(index)) last = boundingClientRect.top < line ? 'above' : 'below';
			else if (index === steps.length - 1 && boundingClientRect.bottom < line) last = 'above';
		}
		const index = currentStep(on, steps.length, last);
		if (index !== shown) show((shown = index));
	};

	let observer: IntersectionObserver | undefined;
	const observe = () => {
		observer?.disconnect();
		on.clear();
		const line = readingLine();
		observer = new IntersectionObserver(report, {
			rootMargin: `-${line}px 0px -${innerHeight - line - 1}px`
		});
		for (const step of steps) observer.observe(step);
	};
	observe();

	let [width, height] = [innerWidth, innerHeight];
	addEventListener('resize', () => {
		if (innerWidth === width && innerHeight === height) return;
		// The bars of a phone's browser come and go without a change of width, and move nothing.
		const isTurned = innerWidth !== width;
		[width, height] = [innerWidth, innerHeight];
		const step = steps[shown];
		const before = step?.getBoundingClientRect();
		if (isTurned && step && before && (shown > 0 || before.top < innerHeight / 2))
			step.scrollIntoView({ block: 'start', behavior: 'instant' });
		observe();
	});
}
