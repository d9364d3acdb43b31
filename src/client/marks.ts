/**
 * Reads a drawing out in one line under it, mark by mark: once it has the focus, the arrow keys go from one to the
 * next, Enter opens the card of the one that is read, Escape ends it.
 */

const STEPS: Record<string, number> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	Home: -1e9,
	End: 1e9
};

const HOW = 'Arrow keys read the marks one by one.';
const HELP = 'A question mark opens help.';

const MARKS = '[data-says], :has(> title)';

/** The words of a mark: on the story's page an attribute, in an embed a title. */
const wordsOf = (mark: SVGElement) =>
	mark.dataset.says ?? mark.querySelector(':scope > title')?.textContent ?? '';

/** The drawing that is shown has what is read; the others are for other sizes. */
const marksOf = (board: Element): SVGElement[] =>
	[...board.querySelectorAll<SVGSVGElement>('svg.drawing')]
		.filter((svg) => svg.checkVisibility())
		.flatMap((svg) => [...svg.querySelectorAll<SVGElement>(MARKS)].filter((mark) => wordsOf(mark)));

/**
 * Makes the drawing of a figure readable by key.
 * @param byPress also by finger and mouse, where pressing a mark does nothing else
 */
export function readMarks(figure: ParentNode, byPress = false): void {
	const board = figure.querySelector<HTMLElement>('.board');
	if (!board?.querySelector('[data-says], title') || !('checkVisibility' in board)) return;
	const line = document.createElement('p');
	line.className = 'readout';
	line.ariaLive = 'polite';
	board.after(line);
	board.tabIndex = 0;
	board.role = 'group';
	const how = byPress ? HOW : `${HOW} ${HELP}`;
	board.ariaDescription = how;
	let current: SVGElement | undefined;

	const read = (mark: SVGElement | undefined) => {
		current?.removeAttribute('data-lit');
		current = mark;
		current?.setAttribute('data-lit', '');
		line.textContent = current ? wordsOf(current) : '';
	};
	board.addEventListener('focus', () => {
		if (!current) line.textContent = how;
	});
	board.addEventListener('blur', ({ relatedTarget }) => {
		// A reader comes back from a mark's card to where they were.
		if (!(relatedTarget instanceof Element && relatedTarget.closest('[popover]'))) read(undefined);
	});
	if (byPress)
		board.addEventListener('click', ({ target }) => {
			read((target as Element).closest<SVGElement>(MARKS) ?? undefined);
		});
	board.addEventListener('keydown', (event) => {
		// The live map lies within the board and has keys of its own.
		if (event.target !== board || event.altKey || event.ctrlKey || event.metaKey) return;
		const step = STEPS[event.key];
		if (step) {
			const marks = marksOf(board);
			const index = current ? marks.indexOf(current) : step > 0 ? -1 : marks.length;
			read(marks[Math.max(0, Math.min(marks.length - 1, index + step))]);
		} else if (event.key === 'Enter' && current) {
			current.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		} else if (event.key === 'Escape') read(undefined);
		else return;
		event.preventDefault();
	});
}
