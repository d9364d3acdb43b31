/**
 * Opens parts of the page over the story, so that readers keep their place: pages beside it, notes, and the cards
 * of numbers and marks.
 */
import { storyPage } from '../../lib/words/client.ts';
import { matches } from '../browser.ts';

const TITLE = 'h2, h3, .chart-title';

function show(content: HTMLElement, label: string): void {
	const dialog = document.createElement('dialog');
	const close = document.createElement('button');
	dialog.className = 'dialog';
	dialog.setAttribute('closedby', 'any');
	dialog.ariaLabel = label;
	close.type = 'button';
	close.className = 'button';
	close.textContent = storyPage.close;
	close.addEventListener('click', () => dialog.close());
	dialog.addEventListener('close', () => dialog.remove());
	dialog.append(close, content);
	document.body.append(dialog);
	dialog.showModal();
}

/** A copy without the ids of the original. */
function copyOf(part: Element): HTMLElement {
	const copy = part.cloneNode(true) as HTMLElement;
	for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
	return copy;
}

/** Shows a part of the page in a dialog, with what is folded in it open. */
export function openDialog(part: Element): void {
	const content = copyOf(part);
	content.classList.add('dialog-content');
	for (const details of content.querySelectorAll('details')) details.open = true;
	show(content, part.querySelector(TITLE)?.textContent.trim() ?? '');
}

/** Shows a page of ours in a dialog: the one that is linked to, or what is small enough of it. */
function openPage(link: HTMLAnchorElement): void {
	const frame = document.createElement('iframe');
	const title = link.closest('figure')?.querySelector(TITLE)?.textContent.trim() ?? '';
	frame.title = storyPage.pageOf(link.textContent.trim(), title);
	frame.src = link.dataset.frame ?? link.href;
	show(frame, frame.title);
}

export function openDialogs(): void {
	document.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
		const link = (event.target as Element).closest<HTMLAnchorElement>(
			'a[data-dialog], a[data-use], a[data-frame]'
		);
		if (!link || link.closest('dialog')) return;
		const part = 'dialog' in link.dataset ? document.querySelector(link.hash) : undefined;
		if (part === null) return;
		event.preventDefault();
		if (part) openDialog(part);
		else openPage(link);
	});
}

/** px between a number and its card, and between a card and the window. */
const GAP = 6;

/** Wide enough for a card beside its number; else it is a sheet at the bottom. */
const WIDE = '(min-width: 40rem)';

const refsOf = (element: Element): string[] =>
	element instanceof HTMLElement || element instanceof SVGElement
		? (element.dataset.refs?.split(' ').filter(Boolean) ?? [])
		: [];

/** The note of a number, or of what a mark stands for. */
function noteFor(trigger: Element): Element | null {
	const { hash = '' } = trigger as Partial<HTMLAnchorElement>;
	if (hash) return document.querySelector(hash);
	const refs = refsOf(trigger);
	const notes = [...document.querySelectorAll('.note')];
	return notes.find((note) => refs.includes(refsOf(note).join(' '))) ?? null;
}

function place(card: HTMLElement, trigger: Element): void {
	const { style } = card;
	if (!matches(WIDE)) {
		Object.assign(style, { left: '0', right: '0', top: 'auto', bottom: '0', margin: '0 auto' });
		return;
	}
	const at = trigger.getClientRects()[0] ?? trigger.getBoundingClientRect();
	const { width, height } = card.getBoundingClientRect();
	const below = at.bottom + GAP;
	const top = below + height <= innerHeight - GAP ? below : Math.max(GAP, at.top - GAP - height);
	const left = Math.max(GAP, Math.min(at.left, innerWidth - width - GAP));
	Object.assign(style, { left: `${left}px`, top: `${top}px`, right: 'auto', bottom: 'auto', margin: '0' });
}

function open(trigger: Element, note: Element | null): boolean {
	const says = (trigger as SVGElement).dataset.says;
	if (!note && !says) return false;
	const card = document.createElement('div');
	card.className = 'card';
	card.popover = 'auto';
	card.role = 'dialog';
	card.tabIndex = -1;
	if (note) {
		card.append(...copyOf(note).childNodes);
		card.ariaLabel = note.querySelector('.note-title')?.textContent.trim() ?? null;
	} else {
		const words = document.createElement('p');
		words.textContent = says ?? '';
		card.append(words);
	}
	const close = document.createElement('button');
	close.type = 'button';
	close.className = 'button';
	close.textContent = storyPage.close;
	close.addEventListener('click', () => card.hidePopover());
	card.append(close);
	card.addEventListener('toggle', ({ newState }) => {
		if (newState === 'closed') card.remove();
	});
	const scene = trigger.closest('p, figure') ?? document.body;
	scene.append(card);
	try {
		card.showPopover();
	} catch (reason) {
		// The link leads to the note.
		console.info('No card can be shown.', reason);
		card.remove();
		return false;
	}
	place(card, trigger);
	// The card itself has the focus: the next Tab reaches its first link, and Escape gives the focus back.
	card.focus({ preventScroll: true });
	return true;
}

let lit: Element[] = [];

/** Lights up what stands for the same claims: marks of the current figure, numbers of the current step. */
function light(trigger: Element | null): void {
	for (const element of lit) element.removeAttribute('data-lit');
	lit = [];
	if (!trigger) return;
	const refs = refsOf(trigger);
	if (!refs.length) return;
	const others = document.querySelectorAll('[data-current] svg [data-refs], [aria-current="step"] .number');
	lit = [...others].filter((other) => refsOf(other).some((ref) => refs.includes(ref)));
	for (const element of lit) element.setAttribute('data-lit', '');
}

/**
 * Numbers and marks. Pressing either opens the same card, the note that stands at the end of the page; pointing at
 * one, or reaching it by key, lights up the other.
 */
export function openCards(): void {
	document.addEventListener('click', (event) => {
		if (event.metaKey || event.ctrlKey || event.shiftKey || event.defaultPrevented) return;
		const trigger = (event.target as Element).closest('a.number, svg [data-refs], svg [data-says]');
		if (!trigger || !('popover' in HTMLElement.prototype)) return;
		if (open(trigger, noteFor(trigger))) event.preventDefault();
	});
	document.addEventListener('pointerover', ({ target }) =>
		light((target as Element).closest('a.number, svg [data-refs]'))
	);
	document.addEventListener('focusin', ({ target }) => light((target as Element).closest('a.number')));
}
