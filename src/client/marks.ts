/**
 * Reads a drawing out in one line under it, mark by mark: once it has the focus, the arrow keys go from one to the
 * next, Enter opens the card of the one that is read, Escape ends it.
 */
import { byKeys, byKeysWithHelp } from '../lib/words/client.ts';

const STEPS: Record<string, number> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	Home: -1e9,
	End: 1e9
};

/** How the marks of a page say what they are, and what its readers are told of that. */
export interface Reading {
	/** A selector of the marks. */
	marks: string;
	wordsOf: (mark: SVGElement) => string;
	/** What is said of the keys. */
	how: string;
	/** What Enter does with the mark that is read, as pressing a mark does; where it does nothing, pressing reads it. */
	open?: (mark: SVGElement) => void;
	/** Does a reader who goes there come back to the mark that is read? */
	isOpened?: (to: EventTarget | null) => boolean;
}

/** On our own pages, which have a card for each mark, and a help. */
export const ON_PAGES: Reading = {
	marks: '.drawing [data-says]',
	wordsOf: (mark) => mark.dataset.says ?? '',
	how: byKeysWithHelp,
	open: (mark) => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
	isOpened: (to) => to instanceof Element && !!to.closest('[popover]')
};

/** In embeds, whose drawings are those of the pictures. */
export const IN_EMBEDS: Reading = {
	marks: '.drawing :has(> title)',
	wordsOf: (mark) => mark.firstElementChild?.textContent ?? '',
	how: byKeys
};

/** The drawing that is shown has what is read; the others are for other sizes. */
const marksOf = (board: Element, marks: string): SVGElement[] =>
	[...board.querySelectorAll<SVGElement>(marks)].filter((mark) => mark.checkVisibility());

/** Makes the drawing of a figure readable by key. */
export function readMarks(figure: ParentNode, reading: Reading): void {
	const { marks, wordsOf, how, open, isOpened } = reading;
	const board = figure.querySelector<HTMLElement>('.board');
	if (!board?.querySelector(marks) || !('checkVisibility' in board)) return;
	const line = document.createElement('p');
	line.className = 'readout';
	line.ariaLive = 'polite';
	board.after(line);
	board.tabIndex = 0;
	board.role = 'group';
	board.ariaDescription = how;
	let current: SVGElement | null | undefined;

	const read = (mark?: SVGElement | null) => {
		current?.toggleAttribute('data-lit', false);
		current = mark;
		current?.toggleAttribute('data-lit', true);
		line.textContent = current ? wordsOf(current) : '';
	};
	board.addEventListener('focus', () => {
		if (!current) line.textContent = how;
	});
	board.addEventListener('blur', ({ relatedTarget }) => {
		if (!isOpened?.(relatedTarget)) read();
	});
	if (!open)
		board.addEventListener('click', ({ target }) => {
			read((target as Element).closest<SVGElement>(marks));
		});
	board.addEventListener('keydown', (event) => {
		// The live map lies within the board and has keys of its own.
		if (event.target !== board || event.altKey || event.ctrlKey || event.metaKey) return;
		const step = STEPS[event.key];
		if (step) {
			const all = marksOf(board, marks);
			const index = current ? all.indexOf(current) : step > 0 ? -1 : all.length;
			read(all[Math.max(0, Math.min(all.length - 1, index + step))]);
		} else if (event.key === 'Enter' && current && open) open(current);
		else if (event.key === 'Escape') read();
		else return;
		event.preventDefault();
	});
}
