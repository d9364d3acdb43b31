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

/** A scene has no box of its own in the scroll view. The browser asks for each that is observed at every frame. */
const boxOf = (step: HTMLElement): Element => {
	const scene = step.parentElement;
	return scene && getComputedStyle(scene).display !== 'contents' ? scene : step;
};

/**
 * @param steps the steps, in order: end to end in the scroll view, each in a scene with its graphic in the other, where
 * the scenes lie end to end
 * @param show called with the index of the current step whenever it changes, and once at the start
 */
export function followSteps(steps: readonly HTMLElement[], show: (index: number) => void): void {
	const story = steps[0]?.closest('.story');
	const indexes = new Map<Element, number>();
	const on = new Set<Element>();
	let last: Side = 'below';
	let shown = -1;

	const report = (entries: readonly IntersectionObserverEntry[]) => {
		for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
			const side = boundingClientRect.top < (rootBounds?.top ?? 0) ? 'above' : 'below';
			// Where no step is, a reader who jumped past them all is beyond the story or still at its title.
			if (target === story) last = isIntersecting ? 'below' : side;
			else if (isIntersecting) on.add(target);
			else if (on.delete(target)) last = side;
		}
		const crossed = [...on].map((target) => indexes.get(target) ?? 0);
		const index = currentStep(crossed, steps.length, last);
		if (index !== shown) show((shown = index));
	};

	let observer: IntersectionObserver | undefined;
	const observe = () => {
		observer?.disconnect();
		on.clear();
		indexes.clear();
		for (const [index, step] of steps.entries()) indexes.set(boxOf(step), index);
		const line = readingLine();
		observer = new IntersectionObserver(report, {
			rootMargin: `-${line}px 0px -${innerHeight - line - 1}px`
		});
		for (const box of [story, ...indexes.keys()]) if (box) observer.observe(box);
	};
	observe();
	// The line lies elsewhere in the other view.
	new MutationObserver(observe).observe(document.documentElement, { attributeFilter: ['data-view'] });

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
