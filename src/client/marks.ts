/**
 * Reads the marks of a drawing out in one line under it: arrow keys go from mark to mark, a tap or the mouse
 * picks the one it meets, Escape ends it. The words are those of the mark's own <title>.
 */

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Wires the drawing (`[data-marks]`) to the line (`[data-readout]`), if the page has both. */
export function readMarks(page: Document): void {
	const drawing = page.querySelector<SVGSVGElement>('[data-marks]');
	const line = page.querySelector<HTMLElement>('[data-readout]');
	const marks = [...page.querySelectorAll<SVGElement>('[data-marks] [data-claim]')];
	if (!drawing || !line || !marks.length) return;
	let current: SVGElement | undefined;

	const pick = (mark: SVGElement | undefined) => {
		current?.removeAttribute('data-current');
		current = mark;
		current?.setAttribute('data-current', '');
		line.textContent = current?.querySelector('title')?.textContent ?? '';
	};
	const at = (event: Event) => (event.target as Element).closest<SVGElement>('[data-claim]') ?? undefined;

	drawing.tabIndex = 0;
	drawing.addEventListener('keydown', (event) => {
		const now = current ? marks.indexOf(current) : -1;
		const next =
			event.key === 'Home' ? 0 : event.key === 'End' ? marks.length - 1 : now + (STEPS[event.key] ?? NaN);
		if (event.key === 'Escape') pick(undefined);
		else if (marks[Math.max(0, next)]) pick(marks[Math.max(0, next)]);
		else return;
		event.preventDefault();
	});
	drawing.addEventListener('pointerover', (event) => at(event) && pick(at(event)));
	drawing.addEventListener('click', (event) => pick(at(event)));
}
