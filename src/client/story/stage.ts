/** Shows one step: marks it in the text and in the list of chapters, and brings its figure onto the stage. */
import { changeFigure } from './motion.ts';
import { isStaged } from './controls.ts';

/** Everything on the page that follows the current step. */
export interface Stage {
	steps: readonly HTMLElement[];
	/** The figure of each step. */
	figures: readonly HTMLElement[];
	chapters: readonly HTMLElement[];
	/** What is read out when the graphic changes. */
	spoken: HTMLElement | null;
}

/** Sets or removes an attribute only where that changes something: style is recalculated for what changed. */
function mark(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** ms of rest before a change of the graphic is told: a reader who scrolls on hears only where they stop. */
const REST = 700;
let telling = 0;

/** @param isFirst does the page come up with this step, so that nothing changes for its reader? */
export function showStep({ steps, figures, chapters, spoken }: Stage, index: number, isFirst: boolean): void {
	const current = steps[index];
	const figure = figures[index];
	if (!current || !figure) return;
	for (const step of steps) mark(step, 'aria-current', step === current ? 'step' : undefined);
	for (const link of chapters)
		mark(link, 'aria-current', link.dataset.chapter === current.dataset.chapter ? 'true' : undefined);
	const before = figures.find((one) => one.hasAttribute('data-current'));
	changeFigure(isFirst || !isStaged() ? undefined : before, figure, () => {
		for (const one of figures) mark(one, 'data-current', one === figure ? '' : undefined);
	});
	clearTimeout(telling);
	if (isFirst || !spoken) return;
	telling = window.setTimeout(() => {
		// Its text is changed, not replaced: a child that goes would have the styles of the whole page matched anew (`:has`).
		if (isStaged() && spoken.firstChild)
			spoken.firstChild.nodeValue = `Graphic: ${figure.querySelector('.chart-title')?.textContent.trim() ?? ''}`;
	}, REST);
}
