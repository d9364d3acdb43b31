/** Shows one step: marks it in the text and in the list of chapters, and sets the stage to its graphic. */

/** Everything on the page that follows the current step. */
export interface Stage {
	steps: readonly HTMLElement[];
	figures: readonly HTMLElement[];
	chapters: readonly HTMLElement[];
}

/** Sets or removes an attribute only where that changes something: style is recalculated for what changed. */
function mark(element: Element, name: string, value: string | undefined): void {
	if (value === undefined) element.removeAttribute(name);
	else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

export function showStep({ steps, figures, chapters }: Stage, index: number): void {
	const current = steps[index];
	if (!current) return;
	const { graphic, graphicState, chapter } = current.dataset;
	for (const step of steps) mark(step, 'aria-current', step === current ? 'step' : undefined);
	for (const link of chapters)
		mark(link, 'aria-current', link.dataset.chapter === chapter ? 'true' : undefined);
	for (const figure of figures) {
		const isCurrent = figure.dataset.chart === graphic;
		mark(figure, 'data-current', isCurrent ? '' : undefined);
		if (isCurrent) mark(figure, 'data-state', graphicState);
	}
}
