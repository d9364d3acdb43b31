/** Keeps readers at their step when the page is laid out anew: a phone is turned, a page zoomed, a window resized. */

/** @param current tells the step that is current */
export function keepStepOnResize(current: () => HTMLElement | undefined): void {
	let width = innerWidth;
	let kept: HTMLElement | undefined;

	const comeBack = () => {
		if (kept && current() !== kept) kept.scrollIntoView({ block: 'start', behavior: 'instant' });
		kept = undefined;
	};
	addEventListener('resize', () => {
		// The bars of a phone's browser come and go without a change of width, and move nothing.
		if (innerWidth === width) return;
		width = innerWidth;
		kept ??= current();
		// This frame lays the page out anew and tells the current step; the next one may correct it.
		requestAnimationFrame(() => requestAnimationFrame(comeBack));
	});
}
